package nl.vrijplaats.lightmodule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of content, as defined in {@code contentTypes/<name>.yaml} and its decorations. Immutable.
 *
 * @param name file name without extension, such as {@code column}
 * @param label Dutch name for one, such as "Column"
 * @param pluralLabel Dutch name for many, such as "Columns"
 * @param workspace Magnolia's workspace, such as {@code columns}
 * @param nodeType Magnolia's node type, such as {@code lia:column}
 * @param properties in the order of the form
 * @param subModels by name
 * @param path public address with the property names to fill in, such as {@code /columns/{slug}};
 *     null where an item has no page of its own
 * @param section address of the list the items appear in, such as {@code /columns}, or null
 * @param order how its lists are sorted: {@code date} (newest first), {@code title}, {@code month}
 *     or {@code number}
 * @param aliases other names for this type that an import may use, such as {@code article}
 * @param findable whether visitors find its items by full-text search
 */
public record ContentType(
    String name,
    String label,
    String pluralLabel,
    String workspace,
    String nodeType,
    List<PropertyDefinition> properties,
    Map<String, SubModel> subModels,
    @Nullable String path,
    @Nullable String section,
    String order,
    Set<String> aliases,
    boolean findable) {

  /** A group of properties that lives inside an item, such as one question with its answer. */
  public record SubModel(String name, String nodeType, List<PropertyDefinition> properties) {}

  /** The property of that name. */
  public Optional<PropertyDefinition> property(String propertyName) {
    return properties.stream().filter(p -> p.name().equals(propertyName)).findFirst();
  }
}
