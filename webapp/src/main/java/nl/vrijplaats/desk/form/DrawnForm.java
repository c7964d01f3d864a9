package nl.vrijplaats.desk.form;

import java.util.List;

/**
 * A form to be drawn by the macro {@code form} of {@code form.ftl}.
 *
 * @param tabs its fields under their headings; one without a label where it has none
 * @param mistakes what is wrong, with the field to go to
 */
public record DrawnForm(List<Tab> tabs, List<Mistake> mistakes) {

  /**
   * Fields under one heading.
   *
   * @param name unique in the form
   * @param label for people; empty where it has none
   * @param mistakes how many of its fields are wrong
   */
  public record Tab(String name, String label, int mistakes, List<Field> fields) {}

  /** A mistake, with the field to go to. */
  public record Mistake(String field, String label, String text) {}
}
