package nl.vrijplaats.desk.form;

/**
 * Something to choose.
 *
 * @param value what is stored
 * @param label what people read
 */
public record Choice(String value, String label) {}
