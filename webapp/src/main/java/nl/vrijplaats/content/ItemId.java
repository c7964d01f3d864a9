package nl.vrijplaats.content;

import java.util.Optional;
import java.util.UUID;

/** Identity of an item: a UUID that never changes, whatever its address becomes. */
public record ItemId(String value) implements Comparable<ItemId> {

  private static final int LENGTH = 36;

  /** Refuses what is no UUID in lower case. */
  public ItemId {
    if (!isIdentity(value)) {
      throw new IllegalArgumentException("Not an identity: " + value);
    }
  }

  /** Asked of every text that may name an item: much cheaper than to make a UUID of it. */
  private static boolean isIdentity(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = text.charAt(i);
      boolean fits =
          switch (i) {
            case 8, 13, 18, 23 -> c == '-';
            default -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** A new identity. */
  public static ItemId random() {
    return new ItemId(UUID.randomUUID().toString());
  }

  /** The same identity for the same name, for imports that may be repeated. */
  public static ItemId named(String name) {
    return new ItemId(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString());
  }

  /** The identity written as that text, or empty where it is none. */
  public static Optional<ItemId> parse(String text) {
    return isIdentity(text) ? Optional.of(new ItemId(text)) : Optional.empty();
  }

  @Override
  public int compareTo(ItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
