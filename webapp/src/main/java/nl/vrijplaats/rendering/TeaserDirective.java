package nl.vrijplaats.rendering;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.vrijplaats.content.ContentItem;
import org.jspecify.annotations.Nullable;

/**
 * {@code [@teaser item=x /]}: the announcement of an item, by {@code
 * content-templates/<type>/teaser.ftl}. The template gets the same globals, {@code content}, {@code
 * level} of its heading (3) and {@code wide} (false), and no variable of the page around it.
 */
final class TeaserDirective implements TemplateDirectiveModel {

  private static final int DEEPEST = 8;

  private final Rendering rendering;
  private final Globals globals;

  TeaserDirective(Rendering rendering, Globals globals) {
    this.rendering = rendering;
    this.globals = globals;
  }

  @Override
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(parameters.get("item") instanceof ContentMap content) || !content.node().isItem()) {
      throw new TemplateModelException(
          "[@teaser]: parameter 'item' must be the content of an item");
    }
    ContentItem item = content.node().item().orElseThrow();
    var own = new HashMap<String, Object>();
    own.put("content", content);
    own.put("level", Objects.requireNonNullElse(parameters.get("level"), 3));
    own.put("wide", Objects.requireNonNullElse(parameters.get("wide"), false));
    String template = "content-templates/" + item.type() + "/teaser.ftl";
    if (!rendering.enterTeaser(DEEPEST)) {
      throw new NestedTooDeep("Teasers", DEEPEST, "'" + template + "' announces itself");
    }
    try {
      rendering.run(template, own, globals, environment.getOut());
    } catch (IOException unusable) {
      TemplateFailure failure = TemplateFailure.of(unusable, template);
      rendering.failures().add(failure, null, environment.getOut());
    } finally {
      rendering.leaveTeaser();
    }
  }
}
