package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Installs an unpacked module as Magnolia does: workspaces and node types of its descriptor, then
 * its bootstrap files, shorter names first. Whatever is not there yet when it is needed is an
 * error.
 */
final class StandInRepository {
  /** Those that a Magnolia has by itself, as far as a module may need them. */
  private static final Set<String> TYPES =
      Set.of(
          "mgnl:content",
          "mgnl:contentNode",
          "mgnl:page",
          "mgnl:area",
          "mgnl:component",
          "mgnl:folder",
          "mgnl:asset",
          "mgnl:resource");

  private final Map<String, StandInNode> workspaces = new LinkedHashMap<>();
  private final Set<String> types = new TreeSet<>(TYPES);

  static StandInRepository install(Path module, String name) throws Exception {
    var repository = new StandInRepository();
    for (String there : List.of("website", "dam", "userroles", "config")) {
      repository.workspaces.put(there, new StandInNode(there, "", null));
    }
    var anonymous = new StandInNode("userroles", "anonymous", repository.root("userroles"));
    repository.root("userroles").children.put("anonymous", anonymous);
    Document descriptor = xml(module.resolve("META-INF/magnolia/" + name + ".xml"));
    for (String workspace : texts(descriptor, "workspace")) {
      repository.workspaces.put(workspace, new StandInNode(workspace, "", null));
    }
    for (String file : texts(descriptor, "nodeTypeFile")) {
      repository.register(xml(module.resolve(file.substring(1))));
    }
    try (Stream<Path> files = Files.list(module.resolve("mgnl-bootstrap/" + name))) {
      for (Path file :
          files.sorted(Comparator.comparingInt(path -> path.toString().length())).toList()) {
        repository.bootstrap(file);
      }
    }
    return repository;
  }

  static Document xml(Path file) throws Exception {
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
    return builder.parse(file.toFile());
  }

  static List<String> texts(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }

  private void register(Document definitions) {
    NodeList all = definitions.getElementsByTagName("nodeType");
    for (int i = 0; i < all.getLength(); i++) {
      var type = (Element) all.item(i);
      String above = type.getElementsByTagName("supertype").item(0).getTextContent();
      check(types.contains(above), "No supertype " + above);
      String prefix = type.getAttribute("name").split(":")[0];
      check(
          !definitions.getDocumentElement().getAttribute("xmlns:" + prefix).isEmpty(),
          "No namespace " + prefix);
      types.add(type.getAttribute("name"));
    }
  }

  private void bootstrap(Path file) throws IOException {
    String stem = file.getFileName().toString().replaceFirst("\\.yaml$", "");
    ItemPlace place = ItemPlace.ofFileName(stem);
    StandInNode root = root(place.workspace());
    Optional<StandInNode> parent = root.at(place.parent().path());
    check(parent.isPresent(), file + ": nothing lies at " + place.parent());
    Map<String, Object> content = new Yaml().load(Files.readString(file, StandardCharsets.UTF_8));
    check(content.keySet().equals(Set.of(place.name())), file + " holds " + content.keySet());
    check(!parent.get().children.containsKey(place.name()), file + ": there is one already");
    add(parent.get(), place.name(), (Map<?, ?>) content.get(place.name()));
  }

  private void add(StandInNode parent, String name, Map<?, ?> values) {
    var node = new StandInNode(parent.workspace, name, parent);
    parent.children.put(name, node);
    values.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> below) {
            add(node, String.valueOf(key), below);
          } else {
            node.properties.put(String.valueOf(key), stored(value));
          }
        });
    check(types.contains(node.type()), node.path() + " has the unknown type " + node.type());
  }

  private static Object stored(Object value) {
    return switch (value) {
      case Date moment -> {
        var calendar = new GregorianCalendar();
        calendar.setTime(moment);
        yield calendar;
      }
      case Integer number -> Long.valueOf(number);
      case List<?> list -> list.stream().map(StandInRepository::stored).toList();
      default -> value;
    };
  }

  StandInNode root(String workspace) {
    StandInNode root = workspaces.get(workspace);
    check(root != null, "There is no workspace " + workspace);
    return root;
  }

  /** What a visitor reads there; workspaces nobody opened to them are closed. */
  @Nullable StandInNode read(String workspace, String path) {
    boolean open =
        Set.of("website", "dam").contains(workspace)
            || root("userroles").at("/anonymous/acl_" + workspace + "/00").stream()
                .anyMatch(rule -> rule.properties.get("permissions").equals(8L));
    check(open, "Visitors may not read in " + workspace);
    return root(workspace).at(path).orElse(null);
  }

  static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
