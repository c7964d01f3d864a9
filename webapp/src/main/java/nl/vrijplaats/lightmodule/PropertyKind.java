package nl.vrijplaats.lightmodule;

/**
 * What a property holds; the names are those of Magnolia's content types ({@code type:} of a
 * property).
 */
public enum PropertyKind {
  /** Plain text. Stored as String. */
  STRING,
  /** Yes or no. Stored as Boolean. */
  BOOLEAN,
  /** An exact number. Stored as BigDecimal. */
  DECIMAL,
  /** A number. Stored as Double. */
  DOUBLE,
  /** A whole number. Stored as Long. */
  LONG,
  /** A moment. Stored as Instant; a day is its midnight in the zone of the site. */
  DATE,
  /** HTML, sanitised before it is stored. Stored as String. */
  RICH_TEXT,
  /** An image or file. Stored as {@code jcr:<uuid>}. */
  ASSET,
  /** A page. Stored as the identity of that item. */
  PAGE,
  /** Another item. Stored as its identity. */
  REFERENCE,
  /** A group of properties of its own. Stored as Map of name to value. */
  SUB_MODEL
}
