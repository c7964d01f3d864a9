package nl.vrijplaats.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.Problem;
import nl.vrijplaats.lightmodule.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One thing that {@code check} found.
 *
 * @param file file of a definition, or folder of the home such as {@code index/live}
 * @param line line in that file; 0 where it has none
 * @param item the item, or null where it is about none
 * @param message what is wrong
 * @param suggestion what to do, or null
 */
record Finding(
    Severity severity,
    String file,
    int line,
    @Nullable ItemId item,
    String message,
    @Nullable String suggestion) {

  static Finding of(Problem problem) {
    return new Finding(
        problem.severity(),
        problem.file(),
        problem.line(),
        null,
        problem.message(),
        problem.suggestion());
  }

  boolean isSerious() {
    return severity == Severity.SERIOUS;
  }

  /** As one line: how bad, where, what, and what to do. */
  @Override
  public String toString() {
    return (isSerious() ? "serious  " : "remark   ")
        + file
        + (line > 0 ? ":" + line : "")
        + (item == null ? "" : " " + item)
        + ": "
        + message
        + (suggestion == null ? "" : " (" + suggestion + ")");
  }

  /** For {@code --json}. */
  Map<String, @Nullable Object> asMap() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("severity", severity.name());
    map.put("file", file);
    map.put("line", line);
    map.put("item", item == null ? null : item.value());
    map.put("message", message);
    map.put("suggestion", suggestion);
    return map;
  }
}
