package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.vrijplaats.lightmodule.AppDefinition;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.Definition;
import nl.vrijplaats.lightmodule.Definition.State;
import nl.vrijplaats.lightmodule.DefinitionKind;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.GeneratedApp;
import nl.vrijplaats.lightmodule.OtherDefinition;
import nl.vrijplaats.lightmodule.SiteDefinition;
import nl.vrijplaats.lightmodule.reader.Trees.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Reads all definitions of all modules anew. A definition with a serious problem does not come into
 * force: the one before it stays, and everything else is taken up.
 */
public final class DefinitionsReader {
  /** Apps are made of content types, and pages of the prototype their site names. */
  private static final Set<DefinitionKind> ORDER = new LinkedHashSet<>();

  static {
    ORDER.add(DefinitionKind.CONTENT_TYPE);
    ORDER.add(DefinitionKind.SITE);
    ORDER.addAll(List.of(DefinitionKind.values()));
  }

  private final @Nullable Reading previous;
  private final Problems problems = new Problems();
  private final ParsedFiles parsed;
  private final SortedMap<DefinitionKey, Origin> origins;
  private final Trees trees;
  private final Texts texts;
  private final Makers makers;
  private final Unchanged unchanged;
  private final ModuleFiles files;
  private @Nullable Prototypes prototypes;
  private final Map<DefinitionKey, Object> made = new HashMap<>();
  private final List<Definition> known = new ArrayList<>();

  private DefinitionsReader(ModuleFiles files, @Nullable Reading previous) {
    this.files = files;
    this.previous = previous;
    parsed = new ParsedFiles(files, previous == null ? null : previous.parsed());
    var modules = new ModuleDescriptors(files, parsed, problems);
    texts = Texts.read(files, modules.inOrder(), problems);
    origins = Origins.of(files, modules, problems);
    trees =
        new Trees(
            origins,
            modules,
            parsed,
            name -> (ContentType) made.get(new DefinitionKey(DefinitionKind.CONTENT_TYPE, name)));
    unchanged = new Unchanged(previous, parsed, origins, texts);
    makers = new Makers(typeNames(), texts);
  }

  /** What the files say now; the previous reading gives what is kept in place of what is wrong. */
  public static Reading read(ModuleFiles files, @Nullable Reading previous) {
    return new DefinitionsReader(files, previous).read();
  }

  private Reading read() {
    for (DefinitionKind kind : ORDER) {
      origins.forEach(
          (key, origin) -> {
            if (key.kind() == kind) {
              known.add(make(key, origin));
            }
          });
      if (kind == DefinitionKind.CONTENT_TYPE) {
        withoutClashes();
      }
    }
    var inForce = new HashMap<Class<?>, TreeMap<String, Object>>();
    made.forEach(
        (key, definition) ->
            inForce
                .computeIfAbsent(definition.getClass(), type -> new TreeMap<>())
                .put(name(key, definition), definition));
    inForce.put(GeneratedApp.class, generatedApps());
    return Reading.of(
        made, new Definitions(inForce, known), texts, problems.sorted(), parsed, origins);
  }

  /** For every content type the app it has if no other is written. */
  private TreeMap<String, Object> generatedApps() {
    var apps = new TreeMap<String, Object>();
    Map<DefinitionKey, Object> all = Map.copyOf(made);
    origins.forEach(
        (key, origin) -> {
          if (all.get(key) instanceof ContentType type) {
            YamlValue.Mapping tree = readable(key, origin);
            apps.put(
                type.name(),
                new GeneratedApp(
                    () -> makers.generatedApp(type, origin, tree, name -> type(all, name))));
          }
        });
    return apps;
  }

  private static @Nullable ContentType type(Map<DefinitionKey, Object> all, String name) {
    return (ContentType) all.get(new DefinitionKey(DefinitionKind.CONTENT_TYPE, name));
  }

  /** The tree of a definition that may have been kept because its files cannot be read now. */
  private YamlValue.Mapping readable(DefinitionKey key, Origin origin) {
    try {
      return trees.of(key).value();
    } catch (UnreadableDefinition reportedWithTheDefinition) {
      return YamlValue.Mapping.empty(Origins.whole(origin.lastFile()));
    }
  }

  private static String name(DefinitionKey key, Object definition) {
    return switch (definition) {
      case AppDefinition app -> app.name();
      case OtherDefinition other -> other.kind().folder() + "/" + other.id();
      default -> key.id();
    };
  }

  private Definition make(DefinitionKey key, Origin origin) {
    Definition before = unchanged.known(key, made);
    if (before != null && keep(key)) {
      return before;
    }
    var found = new Problems();
    Tree tree = null;
    Object definition = null;
    boolean switchedOff = false;
    try {
      tree = tree(key);
      found.addAll(tree.problems());
      switchedOff = Binder.isSwitchedOff(tree.value());
      definition = switchedOff ? null : makers.make(key, origin, tree.value(), found);
      Pointers.check(key.kind(), tree.value(), files, origins.keySet(), found);
    } catch (UnreadableDefinition e) {
      found.add(e.problem());
    }
    problems.addAll(found.sorted());
    State state = State.IN_FORCE;
    if (switchedOff) {
      state = State.SWITCHED_OFF;
    } else if (definition != null && !found.serious()) {
      made.put(key, definition);
    } else {
      state = keep(key) ? State.KEPT : State.UNUSABLE;
    }
    return new Definition(
        key.kind(),
        key.id(),
        origin.module(),
        state,
        tree == null ? Provenance.files(origin) : List.copyOf(tree.sources()),
        found.sorted(),
        Provenance.values(tree == null ? null : tree.value()));
  }

  /** The tree of a definition; that of a page lies over the prototype of the site. */
  private Tree tree(DefinitionKey key) {
    Tree tree = trees.of(key);
    if (key.kind() != DefinitionKind.TEMPLATE) {
      return tree;
    }
    if (prototypes == null) {
      prototypes = new Prototypes(trees, site());
    }
    return prototypes.below(key, tree);
  }

  private @Nullable SiteDefinition site() {
    return made.values().stream()
        .filter(SiteDefinition.class::isInstance)
        .map(SiteDefinition.class::cast)
        .min(Comparator.comparing(site -> !site.name().equals("default")))
        .orElse(null);
  }

  private boolean keep(DefinitionKey key) {
    Object lastGood = previous == null ? null : previous.made(key);
    if (lastGood != null) {
      made.put(key, lastGood);
    }
    return lastGood != null;
  }

  private Set<String> typeNames() {
    var names = new TreeSet<String>();
    origins.keySet().stream()
        .filter(key -> key.kind() == DefinitionKind.CONTENT_TYPE)
        .forEach(key -> names.add(key.id()));
    return names;
  }

  private void withoutClashes() {
    var candidates = new TreeMap<String, ContentType>();
    made.forEach((key, type) -> candidates.put(key.id(), (ContentType) type));
    Map<String, ContentType> accepted =
        new TypeAddresses(previous, origins, problems).withoutClashes(candidates);
    made.clear();
    accepted.forEach(
        (name, type) -> made.put(new DefinitionKey(DefinitionKind.CONTENT_TYPE, name), type));
  }
}
