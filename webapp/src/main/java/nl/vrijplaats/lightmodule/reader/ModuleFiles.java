package nl.vrijplaats.lightmodule.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the light modules: where the same path exists in several folders, the first folder
 * wins. A module path is {@code /<module>/<path in the module>}; none leads outside the folders.
 */
public final class ModuleFiles {
  private static final Pattern STEP = Pattern.compile("(?!\\.)[^/\\\\:\\p{Cntrl}]{1,200}");

  private static final int MAX_BYTES = 1_000_000;

  private final List<Path> roots;

  /** Of these folders, the first one first. */
  public ModuleFiles(List<Path> roots) {
    this.roots = roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
  }

  /** The folders, absolute. */
  public List<Path> roots() {
    return roots;
  }

  /** The file at a module path. */
  public Optional<Path> find(String modulePath) {
    if (!modulePath.startsWith("/")) {
      return Optional.empty();
    }
    String relative = modulePath.substring(1);
    for (String step : relative.split("/", -1)) {
      if (!STEP.matcher(step).matches()) {
        return Optional.empty();
      }
    }
    return roots.stream().flatMap(root -> inside(root, relative).stream()).findFirst();
  }

  private static Optional<Path> inside(Path root, String relative) {
    try {
      Path file = root.resolve(relative);
      // A symbolic link may point anywhere: only where it ends counts.
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      return real.equals(file) || real.startsWith(root.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException | IOException notThere) {
      return Optional.empty();
    }
  }

  /** Names of the modules, sorted. */
  SortedSet<String> modules() {
    var names = new TreeSet<String>();
    for (Path root : roots) {
      try (Stream<Path> folders = Files.list(root)) {
        folders
            .filter(Files::isDirectory)
            .map(folder -> folder.getFileName().toString())
            .filter(name -> !name.startsWith("."))
            .forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  /** Module paths of the files below a folder of a module, sorted; empty where it has none. */
  SortedSet<String> below(String module, String folder) {
    var paths = new TreeSet<String>();
    for (Path root : roots) {
      Path top = root.resolve(module).resolve(folder);
      if (Files.isDirectory(top)) {
        try (Stream<Path> files = Files.walk(top)) {
          files
              .filter(Files::isRegularFile)
              .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
              .filter(path -> find(path).isPresent())
              .forEach(paths::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return paths;
  }

  /**
   * The text of a file, which must be UTF-8. Throws {@link UnreadableDefinition} where it is not.
   */
  String text(String modulePath, Place askedBy) {
    Path file =
        find(modulePath)
            .orElseThrow(
                () ->
                    new UnreadableDefinition(
                        askedBy.serious("There is no file '" + modulePath + "'", null)));
    var place = new Place(modulePath.substring(1), 0);
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new UnreadableDefinition(
            place.serious("The file is larger than %,d bytes".formatted(MAX_BYTES), null));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableDefinition(place.serious("The file is not UTF-8", "save it as UTF-8"));
    } catch (IOException e) {
      throw new UnreadableDefinition(
          place.serious("The file cannot be read: " + e.getMessage(), null));
    }
  }
}
