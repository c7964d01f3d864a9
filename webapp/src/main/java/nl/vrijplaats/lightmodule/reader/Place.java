package nl.vrijplaats.lightmodule.reader;

import nl.vrijplaats.lightmodule.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param file path below the folder of light modules, without a slash in front
 * @param line 1-based; 0 for the whole file
 */
record Place(String file, int line) {

  /** Something here makes the definition unusable. */
  Problem serious(String message, @Nullable String suggestion) {
    return new Problem(Problem.Severity.SERIOUS, file, line, message, suggestion);
  }

  /** Something here is left out; the definition works without it. */
  Problem remark(String message, @Nullable String suggestion) {
    return new Problem(Problem.Severity.REMARK, file, line, message, suggestion);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
