package nl.vrijplaats.lightmodule.reader;

import nl.vrijplaats.lightmodule.DefinitionKind;

/** Which definition. */
record DefinitionKey(DefinitionKind kind, String id) implements Comparable<DefinitionKey> {
  @Override
  public int compareTo(DefinitionKey other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : id.compareTo(other.id);
  }
}
