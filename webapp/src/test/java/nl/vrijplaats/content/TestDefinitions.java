package nl.vrijplaats.content;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;

/** Three content types, for tests of what lies above the definitions: column, theme and page. */
class TestDefinitions implements LightModules {

  private final List<ContentType> types =
      List.of(
          type("column", "/columns/{slug}", "/columns"),
          type("theme", "/themas/{month}", "/themas"),
          type("page", "/{slug}", null));

  private static ContentType type(String name, String path, String section) {
    return new ContentType(
        name,
        name,
        name,
        name + "s",
        "lia:" + name,
        List.of(),
        Map.of(),
        path,
        section,
        "date",
        Set.of(),
        true);
  }

  @Override
  public Collection<ContentType> contentTypes() {
    return types;
  }

  @Override
  public Optional<ContentType> contentType(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  @Override
  public Optional<ContentType> section(String address) {
    return types.stream().filter(type -> address.equals(type.section())).findFirst();
  }

  @Override
  public String text(String key) {
    return key;
  }

  @Override
  public Definitions definitions() {
    return Definitions.none();
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  @Override
  public Optional<Path> file(String modulePath) {
    return Optional.empty();
  }

  @Override
  public List<Path> roots() {
    return List.of();
  }

  @Override
  public void onChange(Runnable listener) {}
}
