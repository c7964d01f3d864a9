package nl.vrijplaats.site.kept;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which form of an answer a client likes best, by its {@code Accept-Encoding}. */
final class Encodings {

  /** Browsers send a handful of different ones. */
  private static final int MOST_KNOWN = 500;

  private static final int LONGEST = 200;

  private final ConcurrentHashMap<String, Form> known = new ConcurrentHashMap<>();

  /** The best form that it accepts; as they are where it says nothing that we know. */
  Form best(@Nullable String accepted) {
    if (accepted == null || accepted.isEmpty()) {
      return Form.PLAIN;
    }
    Form form = known.get(accepted);
    if (form == null) {
      form = read(accepted);
      if (accepted.length() <= LONGEST && known.size() < MOST_KNOWN) {
        known.put(accepted, form);
      }
    }
    return form;
  }

  private static Form read(String accepted) {
    double best = 0;
    Form form = Form.PLAIN;
    for (Form candidate : new Form[] {Form.BROTLI, Form.GZIP}) {
      double quality = candidate.isAvailable() ? quality(accepted, candidate) : 0;
      if (quality > best) {
        best = quality;
        form = candidate;
      }
    }
    return form;
  }

  private static double quality(String accepted, Form form) {
    double any = 0;
    for (String part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] terms = part.split(";", -1);
      String name = terms[0].strip();
      if (name.equals(form.encoding())) {
        return weight(terms);
      }
      if (name.equals("*")) {
        any = weight(terms);
      }
    }
    return any;
  }

  private static double weight(String[] terms) {
    for (int i = 1; i < terms.length; i++) {
      String term = terms[i].strip();
      if (term.startsWith("q=")) {
        try {
          return Double.parseDouble(term.substring(2).strip());
        } catch (NumberFormatException notANumber) {
          return 0;
        }
      }
    }
    return 1;
  }
}
