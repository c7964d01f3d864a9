package nl.vrijplaats.asset;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an item names an image, as in Magnolia: {@code jcr:<uuid>}. */
public record AssetRef(String value) {

  private static final Pattern FORM =
      Pattern.compile("jcr:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  /** Refuses what is written otherwise. */
  public AssetRef {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a reference to an asset: " + value);
    }
  }

  /** A new one. */
  public static AssetRef random() {
    return new AssetRef("jcr:" + UUID.randomUUID());
  }

  /** The reference written as that text, or empty where it is none. */
  public static Optional<AssetRef> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new AssetRef(text)) : Optional.empty();
  }

  /** All references in a text, such as the images of rich text. */
  public static Set<AssetRef> allIn(String text) {
    var found = new TreeSet<AssetRef>(Comparator.comparing(AssetRef::value));
    for (Matcher matcher = FORM.matcher(text); matcher.find(); ) {
      found.add(new AssetRef(matcher.group()));
    }
    return found;
  }

  /** The identity alone. */
  public String uuid() {
    return value.substring("jcr:".length());
  }

  @Override
  public String toString() {
    return value;
  }
}
