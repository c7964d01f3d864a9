package nl.vrijplaats.lightmodule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads all definitions of all modules anew. A definition with a serious problem does not come into
 * force: the one before it stays, and everything else is taken up.
 */
final class DefinitionsReader {
  private static final String CONTENT_TYPES = "contentTypes";

  /** The files one definition is made of. */
  private record Source(String module, String path, List<Decoration> decorations) {}

  /** A file laid over a definition, from that key down; the key is empty for all of it. */
  private record Decoration(String path, List<String> keys) {}

  private final ModuleFiles files;
  private final @Nullable Definitions previous;
  private final Problems problems = new Problems();

  private DefinitionsReader(ModuleFiles files, @Nullable Definitions previous) {
    this.files = files;
    this.previous = previous;
  }

  /** What the files say now; the previous reading gives what is kept in place of what is wrong. */
  static Definitions read(ModuleFiles files, @Nullable Definitions previous) {
    return new DefinitionsReader(files, previous).read();
  }

  private Definitions read() {
    Texts texts = Texts.read(files, problems);
    Map<String, Source> sources = sources();
    decorations(sources);

    Map<String, ContentType> candidates = new TreeMap<>();
    sources.forEach(
        (name, source) ->
            contentType(name, source, sources.keySet(), texts)
                .or(() -> lastGood(name))
                .ifPresent(type -> candidates.put(name, type)));
    return Definitions.of(withoutClashes(candidates, sources), texts, problems.sorted());
  }

  private Optional<ContentType> lastGood(String name) {
    return previous == null ? Optional.empty() : Optional.ofNullable(previous.types().get(name));
  }

  private Map<String, Source> sources() {
    var sources = new TreeMap<String, Source>();
    for (String module : files.modules()) {
      for (String path : definitionFiles(module, CONTENT_TYPES)) {
        String name = nameOf(path);
        Source first = sources.putIfAbsent(name, new Source(module, path, new ArrayList<>()));
        if (first != null) {
          problems.add(
              whole(path)
                  .serious(
                      "Content type '%s' is already defined in %s"
                          .formatted(name, first.path().substring(1)),
                      null));
        }
      }
    }
    return sources;
  }

  private void decorations(Map<String, Source> sources) {
    for (String module : files.modules()) {
      for (String target : files.modules()) {
        String folder = "decorations/" + target + "/" + CONTENT_TYPES;
        for (String path : definitionFiles(module, folder)) {
          List<String> keys = List.of(nameOf(path).split("\\."));
          Source source = sources.get(keys.getFirst());
          if (source != null && source.module().equals(target)) {
            source.decorations().add(new Decoration(path, keys.subList(1, keys.size())));
          } else {
            problems.add(
                whole(path)
                    .remark(
                        "Module '%s' has no content type '%s' to decorate"
                            .formatted(target, keys.getFirst()),
                        Nearest.to(keys.getFirst(), sources.keySet())));
          }
        }
      }
    }
  }

  private List<String> definitionFiles(String module, String folder) {
    var paths = new ArrayList<String>();
    for (String path : files.below(module, folder)) {
      if (path.endsWith(".yaml")) {
        paths.add(path);
      } else if (path.endsWith(".yml")) {
        problems.add(whole(path).remark("Files that end in '.yml' are not read", "use '.yaml'"));
      }
    }
    return paths;
  }

  private Optional<ContentType> contentType(
      String name, Source source, Set<String> names, Texts texts) {
    var found = new Problems();
    try {
      var yaml = new YamlReader(files, found);
      YamlValue value = yaml.read(source.path());
      for (Decoration decoration : source.decorations()) {
        value = YamlValue.merged(value, below(decoration.keys(), yaml.read(decoration.path())));
      }
      ContentType type = new ContentTypeReader(name, names, texts, found).read(value);
      return found.serious() ? Optional.empty() : Optional.of(type);
    } catch (UnreadableDefinition e) {
      found.add(e.problem());
      return Optional.empty();
    } finally {
      problems.addAll(found.sorted());
    }
  }

  private static YamlValue below(List<String> keys, YamlValue value) {
    YamlValue wrapped = value;
    for (String key : keys.reversed()) {
      wrapped = new YamlValue.Mapping(value.place(), false, Map.of(key, wrapped));
    }
    return wrapped;
  }

  /**
   * Without the types that want an address another type has. Who had it at the previous reading
   * keeps it, whatever the order of the names.
   */
  private Map<String, ContentType> withoutClashes(
      Map<String, ContentType> candidates, Map<String, Source> sources) {
    var accepted = new TreeMap<String, ContentType>();
    var owners = new HashMap<String, String>();
    candidates.values().stream()
        .sorted(
            Comparator.comparing((ContentType type) -> !hadItsAddresses(type))
                .thenComparing(ContentType::name))
        .forEach(
            type -> {
              Set<String> wanted = addresses(type);
              Optional<String> taken = wanted.stream().filter(owners::containsKey).findFirst();
              if (taken.isPresent()) {
                problems.add(clash(type, taken.get(), owners, sources));
              }
              Optional<ContentType> usable =
                  taken.isEmpty()
                      ? Optional.of(type)
                      : lastGood(type.name())
                          .filter(old -> addresses(old).stream().noneMatch(owners::containsKey));
              usable.ifPresent(
                  good -> {
                    accepted.put(good.name(), good);
                    addresses(good).forEach(address -> owners.put(address, good.name()));
                  });
            });
    return accepted;
  }

  private Problem clash(
      ContentType type, String address, Map<String, String> owners, Map<String, Source> sources) {
    Source source = sources.get(type.name());
    String file =
        source == null
            ? type.name()
            : source.decorations().isEmpty()
                ? source.path()
                : source.decorations().getLast().path();
    return whole(file)
        .serious(
            "Address '%s' of '%s' already belongs to '%s'"
                .formatted(address, type.name(), owners.get(address)),
            null);
  }

  private boolean hadItsAddresses(ContentType type) {
    return lastGood(type.name()).filter(old -> addresses(old).equals(addresses(type))).isPresent();
  }

  /** The address of its lists, and that of its items with every property written the same. */
  private static Set<String> addresses(ContentType type) {
    var addresses = new HashSet<String>();
    if (type.section() != null) {
      addresses.add(type.section());
    }
    if (type.path() != null) {
      addresses.add(type.path().replaceAll("\\{\\w+}", "{…}"));
    }
    return addresses;
  }

  private static Place whole(String path) {
    return new Place(path.startsWith("/") ? path.substring(1) : path, 0);
  }

  private static String nameOf(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.substring(0, file.length() - ".yaml".length());
  }
}
