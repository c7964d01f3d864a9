package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code state}: what is known of the page as a whole. */
record StateModel(Rendering rendering, Frame frame) implements TemplateHashModel {

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    Visit visit = rendering.visit();
    ContentNode main = rendering.main().orElse(null);
    Object value =
        switch (key) {
          case "channel" -> Map.of("name", visit.channel());
          case "mainContentNode", "mainContent" -> main;
          case "currentContentNode", "currentContent" -> frame.content();
          case "originalURI", "originalBrowserURI", "currentURI" -> visit.uri();
          case "originalURL", "originalBrowserURL" ->
              rendering.workshop().site().absolute(visit.uri());
          case "selector" -> visit.selector();
          case "selectors" ->
              visit.selector().isEmpty() ? List.of() : List.of(visit.selector().split("~"));
          case "handle" -> main == null ? null : main.path();
          case "repository" -> main == null ? null : main.workspace();
          case "extension" -> "";
          case "characterEncoding" -> "UTF-8";
          case "locale" -> new LocaleModel(rendering.locale());
          case "previewMode" -> visit.mode() == RenderMode.PREVIEW;
          default -> null;
        };
    return rendering.values().wrap(value);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
