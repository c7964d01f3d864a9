package nl.vrijplaats.lightmodule;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a definition, with where and what to do.
 *
 * @param severity whether the definition can still be used
 * @param file path of the file, relative to the folder of the light modules
 * @param line line in that file, 1-based; 0 where it concerns the whole file
 * @param message what is wrong, in English
 * @param suggestion what to do, such as "did you mean 'richText'?", or null
 */
public record Problem(
    Severity severity, String file, int line, String message, @Nullable String suggestion) {

  /** How bad it is. */
  public enum Severity {
    /** The definition is unusable; the last good one, if any, stays in force. */
    SERIOUS,
    /** The definition works; this part of it is left out. */
    REMARK
  }

  /** Whether the definition cannot be used. */
  public boolean isSerious() {
    return severity == Severity.SERIOUS;
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message + (suggestion == null ? "" : " (" + suggestion + ")");
  }
}
