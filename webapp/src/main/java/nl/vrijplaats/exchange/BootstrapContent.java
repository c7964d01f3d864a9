package nl.vrijplaats.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The content that light modules bring: {@code <module>/bootstrap/*.yaml} and {@code .xml} in
 * Magnolia's format. A file or item that is wrong is named and left out; the others are there.
 *
 * @param items what can be loaded
 * @param assets files of the dam workspace
 * @param problems what is wrong, as file:line
 */
record BootstrapContent(List<BootstrapItem> items, List<AssetAt> assets, List<Problem> problems) {
  /** An asset, and the file it stands in. */
  record AssetAt(String file, FoundNode.AssetFile asset) {}

  private record Found(String file, FoundNode.Item item) {}

  /** Reads what the folders of these definitions bring. */
  static BootstrapContent read(LightModules definitions) throws IOException {
    return new Reading(definitions).result();
  }

  private static final class Reading {
    private final LightModules definitions;
    private final List<Problem> problems = new ArrayList<>();
    private final List<AssetAt> assets = new ArrayList<>();
    private final Map<ItemId, Found> found = new LinkedHashMap<>();

    Reading(LightModules definitions) {
      this.definitions = definitions;
    }

    /** Finds all items first: they name each other. */
    BootstrapContent result() throws IOException {
      for (var file : files(definitions.roots()).values()) {
        find(file);
      }
      var items = new ArrayList<BootstrapItem>();
      for (Found one : found.values()) {
        item(one).ifPresent(items::add);
      }
      return new BootstrapContent(List.copyOf(items), List.copyOf(assets), List.copyOf(problems));
    }

    /** By path below the light modules; the first folder that has a file wins. */
    private static Map<String, BootstrapFile> files(List<Path> roots) throws IOException {
      var files = new TreeMap<String, BootstrapFile>();
      for (Path root : roots) {
        try (Stream<Path> all = Files.walk(root, 3)) {
          all.forEach(
              file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.matches("[^/]+/bootstrap/[^/]+\\.(yaml|xml)")) {
                  files.putIfAbsent(
                      name, new BootstrapFile(name, () -> Files.newInputStream(file)));
                }
              });
        }
      }
      return files;
    }

    private void find(BootstrapFile file) throws IOException {
      try {
        for (FoundNode node : FoundNodes.in(file.nodes(), file.place(), definitions)) {
          switch (node) {
            case FoundNode.Item item -> find(file.name(), item);
            case FoundNode.AssetFile asset -> assets.add(new AssetAt(file.name(), asset));
            case FoundNode.Refused refused ->
                serious(
                    file.name(),
                    refused.line(),
                    refused.why(),
                    "give jcr:primaryType the nodeType of a content type");
          }
        }
      } catch (BootstrapNode.RefusedAt e) {
        serious(file.name(), e.line(), e.why(), null);
      } catch (Refusal e) {
        serious(file.name(), 1, e.why(), null);
      }
    }

    private void find(String file, FoundNode.Item item) {
      BootstrapNode node = item.node();
      if (node.text("jcr:uuid").isEmpty()) {
        serious(file, node.line(), "'" + node.name() + "' has no jcr:uuid", "add one");
      } else if (found.containsKey(item.id())) {
        serious(
            file,
            node.line("jcr:uuid"),
            "The identity " + item.id() + " is that of an item in " + found.get(item.id()).file(),
            "give it one of its own");
      } else {
        found.put(item.id(), new Found(file, item));
      }
    }

    private Optional<BootstrapItem> item(Found one) {
      FoundNode.Item item = one.item();
      BootstrapNode node = item.node();
      Remarks remarks = Remarks.none();
      ItemNode read;
      try {
        read = new ItemNode.Reader(item.type(), this::reference, remarks).read(node);
      } catch (Refusal e) {
        serious(one.file(), line(node, e.why()), e.why(), null);
        return Optional.empty();
      }
      remarks.changed().forEach(what -> remark(one.file(), line(node, what), what));
      remarks.lost().forEach(what -> remark(one.file(), line(node, what), what));
      List<String> missing =
          item.type().properties().stream()
              .filter(PropertyDefinition::required)
              .map(PropertyDefinition::name)
              .filter(name -> !read.properties().containsKey(name))
              .sorted()
              .toList();
      if (!missing.isEmpty()) {
        serious(
            one.file(),
            node.line(),
            "'" + node.name() + "' lacks " + String.join(", ", missing),
            null);
        return Optional.empty();
      }
      if (!item.place().parent().isRoot()) {
        read.properties().put(ItemPlace.PARENT, item.place().parent().path());
      }
      return Optional.of(
          new BootstrapItem(
              one.file(),
              node.line(),
              item.id(),
              item.type(),
              read.slug(),
              read.properties(),
              read.published()));
    }

    /** The line of the property that a remark starts with. */
    private static int line(BootstrapNode node, String remark) {
      return node.line(remark.replaceFirst("(\\[|\\.|: ).*", ""));
    }

    private Optional<ItemId> reference(String contentType, String identity) {
      return ItemId.parse(identity)
          .filter(
              id ->
                  found.containsKey(id) && found.get(id).item().type().name().equals(contentType));
    }

    private void serious(String file, int line, String message, @Nullable String suggestion) {
      problems.add(new Problem(Problem.Severity.SERIOUS, file, line, message, suggestion));
    }

    private void remark(String file, int line, String message) {
      problems.add(new Problem(Problem.Severity.REMARK, file, line, message, null));
    }
  }
}
