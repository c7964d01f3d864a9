package nl.vrijplaats.rendering;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Template;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import org.jspecify.annotations.Nullable;

/**
 * Text from content, from a request or from Java. A template of ours escapes whatever it prints;
 * one that is written Magnolia's way prints what it reads as it is, so there text is escaped as
 * soon as it is read. Which of the two holds is decided by the template in which it is read, not by
 * the one that handed it on.
 */
final class Text implements TemplateScalarModel {

  private final String raw;

  Text(String raw) {
    this.raw = raw;
  }

  /** The text itself, for functions that do not print it. */
  String raw() {
    return raw;
  }

  @Override
  public String getAsString() throws TemplateModelException {
    return templateEscapes() ? raw : HTMLOutputFormat.INSTANCE.escapePlainText(raw);
  }

  /** Whether the template that is being executed escapes what it prints. */
  static boolean templateEscapes() {
    Environment environment = Environment.getCurrentEnvironment();
    return environment == null || escapes(environment.getCurrentTemplate());
  }

  static boolean escapes(@Nullable Template template) {
    return template == null || template.getAutoEscaping();
  }

  @Override
  public String toString() {
    return raw;
  }
}
