package nl.vrijplaats.desk.form;

import java.util.List;
import java.util.Map;

/**
 * A field as it stands in the form: what {@code form.ftl} draws.
 *
 * @param name parameter it is sent as; also its id in the page
 * @param macro what draws it
 * @param property name in the definition
 * @param help one line of help; empty where there is none
 * @param error what is wrong with it; empty where nothing is
 * @param value what stands in it
 * @param options what to choose from
 * @param chosen what is chosen of them, where that may be several
 * @param more what only its kind has, such as {@code placeholder}
 * @param rows the fields of each row, where it holds a list
 * @param blank a row to add to the list
 * @param fields the fields of a group
 * @param parts the fields that go with each choice
 */
public record Field(
    String name,
    String macro,
    String property,
    String label,
    String help,
    boolean required,
    boolean readOnly,
    String error,
    String value,
    List<Choice> options,
    List<String> chosen,
    Map<String, String> more,
    List<Row> rows,
    List<Row> blank,
    List<Field> fields,
    List<Part> parts) {

  /**
   * One row of a list.
   *
   * @param name parameter prefix of the row
   * @param number place in the list, from 1; 0 for the blank one
   * @param origin which of the stored rows it shows; empty for a new one
   */
  public record Row(String name, int number, String origin, List<Field> fields) {}

  /** The fields that go with a choice. */
  public record Part(String value, String label, boolean chosen, List<Field> fields) {}
}
