package nl.vrijplaats.lightmodule.reader;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.vrijplaats.lightmodule.DefinitionKind;
import org.jspecify.annotations.Nullable;

/** Remarks where a definition names another, or a file, that is not there. */
final class Pointers {
  private final ModuleFiles files;
  private final Set<DefinitionKey> known;
  private final Problems problems;

  private Pointers(ModuleFiles files, Set<DefinitionKey> known, Problems problems) {
    this.files = files;
    this.known = known;
    this.problems = problems;
  }

  /** Looks at one definition. */
  static void check(
      DefinitionKind kind,
      YamlValue.Mapping tree,
      ModuleFiles files,
      Set<DefinitionKey> known,
      Problems problems) {
    new Pointers(files, known, problems).check(kind, tree);
  }

  private void check(DefinitionKind kind, YamlValue.Mapping tree) {
    switch (kind) {
      case TEMPLATE -> template(tree);
      case SITE -> {
        named(DefinitionKind.TEMPLATE, tree.child("templates").get("prototypeId"));
        named(DefinitionKind.THEME, tree.child("theme").get("name"));
      }
      default -> {}
    }
  }

  private void template(YamlValue.Mapping template) {
    named(DefinitionKind.DIALOG, template.get("dialog"));
    script(template.get("templateScript"));
    each(
        template.child("areas"),
        area -> {
          template(area);
          each(
              area.child("availableComponents"),
              component -> named(DefinitionKind.TEMPLATE, component.get("id")));
        });
    each(template.child("variations"), this::template);
  }

  private static void each(YamlValue.Mapping map, Consumer<YamlValue.Mapping> look) {
    map.entries()
        .values()
        .forEach(
            value -> {
              if (value instanceof YamlValue.Mapping below && !Binder.isSwitchedOff(below)) {
                look.accept(below);
              }
            });
  }

  private void named(DefinitionKind kind, @Nullable YamlValue value) {
    if (value instanceof YamlValue.Text text
        && text.text() instanceof String id
        && !known.contains(new DefinitionKey(kind, id))) {
      var ids = new TreeSet<String>();
      known.stream().filter(key -> key.kind() == kind).forEach(key -> ids.add(key.id()));
      problems.add(
          text.place()
              .remark(
                  "There is no %s '%s'".formatted(Origins.word(kind), id), Nearest.to(id, ids)));
    }
  }

  private void script(@Nullable YamlValue value) {
    if (value instanceof YamlValue.Text text
        && text.text() instanceof String path
        && files.find(path).isEmpty()) {
      problems.add(text.place().remark("There is no file '" + path + "'", null));
    }
  }
}
