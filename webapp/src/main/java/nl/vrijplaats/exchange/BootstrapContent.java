package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * The content that light modules bring: {@code <module>/bootstrap/*.yaml} in Magnolia's format. A
 * file or item that is wrong is named and left out; the others are there.
 *
 * @param items what can be loaded
 * @param problems what is wrong, as file:line
 */
record BootstrapContent(List<BootstrapItem> items, List<Problem> problems) {

  /** Reads what the folders of these definitions bring. */
  static BootstrapContent read(LightModules definitions) throws IOException {
    return new Reading(definitions).result();
  }

  private record Found(String file, BootstrapNode node, ContentType type, ItemId id) {}

  private static final class Reading {
    private final LightModules definitions;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<ItemId, Found> found = new LinkedHashMap<>();

    Reading(LightModules definitions) {
      this.definitions = definitions;
    }

    /** Finds all items first: they name each other. */
    BootstrapContent result() throws IOException {
      for (var file : files(definitions.roots()).entrySet()) {
        find(file.getKey(), file.getValue());
      }
      var items = new ArrayList<BootstrapItem>();
      for (Found one : found.values()) {
        item(one).ifPresent(items::add);
      }
      return new BootstrapContent(List.copyOf(items), List.copyOf(problems));
    }

    /** By path below the light modules; the first folder that has a file wins. */
    private static Map<String, Path> files(List<Path> roots) throws IOException {
      var files = new TreeMap<String, Path>();
      for (Path root : roots) {
        try (Stream<Path> all = Files.walk(root, 3)) {
          all.forEach(
              file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.matches("[^/]+/bootstrap/[^/]+\\.yaml")) {
                  files.putIfAbsent(name, file);
                }
              });
        }
      }
      return files;
    }

    private void find(String name, Path file) throws IOException {
      try {
        Node root = new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
        if (!(root instanceof MappingNode map)) {
          throw new BootstrapNode.RefusedAt(1, "One item is expected here, under its name");
        }
        for (NodeTuple entry : map.getValue()) {
          find(name, BootstrapNode.of(entry));
        }
      } catch (BootstrapNode.RefusedAt e) {
        serious(name, e.line(), e.why(), null);
      } catch (MarkedYAMLException e) {
        int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
        serious(name, line, "Broken YAML: " + e.getProblem(), null);
      } catch (YAMLException e) {
        serious(name, 0, "Broken YAML: " + e.getMessage(), null);
      } catch (CharacterCodingException e) {
        serious(name, 0, "The file is not UTF-8", "save it as UTF-8");
      }
    }

    private void find(String file, BootstrapNode node) {
      String nodeType = node.text("jcr:primaryType");
      Optional<ContentType> type =
          definitions.contentTypes().stream()
              .filter(t -> t.nodeType().equals(nodeType))
              .findFirst();
      Optional<ItemId> id = ItemId.parse(node.text("jcr:uuid"));
      if (type.isEmpty()) {
        serious(
            file,
            node.line("jcr:primaryType"),
            "No content type has the node type '" + nodeType + "'",
            "give jcr:primaryType the nodeType of a content type");
      } else if (id.isEmpty()) {
        serious(file, node.line("jcr:uuid"), "'" + node.name() + "' has no jcr:uuid", "add one");
      } else if (found.containsKey(id.get())) {
        serious(
            file,
            node.line("jcr:uuid"),
            "The identity " + id.get() + " is that of an item in " + found.get(id.get()).file(),
            "give it one of its own");
      } else {
        found.put(id.get(), new Found(file, node, type.get(), id.get()));
      }
    }

    private Optional<BootstrapItem> item(Found one) {
      BootstrapNode node = one.node();
      var properties = new LinkedHashMap<String, Object>();
      for (var entry : node.values().entrySet()) {
        if (PropertyValues.isOfTheNode(entry.getKey())) {
          continue;
        }
        try {
          Object value = value(one, entry.getKey(), entry.getValue());
          if (value != null) {
            properties.put(entry.getKey(), value);
          }
        } catch (Refusal e) {
          serious(one.file(), node.line(entry.getKey()), e.why(), null);
          return Optional.empty();
        }
      }
      Set<String> missing = new HashSet<>();
      for (PropertyDefinition property : one.type().properties()) {
        if (property.required() && !properties.containsKey(property.name())) {
          missing.add(property.name());
        }
      }
      boolean published = Boolean.parseBoolean(node.text("mgnl:activationStatus"));
      if (!missing.isEmpty()) {
        serious(
            one.file(),
            node.line(),
            "'" + node.name() + "' lacks " + String.join(", ", missing.stream().sorted().toList()),
            null);
        return Optional.empty();
      }
      return Optional.of(
          new BootstrapItem(
              one.file(), node.line(), one.id(), one.type(), node.name(), properties, published));
    }

    private @Nullable Object value(Found one, String name, @Nullable Object raw) {
      Optional<PropertyDefinition> property = one.type().property(name);
      int line = one.node().line(name);
      if (property.isEmpty()) {
        remark(one.file(), line, "A " + one.type().name() + " has no property '" + name + "'");
        return null;
      }
      Remarks remarks = Remarks.none();
      Object value =
          new PropertyValues(one.type(), this::reference, remarks).of(property.get(), raw);
      remarks.changed().forEach(what -> remark(one.file(), line, what));
      remarks.lost().forEach(what -> remark(one.file(), line, what));
      return value;
    }

    private Optional<ItemId> reference(String contentType, String identity) {
      return ItemId.parse(identity)
          .filter(id -> found.containsKey(id) && found.get(id).type().name().equals(contentType));
    }

    private void serious(String file, int line, String message, @Nullable String suggestion) {
      problems.add(new Problem(Problem.Severity.SERIOUS, file, line, message, suggestion));
    }

    private void remark(String file, int line, String message) {
      problems.add(new Problem(Problem.Severity.REMARK, file, line, message, null));
    }
  }
}
