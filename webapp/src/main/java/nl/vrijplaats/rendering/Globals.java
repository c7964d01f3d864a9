package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that every template has, made when they are first asked for. */
final class Globals implements TemplateHashModel {

  private final Rendering rendering;
  private final Frame frame;
  private final Map<String, @Nullable TemplateModel> made = new HashMap<>();

  Globals(Rendering rendering, Frame frame) {
    this.rendering = rendering;
    this.frame = frame;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    TemplateModel known = made.get(key);
    if (known == null && !made.containsKey(key)) {
      known = make(key);
      made.put(key, known);
    }
    return known;
  }

  private @Nullable TemplateModel make(String key) throws TemplateModelException {
    return switch (key) {
      case "content" -> frame.content() == null ? null : rendering.map(frame.content());
      case "def" -> definition();
      case "model" -> new EmptyModel(rendering, frame);
      case "ctx" -> new ContextModel(rendering, frame);
      case "state" -> new StateModel(rendering, frame);
      case "i18n" -> new TextsModel(rendering);
      case "cms" -> new CmsDirectives(rendering, frame);
      case "teaser" -> new TeaserDirective(rendering, this);
      case "site" -> rendering.values().wrap(site());
      case "page" -> rendering.values().wrap(page());
      default -> rendering.workshop().families().family(key, rendering);
    };
  }

  private @Nullable TemplateModel definition() throws TemplateModelException {
    Blueprint blueprint = frame.blueprint();
    return blueprint == null ? null : rendering.values().wrap(blueprint.definition());
  }

  private Map<String, Object> site() {
    return rendering.workshop().site().describe(rendering.page().path(), rendering.locale());
  }

  private Map<String, Object> page() {
    PageModel page = rendering.page();
    var described = new HashMap<String, Object>();
    described.put("title", page.title());
    described.put("description", page.description());
    described.put("palette", palette());
    described.put("type", page.type());
    described.put("preview", page.preview());
    if (page.path() != null) {
      described.put("path", page.path());
      described.put("canonical", rendering.workshop().site().absolute(page.path()));
    }
    if (page.image() != null) {
      described.put("image", page.image());
    }
    return described;
  }

  private int palette() {
    int chosen = rendering.page().palette();
    return chosen == 0 ? rendering.workshop().palettes().current() : chosen;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
