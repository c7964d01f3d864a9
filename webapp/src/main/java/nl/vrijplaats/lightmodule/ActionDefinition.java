package nl.vrijplaats.lightmodule;

import java.util.List;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Rest;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done. Immutable.
 *
 * @param name such as {@code publish}
 * @param kind Magnolia's short name of its type, such as {@code jcrCommandAction}
 * @param label for people, or null
 * @param icon or null
 * @param availability when it can be done
 * @param settings what only its kind has, such as {@code command}
 */
@Role(value = "action", otherwise = "action")
public record ActionDefinition(
    String name,
    @Key("$type") String kind,
    @Nullable String label,
    @Nullable String icon,
    Availability availability,
    @Rest(anything = true) Settings settings) {

  /**
   * When something can be done.
   *
   * @param root whether where nothing is chosen
   * @param nodes whether where an item is chosen
   * @param multiple whether where several are
   * @param writePermissionRequired whether only by who may change it
   * @param nodeTypes for which types; empty for all
   * @param rules what must also hold
   */
  public record Availability(
      boolean root,
      @Otherwise("true") boolean nodes,
      boolean multiple,
      boolean writePermissionRequired,
      List<String> nodeTypes,
      List<Rule> rules,
      @Rest(anything = true) Settings settings) {}

  /**
   * What must hold.
   *
   * @param kind such as {@code jcrIsDeletedRule}
   * @param negate whether it must not hold instead
   */
  @Role("availabilityRule")
  public record Rule(
      String name,
      @Key("$type") String kind,
      boolean negate,
      @Rest(anything = true) Settings settings) {}
}
