package nl.vrijplaats.rendering;

import freemarker.core.ParseException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
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
      String template,
      int line,
      @Nullable String expression,
      String reason,
      @Nullable Throwable cause) {
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

  /** What FreeMarker found wrong while it rendered. */
  static TemplateFailure of(TemplateException failure, String template) {
    String blamed = failure.getTemplateSourceName();
    int line = failure.getLineNumber() == null ? 0 : failure.getLineNumber();
    return new TemplateFailure(
        blamed == null ? template : blamed,
        line,
        failure.getBlamedExpressionString(),
        failure.getMessageWithoutStackTop(),
        failure);
  }

  /** What is wrong with a template before anything of it is rendered. */
  static TemplateFailure of(IOException failure, String template) {
    return switch (failure) {
      case ParseException parsing -> {
        String name = parsing.getTemplateName();
        yield new TemplateFailure(
            name == null ? template : name,
            parsing.getLineNumber(),
            null,
            parsing.getEditorMessage(),
            parsing);
      }
      case TemplateNotFoundException missing -> {
        String name = missing.getTemplateName();
        yield new TemplateFailure(
            name == null ? template : name, 0, null, "there is no such template", missing);
      }
      case MalformedTemplateNameException name ->
          new TemplateFailure(template, 0, null, "there is no such template", name);
      default -> new TemplateFailure(template, 0, null, "the template cannot be read", failure);
    };
  }

  /** A template calls itself until there is no room left. */
  static TemplateFailure endless(String template, StackOverflowError endless) {
    return new TemplateFailure(
        template, 0, null, "its macros or functions call themselves without end", endless);
  }

  /** Name of the template, with the line where one is known. */
  public String place() {
    return template + (line > 0 ? ":" + line : "");
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
