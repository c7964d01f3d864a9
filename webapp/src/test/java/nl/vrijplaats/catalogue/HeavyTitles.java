package nl.vrijplaats.catalogue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import nl.vrijplaats.lightmodule.PropertyDefinition;

/** The same definitions with titles that weigh five times as much. */
record HeavyTitles(LightModules modules) implements LightModules {

  private static ContentType heavier(ContentType type) {
    return new ContentType(
        type.name(),
        type.label(),
        type.pluralLabel(),
        type.workspace(),
        type.nodeType(),
        type.properties().stream().map(HeavyTitles::heavier).toList(),
        type.subModels(),
        type.path(),
        type.section(),
        type.order(),
        type.aliases(),
        type.findable());
  }

  private static PropertyDefinition heavier(PropertyDefinition property) {
    return property.name().equals("title")
        ? new PropertyDefinition(
            property.name(),
            property.kind(),
            property.target(),
            property.label(),
            property.help(),
            property.required(),
            property.multiple(),
            property.i18n(),
            property.readOnly(),
            property.defaultValue(),
            property.options(),
            property.boost() * 5,
            property.facet())
        : property;
  }

  @Override
  public Collection<ContentType> contentTypes() {
    return modules.contentTypes().stream().map(HeavyTitles::heavier).toList();
  }

  @Override
  public Optional<ContentType> contentType(String name) {
    return modules.contentType(name).map(HeavyTitles::heavier);
  }

  @Override
  public Optional<ContentType> section(String address) {
    return modules.section(address).map(HeavyTitles::heavier);
  }

  @Override
  public Definitions definitions() {
    return modules.definitions();
  }

  @Override
  public String text(String key) {
    return modules.text(key);
  }

  @Override
  public List<Problem> problems() {
    return modules.problems();
  }

  @Override
  public Optional<Path> file(String modulePath) {
    return modules.file(modulePath);
  }

  @Override
  public List<Path> roots() {
    return modules.roots();
  }

  @Override
  public void onChange(Runnable listener) {
    modules.onChange(listener);
  }
}
