package nl.vrijplaats.lightmodule;

import java.util.List;
import java.util.Map;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Rest;
import nl.vrijplaats.lightmodule.reader.Role;

/**
 * A form with a title and buttons, as defined in {@code dialogs/<path>.yaml}. Immutable.
 *
 * @param id such as {@code demo:components/text}
 * @param module the module it is defined in
 * @param kind what sort of dialog
 * @param label its title for people, never empty
 * @param form its fields
 * @param actions its buttons; without any it has the usual ones
 */
@Role(value = "dialog", otherwise = "dialog")
public record DialogDefinition(
    String id,
    String module,
    @Key("$type") String kind,
    String label,
    FormDefinition form,
    Map<String, ActionDefinition> actions,
    @Rest Settings settings) {

  /** Its fields, in order. */
  public List<FieldDefinition> fields() {
    return form.properties();
  }
}
