package nl.vrijplaats.site.kept;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What lies on disk, as it is written there: an answer, with its key. Safe for many threads. */
final class Pieces {

  private final Values values = new Values();

  private record Piece(String key, Object value) {}

  /**
   * As bytes.
   *
   * @throws IllegalArgumentException if it cannot be written down
   */
  byte[] write(String key, Object value) {
    return values.write(
        new Piece(key, value instanceof KeptAnswer answer ? Shelved.of(answer) : value));
  }

  /**
   * What lies there; null where it has another key.
   *
   * @throws IOException if it cannot be read
   */
  @Nullable Object read(String key, Volumes.Place place) throws IOException {
    var piece = (Piece) values.read(place.read());
    if (!piece.key().equals(key)) {
      return null;
    }
    if (piece.value() instanceof Shelved shelved) {
      KeptAnswer answer = shelved.answer();
      answer.liesAt(place);
      return answer;
    }
    return piece.value();
  }
}
