package nl.vrijplaats.rendering;

import org.jspecify.annotations.Nullable;

/** A template is missing, cannot be read, or failed while it was rendered. */
public class TemplateFailure extends RuntimeException {

  private final String template;
  private final int line;
  private final @Nullable String expression;
  private final String reason;

  /**
   * Says where it went wrong.
   *
   * @param template name of the template
   * @param line line in it, 1-based; 0 where it concerns the whole template
   * @param expression the expression to blame, or null
   * @param reason what is wrong, in English
   */
  public TemplateFailure(
      String template, int line, @Nullable String expression, String reason, Throwable cause) {
    super(
        template
            + (line > 0 ? ":" + line : "")
            + (expression == null ? "" : " at ${" + expression + "}")
            + ": "
            + reason,
        cause);
    this.template = template;
    this.line = line;
    this.expression = expression;
    this.reason = reason;
  }

  /** Name of the template that failed. */
  public String template() {
    return template;
  }

  /** Line in it, 1-based; 0 where it concerns the whole template. */
  public int line() {
    return line;
  }

  /** The expression to blame, where one is known. */
  public @Nullable String expression() {
    return expression;
  }

  /** What is wrong, in English, without the place. */
  public String reason() {
    return reason;
  }
}
