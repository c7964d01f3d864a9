package nl.vrijplaats.exchange;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/**
 * The folder an export is written to. It gets its name when all is written: one that exists is
 * whole.
 */
final class ExportFolder implements AutoCloseable {
  private final Path folder;
  private final Path unfinished;

  /**
   * Opens it.
   *
   * @throws Refusal where something is in it already
   */
  ExportFolder(Path folder) throws IOException {
    this.folder = folder.toAbsolutePath();
    this.unfinished = this.folder.resolveSibling(this.folder.getFileName() + ".unfinished");
    if (Files.exists(this.folder)) {
      refuseUnlessEmpty();
    }
    remove(unfinished);
    Files.createDirectories(unfinished);
  }

  private void refuseUnlessEmpty() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Refusal(folder + " is a file; name a folder");
    }
    try (Stream<Path> held = Files.list(folder)) {
      if (held.findAny().isPresent()) {
        throw new Refusal(folder + " is not empty; name one that is, or that is not there yet");
      }
    }
  }

  /** A file in it. */
  Path file(String name) {
    return unfinished.resolve(name);
  }

  /** Gives it its name: everything is written. */
  void finish() throws IOException {
    Files.deleteIfExists(folder);
    Files.move(unfinished, folder);
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    remove(unfinished);
  }

  private static void remove(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, java.io.IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
