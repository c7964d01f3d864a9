package nl.vrijplaats.lightmodule.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.vrijplaats.lightmodule.Definition;
import nl.vrijplaats.lightmodule.Definition.State;
import nl.vrijplaats.lightmodule.DefinitionKind;
import org.jspecify.annotations.Nullable;

/**
 * Knows which definitions are made of the same files as at the previous reading, with nothing
 * around them changed: they need not be made again. Those with a problem always are.
 */
final class Unchanged {
  private static final Set<DefinitionKind> ALWAYS_ANEW =
      Set.of(DefinitionKind.CONTENT_TYPE, DefinitionKind.SITE, DefinitionKind.CONFIG);

  private final Map<DefinitionKey, Definition> before = new HashMap<>();
  private final @Nullable Reading previous;
  private final ParsedFiles parsed;
  private final Map<DefinitionKey, Origin> origins;
  private @Nullable Boolean sameBase;

  Unchanged(
      @Nullable Reading previous,
      ParsedFiles parsed,
      Map<DefinitionKey, Origin> origins,
      Texts texts) {
    boolean sameAround =
        previous != null && previous.texts().equals(texts) && previous.origins().equals(origins);
    this.previous = sameAround ? previous : null;
    this.parsed = parsed;
    this.origins = origins;
    if (this.previous != null) {
      for (Definition definition : this.previous.definitions().list()) {
        before.put(new DefinitionKey(definition.kind(), definition.id()), definition);
      }
    }
  }

  /**
   * What is known of a definition since the previous reading; null where it must be made anew.
   *
   * @param made what was made of all kinds before this one
   */
  @Nullable Definition known(DefinitionKey key, Map<DefinitionKey, Object> made) {
    Definition definition = before.get(key);
    return previous != null
            && definition != null
            && definition.state() == State.IN_FORCE
            && definition.problems().isEmpty()
            && !ALWAYS_ANEW.contains(key.kind())
            && definition.sources().stream().allMatch(source -> parsed.isSame(source.file()))
            && madeOfTheSame(made)
        ? definition
        : null;
  }

  /** Whether content types and the site, on which others rest, are as they were. */
  private boolean madeOfTheSame(Map<DefinitionKey, Object> made) {
    if (sameBase == null) {
      sameBase =
          previous != null
              && origins.keySet().stream()
                  .filter(key -> ALWAYS_ANEW.contains(key.kind()))
                  .filter(key -> key.kind() != DefinitionKind.CONFIG)
                  .allMatch(key -> Objects.equals(made.get(key), previous.made(key)));
    }
    return sameBase;
  }
}
