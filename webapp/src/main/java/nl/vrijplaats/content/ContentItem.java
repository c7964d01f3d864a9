package nl.vrijplaats.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One revision of an item. Immutable.
 *
 * <p>Values are String, Boolean, Long, Double, BigDecimal, Instant, a Map of name to value for a
 * sub model, or a List of one of these; see {@link nl.vrijplaats.lightmodule.PropertyKind}. A page
 * holds its areas as Magnolia does: the name of an area leads to a Map of its components by name,
 * in order, and each of these is a Map with {@code mgnl:template} and what the component holds.
 *
 * @param id identity
 * @param type name of its content type
 * @param revision number of this revision, from 1
 * @param slug last part of its address; unique within the type
 * @param path public address, or null where the type has no pages
 * @param properties by name; absent and empty values are left out
 * @param modified when this revision was saved
 * @param modifiedBy account that saved it
 */
public record ContentItem(
    ItemId id,
    String type,
    long revision,
    String slug,
    @Nullable SitePath path,
    Map<String, Object> properties,
    Instant modified,
    String modifiedBy) {

  /** Copies the properties, so that nobody changes them afterwards. */
  public ContentItem {
    properties = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(properties));
  }

  /** The headline; the slug where there is none yet. */
  public String title() {
    return text("title").orElse(slug);
  }

  /** The value of a text property. */
  public Optional<String> text(String property) {
    return properties.get(property) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** The date printed with the item. */
  public Optional<Instant> date() {
    return properties.get("date") instanceof Instant date ? Optional.of(date) : Optional.empty();
  }

  /** The value as a list of texts; a single text is a list of one. */
  public List<String> texts(String property) {
    return switch (properties.get(property)) {
      case String text -> List.of(text);
      case List<?> list -> list.stream().map(Object::toString).toList();
      case null, default -> List.of();
    };
  }

  /** The items that a reference property names, in order; what is no identity is left out. */
  public List<ItemId> references(String property) {
    return texts(property).stream().flatMap(t -> ItemId.parse(t).stream()).toList();
  }
}
