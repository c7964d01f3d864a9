package nl.vrijplaats.editorial;

import java.util.Map;

/** A piece lacks what it must have before it can be handed in. */
public class Incomplete extends RuntimeException {
  private final Map<String, String> missing;

  /** Property name to what is wrong with it, in Dutch. */
  public Incomplete(Map<String, String> missing) {
    super("Nog niet af: " + String.join(", ", missing.values()));
    this.missing = Map.copyOf(missing);
  }

  /** Property name to what is wrong with it, in Dutch. */
  public Map<String, String> missing() {
    return missing;
  }
}
