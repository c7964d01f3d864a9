package nl.vrijplaats.lightmodule.reader;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.vrijplaats.lightmodule.Definition.Source;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the YAML of one definition: its own file, what it includes, what is laid over it. {@link
 * OneFile} says which tags there are.
 */
final class YamlReader {
  private static final int MAX_VALUES = 100_000;
  private static final int MAX_INCLUDES = 50;

  private final ParsedFiles files;
  private final Referenced referenced;
  private final Problems problems;
  private final Set<Source> sources = new LinkedHashSet<>();
  private final LinkedHashSet<String> trail = new LinkedHashSet<>();
  private int values;

  YamlReader(ParsedFiles files, Referenced referenced, Problems problems) {
    this.files = files;
    this.referenced = referenced;
    this.problems = problems;
  }

  Referenced referenced() {
    return referenced;
  }

  Problems problems() {
    return problems;
  }

  /** The files read so far, the first one first. */
  Set<Source> sources() {
    return sources;
  }

  /**
   * The map in that file. Throws {@link UnreadableDefinition} where it, or a file it includes, is
   * not.
   */
  YamlValue.Mapping read(String modulePath, Source.Role role) {
    var place = new Place(modulePath.substring(1), 1);
    return switch (read(modulePath, role, place)) {
      case YamlValue.Mapping mapping -> mapping;
      case YamlValue.Text(_, _, String text, _) when text == null -> YamlValue.Mapping.empty(place);
      default ->
          throw new UnreadableDefinition(place.serious("A map of keys is expected here", null));
    };
  }

  /** What the file says that {@code !include} names. */
  YamlValue included(String modulePath, Place askedBy) {
    return read(modulePath, Source.Role.INCLUDED, askedBy);
  }

  private YamlValue read(String modulePath, Source.Role role, Place askedBy) {
    if (!trail.add(modulePath)) {
      throw new UnreadableDefinition(
          askedBy.serious(
              "Circular include: " + String.join(" → ", trail) + " → " + modulePath, null));
    }
    if (trail.size() > MAX_INCLUDES) {
      throw new UnreadableDefinition(
          askedBy.serious("More than " + MAX_INCLUDES + " files include each other", null));
    }
    Node root = files.root(modulePath, askedBy);
    String file = modulePath.substring(1);
    sources.add(new Source(role, file));
    YamlValue value =
        root == null
            ? new YamlValue.Text(new Place(file, 1), false, null, Tag.NULL)
            : new OneFile(file, this).convert(root, root.getStartMark().getLine() + 1);
    trail.removeLast();
    return value;
  }

  /** Counts one more value. A few aliases of aliases can stand for billions. */
  void count(Place place) {
    if (++values > MAX_VALUES) {
      throw new UnreadableDefinition(
          place.serious(
              "With its aliases and includes this definition has more than %,d values"
                  .formatted(MAX_VALUES),
              "use fewer aliases inside each other"));
    }
  }
}
