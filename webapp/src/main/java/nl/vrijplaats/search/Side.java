package nl.vrijplaats.search;

import java.util.Optional;

/** One side from which an answer can be narrowed. */
enum Side {
  SOORT("soort", "type", "Soort"),
  TOPIC("topic", "topics", "Topic"),
  REGIO("regio", "regions", "Regio"),
  JAAR("jaar", "year", "Jaar"),
  KOPLOPER("koploper", "frontrunner", "Koploper"),
  DOMEIN("domein", "domain", "Zorgdomein");

  /** What a tick is in an address, and in the catalogue. */
  static final String YES = "ja";

  static final String TRUE = "true";

  private final String parameter;
  private final String property;
  private final String label;

  Side(String parameter, String property, String label) {
    this.parameter = parameter;
    this.property = property;
    this.label = label;
  }

  /** Its name in the address. */
  String parameter() {
    return parameter;
  }

  /** The property it selects by. */
  String property() {
    return property;
  }

  /** What visitors see. */
  String label() {
    return label;
  }

  /** The content type of its values, where those are items. */
  Optional<String> target() {
    return switch (this) {
      case TOPIC -> Optional.of("topic");
      case REGIO -> Optional.of("region");
      case SOORT, JAAR, KOPLOPER, DOMEIN -> Optional.empty();
    };
  }
}
