package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.vrijplaats.lightmodule.Definition.Source;
import org.jspecify.annotations.Nullable;

/**
 * The modules in the order they are laid over each other: whoever a module depends on comes before
 * it. Read from each {@code module.yaml}, which a module need not have.
 */
final class ModuleDescriptors {
  private static final String FILE = "module.yaml";
  private static final Set<String> KEYS =
      Set.of("name", "version", "dependencies", "config", "displayName", "description", "class");

  /**
   * A module.
   *
   * @param config its settings
   */
  record Module(
      String name,
      @Nullable String version,
      List<Dependency> dependencies,
      YamlValue.Mapping config) {}

  /** Another module that a module needs. */
  record Dependency(String name, String versions, boolean optional, Place place) {}

  private final SortedMap<String, Module> modules = new TreeMap<>();
  private final LinkedHashSet<String> order = new LinkedHashSet<>();
  private final LinkedHashSet<String> open = new LinkedHashSet<>();
  private final ParsedFiles parsed;
  private final Problems problems;

  ModuleDescriptors(ModuleFiles files, ParsedFiles parsed, Problems problems) {
    this.parsed = parsed;
    this.problems = problems;
    for (String name : files.modules()) {
      modules.put(name, files.find(path(name)).isPresent() ? read(name) : bare(name));
    }
    modules.keySet().forEach(this::place);
    modules.values().forEach(this::check);
  }

  /** Names of the modules, each after those it depends on. */
  List<String> inOrder() {
    return List.copyOf(order);
  }

  Module get(String name) {
    return modules.getOrDefault(name, bare(name));
  }

  static String path(String module) {
    return "/" + module + "/" + FILE;
  }

  private static Module bare(String name) {
    return new Module(
        name, null, List.of(), YamlValue.Mapping.empty(new Place(name + "/" + FILE, 0)));
  }

  private Module read(String name) {
    try {
      YamlValue.Mapping yaml =
          new YamlReader(parsed, NothingReferenced.INSTANCE, problems)
              .read(path(name), Source.Role.OWN);
      var fields = new Fields(yaml, KEYS, problems);
      return new Module(name, fields.text("version"), dependencies(fields), yaml.child("config"));
    } catch (UnreadableDefinition e) {
      problems.add(e.problem());
      return bare(name);
    }
  }

  private List<Dependency> dependencies(Fields fields) {
    var dependencies = new ArrayList<Dependency>();
    for (Map.Entry<String, YamlValue> each : fields.named("dependencies").entrySet()) {
      var one = new Fields(each.getValue(), Set.of("name", "version", "optional"), problems);
      String name = one.text("name");
      String versions = one.text("version");
      dependencies.add(
          new Dependency(
              name == null ? each.getKey() : name,
              versions == null ? "*" : versions,
              one.flag("optional", false),
              one.place("name")));
    }
    return dependencies;
  }

  private void place(String name) {
    if (order.contains(name)) {
      return;
    }
    open.add(name);
    for (Dependency needed : get(name).dependencies()) {
      if (open.contains(needed.name())) {
        List<String> circle = new ArrayList<>(open);
        problems.add(
            needed
                .place()
                .serious(
                    "Modules depend on each other: "
                        + String.join(
                            " → ", circle.subList(circle.indexOf(needed.name()), circle.size()))
                        + " → "
                        + needed.name(),
                    "leave one of these dependencies out"));
      } else if (modules.containsKey(needed.name())) {
        place(needed.name());
      }
    }
    open.remove(name);
    order.add(name);
  }

  private void check(Module module) {
    for (Dependency needed : module.dependencies()) {
      Module found = modules.get(needed.name());
      if (found == null) {
        if (!needed.optional() && !MagnoliaModules.stoodInFor(needed.name())) {
          problems.add(
              needed
                  .place()
                  .serious(
                      "Module '%s' needs module '%s', which is not here"
                          .formatted(module.name(), needed.name()),
                      Nearest.to(needed.name(), modules.keySet())));
        }
      } else if (found.version() != null
          && !VersionRange.of(needed.versions()).contains(found.version())) {
        problems.add(
            needed
                .place()
                .serious(
                    "Module '%s' needs '%s' in version %s, and it is %s"
                        .formatted(
                            module.name(), needed.name(), needed.versions(), found.version()),
                    null));
      }
    }
  }
}
