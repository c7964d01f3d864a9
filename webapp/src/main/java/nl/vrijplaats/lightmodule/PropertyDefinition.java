package nl.vrijplaats.lightmodule;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One property of a content type or of a sub model.
 *
 * @param name name under which the value is stored
 * @param kind what it holds
 * @param target content type for {@link PropertyKind#REFERENCE}, sub model name for {@link
 *     PropertyKind#SUB_MODEL}, else null
 * @param label Dutch label for the desk, never empty
 * @param help one line of help for the desk, or null
 * @param required whether an item may not be submitted without it
 * @param multiple whether it holds a list
 * @param i18n whether it is translated per locale
 * @param readOnly whether the desk shows it without letting it be changed
 * @param defaultValue value a new item starts with, as text, or null
 * @param options values to choose from; empty where any value will do
 * @param boost weight of the property in full-text search; 0 keeps it out
 * @param facet whether searches count its values, so that visitors can choose among them
 */
public record PropertyDefinition(
    String name,
    PropertyKind kind,
    @Nullable String target,
    String label,
    @Nullable String help,
    boolean required,
    boolean multiple,
    boolean i18n,
    boolean readOnly,
    @Nullable String defaultValue,
    List<Option> options,
    float boost,
    boolean facet) {

  /** A value to choose from, with its Dutch label. */
  public record Option(String value, String label) {}

  /** Whether the value is one or more identities of other items. */
  public boolean isReference() {
    return kind == PropertyKind.REFERENCE || kind == PropertyKind.PAGE;
  }

  /**
   * Whether an asset is a file to read and no image. Magnolia's definitions know one kind of asset;
   * those named for what they show are images.
   */
  public boolean holdsFile() {
    String lower = name.toLowerCase(Locale.ROOT);
    return kind == PropertyKind.ASSET
        && !lower.endsWith("image")
        && !lower.endsWith("portrait")
        && !lower.endsWith("photo")
        && !lower.endsWith("logo");
  }
}
