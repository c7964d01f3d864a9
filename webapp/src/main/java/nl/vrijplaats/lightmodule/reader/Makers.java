package nl.vrijplaats.lightmodule.reader;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.vrijplaats.lightmodule.EndpointDefinition;
import nl.vrijplaats.lightmodule.SiteDefinition;
import nl.vrijplaats.lightmodule.ThemeDefinition;
import nl.vrijplaats.lightmodule.VirtualUriMapping;

/** Makes the record of a definition from its tree, per kind. */
final class Makers {
  private final Set<String> typeNames;
  private final Texts texts;
  private final Trees trees;

  Makers(Set<String> typeNames, Texts texts, Trees trees) {
    this.typeNames = typeNames;
    this.texts = texts;
    this.trees = trees;
  }

  /** To be used only where no serious problem was found. */
  Object make(DefinitionKey key, Origin origin, YamlValue.Mapping tree, Problems problems) {
    return switch (key.kind()) {
      case CONTENT_TYPE -> new ContentTypeReader(key.id(), typeNames, texts, problems).read(tree);
      case ENDPOINT -> endpoint(key.id(), origin, tree, problems);
      case THEME -> named(ThemeDefinition.class, key.id(), origin, tree, problems);
      case SITE -> named(SiteDefinition.class, key.id(), origin, tree, problems);
      case VIRTUAL_URI -> virtualUri(key.id(), origin, tree, problems);
      default -> Scalars.settings(tree);
    };
  }

  private static <T extends Record> T named(
      Class<T> type, String name, Origin origin, YamlValue.Mapping tree, Problems problems) {
    return new Binder(problems).bind(type, tree, Map.of("name", name, "module", origin.module()));
  }

  private static VirtualUriMapping virtualUri(
      String id, Origin origin, YamlValue.Mapping tree, Problems problems) {
    VirtualUriMapping mapping =
        new Binder(problems)
            .bind(VirtualUriMapping.class, tree, Map.of("id", id, "module", origin.module()));
    if (mapping.kind().startsWith("regexp") && tree.get("fromUri") instanceof YamlValue from) {
      checkPattern(from.place(), mapping.fromUri(), problems);
    }
    if (mapping.toUri() == null && mapping.mappings().isEmpty()) {
      problems.add(tree.place().serious("There is no 'toUri'", "add 'toUri: redirect:/…'"));
    }
    return mapping;
  }

  private static EndpointDefinition endpoint(
      String id, Origin origin, YamlValue.Mapping tree, Problems problems) {
    YamlValue.Mapping references = tree.child("references");
    references
        .entries()
        .forEach(
            (name, reference) -> {
              if (reference instanceof YamlValue.Mapping map
                  && map.get("propertyName") instanceof YamlValue.Text text
                  && text.text() instanceof String pattern) {
                checkPattern(text.place(), pattern, problems);
              }
            });
    return new Binder(problems)
        .bind(EndpointDefinition.class, tree, Map.of("id", id, "module", origin.module()));
  }

  private static void checkPattern(Place place, String pattern, Problems problems) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      problems.add(
          place.serious(
              "'%s' is no regular expression: %s".formatted(pattern, e.getDescription()), null));
    }
  }
}
