package nl.vrijplaats.lightmodule.reader;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.Definition.Source;
import nl.vrijplaats.lightmodule.Definition.Source.Role;
import nl.vrijplaats.lightmodule.DefinitionKind;
import nl.vrijplaats.lightmodule.Problem;
import nl.vrijplaats.lightmodule.reader.Origin.Decoration;
import org.jspecify.annotations.Nullable;

/**
 * The YAML of each definition with everything laid over it that belongs there: includes, what it
 * inherits, decorations in the order of the modules. Each is read once.
 */
final class Trees {
  private static final int MAX_INHERITED = 50;

  /** Magnolia's module of that name holds the site in its settings. */
  private static final DefinitionKey SITE_CONFIG = new DefinitionKey(DefinitionKind.CONFIG, "site");

  /** A definition before it becomes a record. */
  record Tree(YamlValue.Mapping value, Set<Source> sources, List<Problem> problems) {

    /** The same, with this value and where it came from. */
    Tree with(YamlValue.Mapping changed, Set<Source> more) {
      var all = new LinkedHashSet<>(sources);
      all.addAll(more);
      return new Tree(changed, all, problems);
    }
  }

  private final SortedMap<DefinitionKey, Origin> origins;
  private final ModuleDescriptors modules;
  private final ParsedFiles parsed;
  private final Function<String, @Nullable ContentType> contentTypes;
  private final Map<DefinitionKey, Tree> done = new HashMap<>();
  private final Map<DefinitionKey, UnreadableDefinition> failed = new HashMap<>();
  private final LinkedHashSet<DefinitionKey> open = new LinkedHashSet<>();

  Trees(
      SortedMap<DefinitionKey, Origin> origins,
      ModuleDescriptors modules,
      ParsedFiles parsed,
      Function<String, @Nullable ContentType> contentTypes) {
    this.origins = origins;
    this.modules = modules;
    this.parsed = parsed;
    this.contentTypes = contentTypes;
  }

  /** The tree of a definition that exists. Throws {@link UnreadableDefinition}. */
  Tree of(DefinitionKey key) {
    UnreadableDefinition failure = failed.get(key);
    if (failure != null) {
      throw failure;
    }
    Tree tree = done.get(key);
    if (tree == null) {
      try {
        open.add(key);
        tree = read(key);
        done.put(key, tree);
      } catch (UnreadableDefinition e) {
        failed.put(key, e);
        throw e;
      } finally {
        open.remove(key);
      }
    }
    return tree;
  }

  /** Whether there is such a definition. */
  boolean knows(DefinitionKey key) {
    return origins.containsKey(key);
  }

  private Tree read(DefinitionKey key) {
    Origin origin = origins.get(key);
    if (origin == null) {
      throw new IllegalArgumentException("No definition " + key);
    }
    var problems = new Problems();
    var brought = new BroughtIn(key.kind());
    var yaml = new YamlReader(parsed, brought, problems);
    YamlValue.Mapping value = own(key, origin, yaml);
    if (key.kind() == DefinitionKind.SITE && origins.containsKey(SITE_CONFIG)) {
      value = YamlValue.merged(value, brought.config());
    }
    for (Decoration decoration : origin.decorations()) {
      value =
          YamlValue.merged(value, decoration.below(yaml.read(decoration.path(), Role.DECORATION)));
    }
    var sources = new LinkedHashSet<>(yaml.sources());
    sources.addAll(brought.sources);
    return new Tree(value, sources, problems.sorted());
  }

  private YamlValue.Mapping own(DefinitionKey key, Origin origin, YamlReader yaml) {
    if (key.kind() == DefinitionKind.CONFIG) {
      return modules.get(key.id()).config();
    }
    return origin.path() instanceof String path
        ? yaml.read(path, Role.OWN)
        : YamlValue.Mapping.empty(Origins.whole(origin.lastFile()));
  }

  /** What tags of one definition bring in. */
  private final class BroughtIn implements Referenced {
    private final DefinitionKind kind;
    private final Set<Source> sources = new LinkedHashSet<>();

    BroughtIn(DefinitionKind kind) {
      this.kind = kind;
    }

    @Override
    public YamlValue.Mapping inherited(String id, Place askedBy) {
      return tree(new DefinitionKey(kind, id), Role.INHERITED, askedBy).value();
    }

    @Override
    public YamlValue.Mapping app(String contentType, Place askedBy) {
      return AppGenerator.app(
          type(contentType, askedBy), typeTree(contentType, askedBy), askedBy, contentTypes);
    }

    @Override
    public YamlValue.Mapping form(String contentType, Place askedBy) {
      return AppGenerator.form(
          type(contentType, askedBy), typeTree(contentType, askedBy), askedBy, contentTypes);
    }

    private ContentType type(String name, Place askedBy) {
      YamlValue.Mapping tree = typeTree(name, askedBy);
      ContentType type = contentTypes.apply(name);
      if (type == null) {
        throw new UnreadableDefinition(
            askedBy.serious(
                "Content type '%s' cannot be used; see %s".formatted(name, tree.place().file()),
                null));
      }
      return type;
    }

    private YamlValue.Mapping typeTree(String name, Place askedBy) {
      return tree(new DefinitionKey(DefinitionKind.CONTENT_TYPE, name), Role.GENERATED, askedBy)
          .value();
    }

    YamlValue.Mapping config() {
      Tree tree = of(SITE_CONFIG);
      sources.addAll(tree.sources());
      return tree.value().child("site");
    }

    private Tree tree(DefinitionKey key, Role role, Place askedBy) {
      Origin origin = origins.get(key);
      if (origin == null) {
        throw new UnreadableDefinition(
            askedBy.serious(
                "There is no %s '%s'".formatted(Origins.word(key.kind()), key.id()),
                Nearest.to(key.id(), ids(key.kind()))));
      }
      if (open.contains(key) || open.size() > MAX_INHERITED) {
        throw new UnreadableDefinition(askedBy.serious(circle(key), null));
      }
      Tree tree = of(key);
      tree.sources().forEach(source -> sources.add(new Source(role, source.file())));
      return tree;
    }
  }

  private String circle(DefinitionKey key) {
    if (!open.contains(key)) {
      return "More than " + MAX_INHERITED + " definitions inherit from each other";
    }
    var names = new StringBuilder("Circular inherit: ");
    open.stream()
        .dropWhile(each -> !each.equals(key))
        .forEach(each -> names.append(each.id()).append(" → "));
    return names.append(key.id()).toString();
  }

  private Set<String> ids(DefinitionKind kind) {
    var ids = new TreeSet<String>();
    origins.keySet().stream().filter(key -> key.kind() == kind).forEach(key -> ids.add(key.id()));
    return ids;
  }
}
