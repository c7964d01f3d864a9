package nl.vrijplaats.content;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A public address: {@code /}, or steps of lower-case letters, digits and hyphens, without trailing
 * slash or extension.
 */
public record SitePath(String value) {

  private static final Pattern FORM = Pattern.compile("/|(/[a-z0-9]+(-[a-z0-9]+)*){1,8}");

  /** Refuses what is no public address. */
  public SitePath {
    if (value.length() > 400 || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a public address: " + value);
    }
  }

  /** The address written as that text, or empty where it cannot be one. */
  public static Optional<SitePath> parse(String text) {
    try {
      return Optional.of(new SitePath(text));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
