package nl.vrijplaats.lightmodule.reader;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import nl.vrijplaats.lightmodule.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The YAML files of the modules as nodes. What did not change since the reading before is not
 * parsed again: parsing is nearly all the work of a reading.
 */
final class ParsedFiles {
  /** What tells one state of a file from another. */
  private record Stamp(Path file, FileTime modified, long size) {}

  /** A file and what it says; null where it is empty. */
  private record Parsed(Stamp stamp, @Nullable Node root) {}

  private final ModuleFiles files;
  private final Map<String, Parsed> before;
  private final Map<String, Parsed> now = new HashMap<>();

  ParsedFiles(ModuleFiles files, @Nullable ParsedFiles before) {
    this.files = files;
    this.before = before == null ? Map.of() : before.now;
  }

  /**
   * What a file says; null where it is empty. Throws {@link UnreadableDefinition} where it is not
   * there or is no YAML.
   */
  @Nullable Node root(String modulePath, Place askedBy) {
    Parsed parsed = now.get(modulePath);
    if (parsed == null) {
      Stamp stamp = stamp(modulePath, askedBy);
      Parsed earlier = before.get(modulePath);
      parsed =
          earlier != null && earlier.stamp().equals(stamp)
              ? earlier
              : new Parsed(stamp, compose(modulePath, files.text(modulePath, askedBy)));
      now.put(modulePath, parsed);
    }
    return parsed.root();
  }

  /** Whether a file says what it said at the reading before. */
  boolean isSame(String file) {
    Parsed earlier = before.get("/" + file);
    try {
      root("/" + file, new Place(file, 0));
      return earlier != null && now.get("/" + file) == earlier;
    } catch (UnreadableDefinition e) {
      // Whoever needs the file reports it.
      return false;
    }
  }

  private Stamp stamp(String modulePath, Place askedBy) {
    Path file =
        files
            .find(modulePath)
            .orElseThrow(
                () ->
                    new UnreadableDefinition(
                        askedBy.serious("There is no file '" + modulePath + "'", null)));
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(file, attributes.lastModifiedTime(), attributes.size());
    } catch (IOException e) {
      throw new UnreadableDefinition(
          askedBy.serious("The file '" + modulePath + "' cannot be read: " + e.getMessage(), null));
    }
  }

  private static @Nullable Node compose(String modulePath, String text) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(1_000);
    String file = modulePath.substring(1);
    try {
      return new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      throw new UnreadableDefinition(broken(file, text, e));
    } catch (YAMLException e) {
      throw new UnreadableDefinition(
          new Place(file, 0).serious("Broken YAML: " + e.getMessage(), null));
    }
  }

  private static Problem broken(String file, String text, MarkedYAMLException e) {
    String what = String.valueOf(e.getProblem());
    // A quote or bracket that is never closed is best shown where it was opened.
    Mark mark =
        e.getContextMark() != null
                && (what.contains("end of stream") || what.contains("stream end"))
            ? e.getContextMark()
            : e.getProblemMark();
    int lastLine = Math.toIntExact(Math.max(1, text.stripTrailing().lines().count()));
    String context = e.getContext() == null ? "" : " " + e.getContext();
    return new Place(file, mark == null ? 0 : Math.min(mark.getLine() + 1, lastLine))
        .serious(
            "Broken YAML: " + what + context,
            what.contains("\\t") ? "use spaces, not tabs, to indent" : null);
  }
}
