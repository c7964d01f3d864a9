package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import nl.vrijplaats.rendering.Compression;

/**
 * A folder that a site is written to, again and again: what is equal stays as it is, what is no
 * longer there is removed. Files that others put there are left alone. Each file is whole at any
 * moment.
 */
final class StaticFolder implements AutoCloseable {
  /** Names what was written here, so that nothing else is ever removed. */
  static final String NAMES = ".vrijplaats-static";

  /** Files are written once and sent often. */
  private static final int BROTLI_QUALITY = 9;

  private static final String UNFINISHED = ".unfinished";

  private final Path root;
  private final Set<String> before;
  private final Set<String> now = new LinkedHashSet<>();
  private final Writer names;
  private int changed;

  /**
   * Opens it.
   *
   * @throws Refusal where something is in it that was not written by this command
   */
  StaticFolder(Path folder) throws IOException {
    root = folder.toAbsolutePath().normalize();
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new Refusal(folder + " is a file; name a folder");
    }
    Files.createDirectories(root);
    Path list = root.resolve(NAMES);
    if (Files.notExists(list) && !isEmpty()) {
      throw new Refusal(
          folder + " holds other files; name an empty folder, or one that `static` wrote before");
    }
    before = Files.exists(list) ? new HashSet<>(Files.readAllLines(list)) : Set.of();
    names = Files.newBufferedWriter(list, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> held = Files.list(root)) {
      return held.findAny().isEmpty();
    }
  }

  /** How many files were written because they were not there, or different. */
  int changed() {
    return changed;
  }

  /**
   * Writes a file, unless it is there already.
   *
   * @param compressed whether to lay it there with gzip and brotli as well, for a server that sends
   *     such files as they are
   */
  void write(String name, byte[] bytes, boolean compressed) throws IOException {
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root) || !now.add(name)) {
      throw new Refusal("Two addresses would be in the file " + name);
    }
    if (compressed) {
      now.add(name + ".gz");
      now.add(name + ".br");
    }
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
      return;
    }
    note(name, compressed);
    Files.createDirectories(file.resolveSibling("."));
    if (compressed) {
      replace(
          file.resolveSibling(file.getFileName() + ".gz"),
          Compression.gzip(bytes, Deflater.BEST_COMPRESSION));
      Path brotli = file.resolveSibling(file.getFileName() + ".br");
      if (Compression.hasBrotli()) {
        replace(brotli, Compression.brotli(bytes, BROTLI_QUALITY));
      } else {
        Files.deleteIfExists(brotli);
      }
    }
    // Last: where this one is equal, those beside it are.
    replace(file, bytes);
    changed++;
  }

  private void note(String name, boolean compressed) throws IOException {
    names.write(name + "\n" + (compressed ? name + ".gz\n" + name + ".br\n" : ""));
    names.flush();
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    Files.write(unfinished, bytes);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Removes what an earlier run wrote and this one did not.
   *
   * @return how many files
   */
  int finish() throws IOException {
    int removed = 0;
    for (String name : before) {
      Path file = root.resolve(name).normalize();
      if (!now.contains(name) && file.startsWith(root) && Files.deleteIfExists(file)) {
        removed++;
      }
    }
    Path list = root.resolve(NAMES);
    names.close();
    replace(list, (String.join("\n", now) + "\n").getBytes(StandardCharsets.UTF_8));
    return removed;
  }

  @Override
  public void close() throws IOException {
    names.close();
  }
}
