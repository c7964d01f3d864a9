package nl.vrijplaats.account;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent when nobody was signed in any more. Nothing of it was saved: the page it
 * came from fills it in again, and the person decides.
 *
 * @param path address it was sent to
 * @param query query of that address, or null
 * @param parameters what was filled in, by field name
 */
public record KeptForm(String path, @Nullable String query, Map<String, List<String>> parameters) {

  private static final Pattern PIECE = Pattern.compile("(/redactie/stukken/[^/]+)(/.*)?");

  /** Copies what was filled in. */
  public KeptForm {
    parameters = Map.copyOf(parameters);
  }

  /** What was filled in, by field name; empty where the field was not there. */
  public List<String> values(String field) {
    return parameters.getOrDefault(field, List.of());
  }

  /** The page to fill in again: the edit page of a piece, whatever was to be done to it. */
  String page() {
    Matcher piece = PIECE.matcher(path);
    return piece.matches() ? piece.group(1) : path;
  }

  /** Where to go on: the page, asked to fill in what was kept. */
  String landing() {
    return page() + (query == null ? "?" : "?" + query + "&") + "herstel=1";
  }

  long size() {
    return parameters.entrySet().stream()
        .mapToLong(
            field ->
                field.getKey().length() + field.getValue().stream().mapToLong(String::length).sum())
        .sum();
  }
}
