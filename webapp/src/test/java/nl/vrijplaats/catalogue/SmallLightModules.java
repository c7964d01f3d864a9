package nl.vrijplaats.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyDefinition.Option;
import nl.vrijplaats.lightmodule.PropertyKind;

/** A few content types, made in code, that can be changed. */
public final class SmallLightModules implements LightModules {

  private final List<Runnable> listeners = new ArrayList<>();
  private List<ContentType> types =
      List.of(
          column(1),
          column("project", true, 1),
          column("secret", false, 1),
          column("topic", true, 1));

  static ContentType column(float bodyBoost) {
    return column("column", true, bodyBoost);
  }

  private static ContentType column(String name, boolean findable, float bodyBoost) {
    var question =
        new ContentType.SubModel(
            "question",
            "mgnl:contentNode",
            List.of(
                property("question", PropertyKind.STRING, 0),
                property("answer", PropertyKind.RICH_TEXT, 0)));
    return new ContentType(
        name,
        name,
        name + "s",
        name + "s",
        "lia:" + name,
        List.of(
            property("title", PropertyKind.STRING, 4),
            property("lead", PropertyKind.STRING, 2),
            property("body", PropertyKind.RICH_TEXT, bodyBoost),
            property("imageAlt", PropertyKind.STRING, 0.5f),
            property("date", PropertyKind.DATE, 0),
            property("month", PropertyKind.STRING, 0),
            property("number", PropertyKind.STRING, 0),
            property("topics", PropertyKind.REFERENCE, 0, true),
            property("frontrunner", PropertyKind.BOOLEAN, 0, true),
            property("tags", PropertyKind.STRING, 2),
            property("remark", PropertyKind.STRING, 0),
            property("file", PropertyKind.ASSET, 0.5f),
            new PropertyDefinition(
                "kind",
                PropertyKind.STRING,
                null,
                "Soort",
                null,
                false,
                false,
                false,
                false,
                null,
                List.of(new Option("white-paper", "Witboek")),
                1,
                false),
            new PropertyDefinition(
                "questions",
                PropertyKind.SUB_MODEL,
                "question",
                "Vragen",
                null,
                false,
                true,
                false,
                false,
                null,
                List.of(),
                1,
                false)),
        Map.of("question", question),
        "/" + name + "s/{slug}",
        "/" + name + "s",
        "date",
        Set.of(),
        findable);
  }

  private static PropertyDefinition property(String name, PropertyKind kind, float boost) {
    return property(name, kind, boost, false);
  }

  private static PropertyDefinition property(
      String name, PropertyKind kind, float boost, boolean facet) {
    return new PropertyDefinition(
        name, kind, null, name, null, false, false, false, false, null, List.of(), boost, facet);
  }

  void change(ContentType... newTypes) {
    types = List.of(newTypes);
    listeners.forEach(Runnable::run);
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
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
