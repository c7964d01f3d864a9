package nl.vrijplaats.rendering;

import freemarker.core.Environment;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code [@cms.page/]}, {@code [@cms.init/]}, {@code [@cms.area/]}, {@code [@cms.component/]}. */
record CmsDirectives(Rendering rendering, Frame frame) implements TemplateHashModel {

  /** What a directive does with its parameters. */
  @FunctionalInterface
  private interface Action {
    void run(Environment environment, Map<?, ?> parameters) throws TemplateException, IOException;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return switch (key) {
      case "page", "init" -> directive((environment, parameters) -> page(environment));
      case "area" -> directive(this::area);
      case "component" -> directive(this::component);
      default -> null;
    };
  }

  private static TemplateDirectiveModel directive(Action action) {
    return (environment, parameters, variables, body) -> action.run(environment, parameters);
  }

  private void page(Environment environment) throws IOException {
    new EditorMarks(rendering, environment.getOut()).page(frame);
  }

  private void area(Environment environment, Map<?, ?> parameters)
      throws TemplateException, IOException {
    ContentNode holder =
        parameters.get("content") instanceof ContentMap content ? content.node() : frame.content();
    if (holder == null) {
      throw new TemplateModelException("[@cms.area]: this page shows no content to have areas in");
    }
    rendering
        .workshop()
        .parts()
        .area(
            rendering,
            frame,
            holder,
            text(parameters, "name"),
            attributes(parameters),
            environment.getOut());
  }

  private void component(Environment environment, Map<?, ?> parameters)
      throws TemplateException, IOException {
    if (!(parameters.get("content") instanceof ContentMap content)) {
      throw new TemplateModelException("[@cms.component]: parameter 'content' must be content");
    }
    rendering
        .workshop()
        .parts()
        .component(
            rendering,
            frame,
            content.node(),
            editable(parameters),
            attributes(parameters),
            environment.getOut());
  }

  private static boolean editable(Map<?, ?> parameters) throws TemplateModelException {
    return !(parameters.get("editable") instanceof TemplateBooleanModel editable)
        || editable.getAsBoolean();
  }

  private static String text(Map<?, ?> parameters, String name) throws TemplateModelException {
    return switch (parameters.get(name)) {
      case Text text -> text.raw();
      case TemplateScalarModel text -> text.getAsString();
      case null, default ->
          throw new TemplateModelException("[@cms.area]: parameter '" + name + "' must be text");
    };
  }

  private static Map<String, TemplateModel> attributes(Map<?, ?> parameters)
      throws TemplateModelException {
    if (!(parameters.get("contextAttributes") instanceof TemplateHashModelEx given)) {
      return Map.of();
    }
    var attributes = new HashMap<String, TemplateModel>();
    for (TemplateModelIterator keys = given.keys().iterator(); keys.hasNext(); ) {
      if (keys.next() instanceof TemplateScalarModel key) {
        String name = key instanceof Text text ? text.raw() : key.getAsString();
        TemplateModel value = given.get(name);
        if (value != null) {
          attributes.put(name, Carried.of(value));
        }
      }
    }
    return attributes;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
