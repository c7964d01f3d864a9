package nl.vrijplaats.desk.form;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;

/** What stands in a field, as text to read and to compare by eye. */
public final class FormWords {

  private FormWords() {}

  /** The fields of a form, in its order. */
  public static List<Field> fields(DrawnForm form) {
    return form.tabs().stream().flatMap(tab -> tab.fields().stream()).toList();
  }

  /** What stands in that field; empty where nothing does. */
  public static String of(Field field) {
    return String.join("\n", lines(field));
  }

  private static List<String> lines(Field field) {
    var lines = new ArrayList<String>();
    switch (field.macro()) {
      case "list" -> field.rows().forEach(row -> row.fields().forEach(f -> lines.addAll(lines(f))));
      case "group" -> field.fields().forEach(inner -> lines.addAll(lines(inner)));
      case "switch" ->
          field.parts().stream()
              .filter(Field.Part::chosen)
              .forEach(
                  part -> {
                    lines.add(part.label());
                    part.fields().forEach(inner -> lines.addAll(lines(inner)));
                  });
      case "fixed", "password" -> {}
      case "tick" -> {
        if (!field.value().isBlank()) {
          lines.add(field.value().equals("true") ? "Ja" : "Nee");
        }
      }
      case "richText" -> {
        String html = field.value().replace("</p>", "</p>\n\n");
        lines.add(Jsoup.parseBodyFragment(html).wholeText().strip());
      }
      default -> {
        if (field.chosen().isEmpty()) {
          lines.add(label(field, field.value()));
        } else {
          field.chosen().forEach(value -> lines.add(label(field, value)));
        }
      }
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  private static String label(Field field, String value) {
    return field.options().stream()
        .filter(option -> option.value().equals(value))
        .map(Choice::label)
        .findFirst()
        .orElse(value);
  }
}
