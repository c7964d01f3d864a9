package nl.vrijplaats.rendering;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import nl.vrijplaats.catalogue.CatalogueFailure;
import nl.vrijplaats.jcr.RepositoryFailure;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong in one rendering. The statement that fails is left out and the page goes on; an
 * editor sees a box in its place, or at the end of the page where a box cannot stand.
 */
final class Failures implements TemplateExceptionHandler {

  private static final int MOST_BOXES = 20;
  private static final String STYLE =
      "<link rel=\"stylesheet\" href=\"/.resources/vrijplaats/webresources/css/failure.css\">";

  private final FailureLog log;
  private final boolean shown;
  private final PageWriter page;
  private final List<TemplateFailure> all = new ArrayList<>();
  private final StringBuilder later = new StringBuilder();

  Failures(FailureLog log, boolean shown, PageWriter page) {
    this.log = log;
    this.shown = shown;
    this.page = page;
  }

  /** Everything that failed so far. */
  List<TemplateFailure> all() {
    return List.copyOf(all);
  }

  @Override
  public void handleTemplateException(
      TemplateException failure, Environment environment, Writer out) throws TemplateException {
    if (environment.isInAttemptBlock() || isForTheWholePage(failure)) {
      throw failure;
    }
    String name = environment.getCurrentTemplate().getName();
    add(TemplateFailure.of(failure, name), template(failure, environment), out);
  }

  /** What no page can do without, and what would fail again in everything around it. */
  static boolean isForTheWholePage(TemplateException failure) {
    Throwable cause = failure.getCause();
    return isNesting(failure)
        || cause instanceof RepositoryFailure
        || cause instanceof CatalogueFailure;
  }

  /** Whether parts or files hold each other without end. */
  static boolean isNesting(TemplateException failure) {
    return failure instanceof NestedTooDeep
        || failure.getCause() instanceof Templates.IncludedTooDeep;
  }

  private static @Nullable Template template(TemplateException failure, Environment environment) {
    Template current = environment.getCurrentTemplate();
    String blamed = failure.getTemplateSourceName();
    return blamed == null || blamed.equals(current.getSourceName()) ? current : null;
  }

  /** Something is left out here. */
  void add(TemplateFailure failure, @Nullable Template template, Writer out) {
    all.add(failure);
    log.failed(template, failure);
    if (!shown || all.size() > MOST_BOXES) {
      return;
    }
    String box = (all.size() == 1 ? STYLE : "") + box(failure);
    if (out == page && page.isInText()) {
      page.write(box);
    } else {
      later.append(box);
    }
  }

  /** Shows what could not be shown in its place. */
  void finish() {
    if (!later.isEmpty()) {
      page.addAtTheEnd(later.toString());
    }
  }

  private static String box(TemplateFailure failure) {
    String expression = failure.expression();
    return "<div class=\"template-failure\" role=\"note\">"
        + "<p><strong>Dit deel kan niet worden getoond.</strong>"
        + " Bezoekers zien de bladzijde zonder dit deel.</p>"
        + "<p><code>"
        + escape(failure.place())
        + "</code>"
        + (expression == null ? "" : " <code>" + escape(expression) + "</code>")
        + "</p><p lang=\"en\">"
        + escape(failure.reason())
        + "</p></div>";
  }

  private static String escape(String text) {
    return HTMLOutputFormat.INSTANCE.escapePlainText(text);
  }
}
