package nl.vrijplaats.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * The jar that a module is packed in. It gets its name when all is in it: one that exists is whole.
 */
final class ModuleJar implements AutoCloseable {
  private final Path file;
  private final Path unfinished;
  private final JarOutputStream jar;
  private final Set<String> names = new HashSet<>();
  private final Instant now;

  /**
   * Opens it.
   *
   * @param now when what is made for this jar was made
   */
  ModuleJar(Path file, Instant now) throws IOException {
    this.file = file.toAbsolutePath();
    this.now = now;
    if (Files.isDirectory(this.file)) {
      throw new Refusal(file + " is a folder; name a file that ends in .jar");
    }
    Path folder = this.file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Refusal("There is no folder " + folder);
    }
    this.unfinished = this.file.resolveSibling(this.file.getFileName() + ".unfinished");
    this.jar = new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)));
  }

  /** Puts a text in, unless something of that name is there already. */
  void put(String name, String text) throws IOException {
    put(name, text.getBytes(StandardCharsets.UTF_8), now);
  }

  /** Puts a file in that changed at that time, unless one of that name is there already. */
  void put(String name, byte[] bytes, Instant changed) throws IOException {
    if (!names.add(name)) {
      return;
    }
    var entry = new JarEntry(name);
    entry.setLastModifiedTime(FileTime.from(changed));
    jar.putNextEntry(entry);
    jar.write(bytes);
    jar.closeEntry();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  int size() {
    return names.size();
  }

  /** Gives it its name: everything is in it. */
  void finish() throws IOException {
    jar.close();
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    jar.close();
    Files.deleteIfExists(unfinished);
  }
}
