package nl.vrijplaats.rendering;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
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
 * level} of its heading (3) and {@code wide} (false), and no variable of the page around it. One
 * instance for each rendering.
 */
final class TeaserDirective implements TemplateDirectiveModel {

  private static final int DEEPEST = 8;

  private final TemplateHashModel globals;
  private int depth;

  TeaserDirective(TemplateHashModel globals) {
    this.globals = globals;
  }

  @Override
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!(parameters.get("item") instanceof ContentMap content) || content.item().isEmpty()) {
      throw new TemplateModelException(
          "[@teaser]: parameter 'item' must be the content of an item");
    }
    if (depth == DEEPEST) {
      throw new TemplateModelException("[@teaser]: teasers are nested deeper than " + DEEPEST);
    }
    ContentItem item = content.item().get();
    var own = new HashMap<String, Object>();
    own.put("content", content);
    own.put("level", Objects.requireNonNullElse(parameters.get("level"), 3));
    own.put("wide", Objects.requireNonNullElse(parameters.get("wide"), false));
    Template template =
        environment
            .getConfiguration()
            .getTemplate("content-templates/" + item.type() + "/teaser.ftl");
    depth++;
    try {
      template.process(
          new Scope(own, environment.getObjectWrapper(), globals), environment.getOut());
    } finally {
      depth--;
    }
  }
}
