package nl.vrijplaats.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import nl.vrijplaats.content.MadeOf;
import org.jspecify.annotations.Nullable;

/**
 * A file that an answer is made of, or would be made of if it were there.
 *
 * @param modified when it was changed last, in nanoseconds; -1 where there is no such file
 */
record SeenFile(Path file, long modified, long size) implements MadeOf.Unannounced {

  private static final long NANOS = 1_000_000_000;

  /** Notes the file as it is now, before anybody reads it. */
  static SeenFile note(Path file) {
    SeenFile seen = look(file);
    note(seen);
    return seen;
  }

  /** The same, with all that is known of the file; null where there is none that can be read. */
  static @Nullable BasicFileAttributes noteAttributes(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      note(of(file, attributes));
      return attributes;
    } catch (IOException unreadable) {
      note(none(file, unreadable));
      return null;
    }
  }

  private static void note(SeenFile seen) {
    if (MadeOf.isNoting()) {
      MadeOf.note(seen);
    }
  }

  private static SeenFile look(Path file) {
    try {
      return of(file, Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException unreadable) {
      return none(file, unreadable);
    }
  }

  private static SeenFile of(Path file, BasicFileAttributes attributes) {
    var modified = attributes.lastModifiedTime().toInstant();
    return new SeenFile(
        file, modified.getEpochSecond() * NANOS + modified.getNano(), attributes.size());
  }

  private static SeenFile none(Path file, IOException unreadable) {
    return new SeenFile(file, -1, unreadable instanceof NoSuchFileException ? -1 : -2);
  }

  @Override
  public boolean holds() {
    return look(file).equals(this);
  }
}
