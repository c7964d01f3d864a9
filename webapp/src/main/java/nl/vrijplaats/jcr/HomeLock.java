package nl.vrijplaats.jcr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a home for one process. Oak has a lock of its own, but waits for it without end and without
 * a word; this one is had at once or refused. The system lets go of it when the process ends,
 * however it ends.
 */
final class HomeLock implements AutoCloseable {
  private final FileChannel file;

  private HomeLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the lock of that folder.
   *
   * @throws HomeInUse where somebody else has it
   */
  static HomeLock of(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(file)) {
        file.close();
        throw new HomeInUse(folder);
      }
      return new HomeLock(file);
    } catch (IOException e) {
      throw new RepositoryFailure("Could not open " + folder + ": " + e.getMessage(), e);
    }
  }

  private static boolean isTaken(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not let go of the home", e);
    }
  }
}
