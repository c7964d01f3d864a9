package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vrijplaats.lightmodule.DefinitionKind;
import nl.vrijplaats.lightmodule.reader.Origin.Decoration;
import org.jspecify.annotations.Nullable;

/** Finds the files of all definitions in the folders of the modules. */
final class Origins {
  private static final String YAML = ".yaml";

  private final ModuleFiles files;
  private final ModuleDescriptors modules;
  private final Problems problems;
  private final SortedMap<DefinitionKey, Origin> origins = new TreeMap<>();

  private Origins(ModuleFiles files, ModuleDescriptors modules, Problems problems) {
    this.files = files;
    this.modules = modules;
    this.problems = problems;
  }

  /** Which definition is made of which files. */
  static SortedMap<DefinitionKey, Origin> of(
      ModuleFiles files, ModuleDescriptors modules, Problems problems) {
    var origins = new Origins(files, modules, problems);
    modules.inOrder().forEach(origins::definitions);
    modules.inOrder().forEach(origins::decorations);
    origins.siteInSettings();
    return origins.origins;
  }

  private void definitions(String module) {
    for (DefinitionKind kind : DefinitionKind.values()) {
      if (kind == DefinitionKind.CONFIG) {
        if (!modules.get(module).config().entries().isEmpty()) {
          origins.put(
              new DefinitionKey(kind, module), Origin.at(module, ModuleDescriptors.path(module)));
        }
        continue;
      }
      String top = "/" + module + "/" + kind.folder() + "/";
      for (String path : yaml(module, kind.folder())) {
        String below = path.substring(top.length(), path.length() - YAML.length());
        define(new DefinitionKey(kind, kind.id(module, below)), module, path);
      }
    }
  }

  /** The site of which no file of its own, only the settings of Magnolia's module say something. */
  private void siteInSettings() {
    Origin settings = origins.get(new DefinitionKey(DefinitionKind.CONFIG, "site"));
    boolean none = origins.keySet().stream().noneMatch(key -> key.kind() == DefinitionKind.SITE);
    if (settings != null && none) {
      origins.put(
          new DefinitionKey(DefinitionKind.SITE, "default"), Origin.at(settings.module(), null));
    }
  }

  private void define(DefinitionKey key, String module, String path) {
    Origin first = origins.putIfAbsent(key, Origin.at(module, path));
    if (first != null) {
      String word = word(key.kind());
      problems.add(
          whole(path)
              .serious(
                  "%s '%s' is already defined in %s"
                      .formatted(
                          Character.toUpperCase(word.charAt(0)) + word.substring(1),
                          key.id(),
                          String.valueOf(first.path()).substring(1)),
                  null));
    }
  }

  private void decorations(String module) {
    String top = "/" + module + "/decorations/";
    for (String path : yaml(module, "decorations")) {
      String[] steps = path.substring(top.length(), path.length() - YAML.length()).split("/", 3);
      if (steps.length == 2 && steps[1].split("\\.")[0].equals("config")) {
        config(path, steps[0], steps[1]);
      } else if (steps.length == 3 && kind(steps[1]) instanceof DefinitionKind kind) {
        decorate(path, steps[0], kind, steps[2]);
      } else {
        problems.add(
            whole(path)
                .remark(
                    "A decoration stands in decorations/<module>/<kind of definition>/",
                    steps.length == 3 ? Nearest.to(steps[1], folders()) : null));
      }
    }
  }

  private void config(String path, String target, String name) {
    List<String> keys = List.of(name.split("\\."));
    origins
        .computeIfAbsent(
            new DefinitionKey(DefinitionKind.CONFIG, target), key -> Origin.at(target, null))
        .decorations()
        .add(new Decoration(path, keys.subList(1, keys.size())));
  }

  /** The file name is the path of a definition, and after a dot the keys below it. */
  private void decorate(String path, String target, DefinitionKind kind, String below) {
    String definition = below;
    while (true) {
      Origin origin = origins.get(new DefinitionKey(kind, kind.id(target, definition)));
      if (origin != null && origin.module().equals(target)) {
        String rest = below.substring(definition.length());
        List<String> keys = rest.isEmpty() ? List.of() : List.of(rest.substring(1).split("\\."));
        origin.decorations().add(new Decoration(path, keys));
        return;
      }
      int dot = definition.lastIndexOf('.');
      if (dot <= definition.lastIndexOf('/')) {
        break;
      }
      definition = definition.substring(0, dot);
    }
    var known = new TreeSet<String>();
    origins.forEach(
        (key, origin) -> {
          if (key.kind() == kind && origin.module().equals(target)) {
            known.add(key.id());
          }
        });
    problems.add(
        whole(path)
            .remark(
                "Module '%s' has no %s '%s' to decorate".formatted(target, word(kind), definition),
                Nearest.to(kind.id(target, definition), known)));
  }

  private List<String> yaml(String module, String folder) {
    var paths = new ArrayList<String>();
    for (String path : files.below(module, folder)) {
      if (path.endsWith(YAML)) {
        paths.add(path);
      } else if (path.endsWith(".yml")) {
        problems.add(whole(path).remark("Files that end in '.yml' are not read", "use '.yaml'"));
      }
    }
    return paths;
  }

  private static @Nullable DefinitionKind kind(String folder) {
    for (DefinitionKind kind : DefinitionKind.values()) {
      if (kind.folder().equals(folder) && kind != DefinitionKind.CONFIG) {
        return kind;
      }
    }
    return null;
  }

  private static List<String> folders() {
    var folders = new ArrayList<String>();
    for (DefinitionKind kind : DefinitionKind.values()) {
      folders.add(kind.folder());
    }
    return folders;
  }

  /** The kind in a sentence, such as "content type". */
  static String word(DefinitionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Place whole(String path) {
    return new Place(path.startsWith("/") ? path.substring(1) : path, 0);
  }
}
