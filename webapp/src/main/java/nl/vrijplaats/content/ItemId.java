package nl.vrijplaats.content;

import java.util.Optional;
import java.util.UUID;

/** Identity of an item: a UUID that never changes, whatever its address becomes. */
public record ItemId(String value) implements Comparable<ItemId> {

  /** Refuses what is no UUID in lower case. */
  public ItemId {
    if (!UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("Not an identity: " + value);
    }
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
    try {
      return Optional.of(new ItemId(text));
    } catch (IllegalArgumentException notAnIdentity) {
      return Optional.empty();
    }
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
