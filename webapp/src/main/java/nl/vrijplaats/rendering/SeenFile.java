package nl.vrijplaats.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import nl.vrijplaats.content.MadeOf;

/**
 * A file that an answer is made of, or would be made of if it were there.
 *
 * @param modified when it was changed last, in nanoseconds; -1 where there is no such file
 */
record SeenFile(Path file, long modified, long size) implements MadeOf.Unannounced {

  private static final long NANOS = 1_000_000_000;

  /** Notes the file as it is now, before anybody reads it. */
  static void note(Path file) {
    if (MadeOf.isNoting()) {
      MadeOf.note(look(file));
    }
  }

  private static SeenFile look(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      var modified = attributes.lastModifiedTime().toInstant();
      return new SeenFile(
          file, modified.getEpochSecond() * NANOS + modified.getNano(), attributes.size());
    } catch (NoSuchFileException e) {
      return new SeenFile(file, -1, -1);
    } catch (IOException unreadable) {
      return new SeenFile(file, -1, -2);
    }
  }

  @Override
  public boolean holds() {
    return look(file).equals(this);
  }
}
