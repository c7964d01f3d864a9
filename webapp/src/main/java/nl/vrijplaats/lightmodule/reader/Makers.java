package nl.vrijplaats.lightmodule.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.vrijplaats.lightmodule.AppDefinition;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.DialogDefinition;
import nl.vrijplaats.lightmodule.EndpointDefinition;
import nl.vrijplaats.lightmodule.OtherDefinition;
import nl.vrijplaats.lightmodule.SiteDefinition;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import nl.vrijplaats.lightmodule.ThemeDefinition;
import nl.vrijplaats.lightmodule.VirtualUriMapping;
import org.jspecify.annotations.Nullable;

/** Makes the record of a definition from its tree, per kind. */
final class Makers {
  private final Set<String> typeNames;
  private final Texts texts;

  Makers(Set<String> typeNames, Texts texts) {
    this.typeNames = typeNames;
    this.texts = texts;
  }

  /** To be used only where no serious problem was found. */
  Object make(DefinitionKey key, Origin origin, YamlValue.Mapping tree, Problems problems) {
    return switch (key.kind()) {
      case CONTENT_TYPE -> new ContentTypeReader(key.id(), typeNames, texts, problems).read(tree);
      case ENDPOINT -> endpoint(key.id(), origin, tree, problems);
      case THEME -> named(ThemeDefinition.class, key.id(), origin, tree, problems);
      case SITE -> named(SiteDefinition.class, key.id(), origin, tree, problems);
      case DIALOG -> dialog(key.id(), origin, tree, problems);
      case APP -> app(key.id(), origin, tree, problems);
      case TEMPLATE -> template(key.id(), origin, tree, problems);
      case VIRTUAL_URI -> virtualUri(key.id(), origin, tree, problems);
      default -> new OtherDefinition(key.kind(), key.id(), origin.module(), Scalars.settings(tree));
    };
  }

  private static <T extends Record> T named(
      Class<T> type, String name, Origin origin, YamlValue.Mapping tree, Problems problems) {
    return new Binder(problems).bind(type, tree, Map.of("name", name, "module", origin.module()));
  }

  private DialogDefinition dialog(
      String id, Origin origin, YamlValue.Mapping tree, Problems problems) {
    YamlValue.Mapping labelled =
        new Labels(texts, problems)
            .dialog(origin.module(), path(id), LegacyForms.inside(tree, "form"));
    checkValidators(labelled, problems);
    return new Binder(problems)
        .bind(DialogDefinition.class, labelled, Map.of("id", id, "module", origin.module()));
  }

  private AppDefinition app(String id, Origin origin, YamlValue.Mapping tree, Problems problems) {
    String name = tree.text("name") instanceof String own ? own : id;
    var subApps = new LinkedHashMap<String, YamlValue>();
    tree.child("subApps")
        .entries()
        .forEach(
            (key, subApp) ->
                subApps.put(
                    key,
                    subApp instanceof YamlValue.Mapping map
                        ? LegacyForms.inside(withoutEditor(map), "form")
                        : subApp));
    YamlValue.Mapping modern =
        subApps.isEmpty()
            ? tree
            : tree.with("subApps", new YamlValue.Mapping(tree.place(), false, subApps));
    checkValidators(modern, problems);
    return new Binder(problems)
        .bind(
            AppDefinition.class,
            new Labels(texts, problems).app(name, modern),
            Map.of("name", name, "module", origin.module()));
  }

  /** The app of a content type for which none is written. */
  AppDefinition generatedApp(
      ContentType type,
      Origin origin,
      YamlValue.Mapping tree,
      Function<String, @Nullable ContentType> types) {
    YamlValue.Mapping app = AppGenerator.app(type, tree, tree.place(), types);
    return app(type.name(), origin, app, new Problems());
  }

  /** Older apps have their form inside an editor. */
  private static YamlValue.Mapping withoutEditor(YamlValue.Mapping subApp) {
    YamlValue form = subApp.child("editor").get("form");
    return form == null || subApp.get("form") != null ? subApp : subApp.with("form", form);
  }

  private TemplateDefinition template(
      String id, Origin origin, YamlValue.Mapping tree, Problems problems) {
    YamlValue.Mapping labelled =
        new Labels(texts, problems).template(origin.module(), path(id), tree);
    if (labelled.get("variations") != null) {
      var variations = new LinkedHashMap<String, YamlValue>();
      YamlValue.Mapping base =
          labelled
              .without("variations", "name")
              .with("id", YamlValue.Text.of(tree.place(), id))
              .with("module", YamlValue.Text.of(tree.place(), origin.module()));
      labelled
          .child("variations")
          .entries()
          .forEach((name, each) -> variations.put(name, YamlValue.merged(base, each)));
      labelled =
          labelled.with("variations", new YamlValue.Mapping(tree.place(), false, variations));
    }
    if (labelled.get("modelClass") instanceof YamlValue model) {
      problems.add(
          model
              .place()
              .remark(
                  "Java classes are not run here: 'model' has nothing but 'content', 'def' and"
                      + " 'parent'",
                  null));
    }
    return new Binder(problems)
        .bind(
            TemplateDefinition.class,
            labelled,
            Map.of("id", id, "module", origin.module(), "name", lastStep(id)));
  }

  private static String path(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private static String lastStep(String id) {
    return id.substring(Math.max(id.lastIndexOf('/'), id.indexOf(':')) + 1);
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

  /** A pattern of a field that is none makes the form unusable. */
  private static void checkValidators(YamlValue.Mapping map, Problems problems) {
    map.entries()
        .forEach(
            (key, value) -> {
              if (key.equals("pattern")
                  && value instanceof YamlValue.Text text
                  && text.text() instanceof String pattern) {
                checkPattern(text.place(), pattern, problems);
              } else if (value instanceof YamlValue.Mapping below) {
                checkValidators(below, problems);
              } else if (value instanceof YamlValue.Items list) {
                list.items().stream()
                    .filter(YamlValue.Mapping.class::isInstance)
                    .forEach(item -> checkValidators((YamlValue.Mapping) item, problems));
              }
            });
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
