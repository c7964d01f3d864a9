package nl.vrijplaats.desk.form;

import java.util.Map;

/**
 * What a form means.
 *
 * @param values property name to value, with what the form does not show as it was; empty ones are
 *     left out
 * @param errors parameter name to what is wrong with it, in Dutch
 */
public record Reading(Map<String, Object> values, Map<String, String> errors) {

  /** Whether every field could be read. */
  public boolean isGood() {
    return errors.isEmpty();
  }
}
