package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code ctx}: the request as a template may know it, and the attributes of the parts around it.
 */
record ContextModel(Rendering rendering, Frame frame) implements TemplateHashModel {

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    TemplateModel attribute = attribute(key);
    return attribute == null ? fact(key) : attribute;
  }

  private @Nullable TemplateModel attribute(String name) {
    TemplateModel own = frame.attribute(name);
    return own == null ? rendering.attributes().get(name) : own;
  }

  private @Nullable TemplateModel fact(String key) throws TemplateModelException {
    Visit visit = rendering.visit();
    return switch (key) {
      case "contextPath" -> new Text("");
      case "locale" -> new LocaleModel(rendering.locale());
      case "user" -> rendering.values().wrap(user(visit));
      case "parameters" -> rendering.values().wrap(parameters(visit));
      case "aggregationState" -> new StateModel(rendering, frame);
      case "request" -> new ContextModel(rendering, Frame.page(frame.content(), null));
      case "requestURI", "requestUri" -> new Text(visit.uri());
      case "method" -> new Text("GET");
      case "getParameter" -> method(key, arguments -> visit.parameter(arguments.text(0)));
      case "getParameterValues" ->
          method(key, arguments -> visit.parameters().get(arguments.text(0)));
      case "getParameters" -> method(key, arguments -> parameters(visit));
      case "getContextPath" -> method(key, arguments -> "");
      case "getRequestURI" -> method(key, arguments -> visit.uri());
      case "getLocale" -> method(key, arguments -> new LocaleModel(rendering.locale()));
      case "getUser" -> method(key, arguments -> user(visit));
      case "getAttribute" -> method(key, arguments -> attribute(arguments.text(0)));
      case "setAttribute" -> method(key, this::remember);
      default -> null;
    };
  }

  private @Nullable Object remember(Arguments arguments) throws TemplateModelException {
    TemplateModel value = arguments.model(1);
    if (value != null) {
      rendering.attributes().put(arguments.text(0), Carried.of(value));
    }
    return null;
  }

  private static Map<String, Object> user(Visit visit) {
    return Map.of("name", visit.user() == null ? "anonymous" : visit.user());
  }

  private static Map<String, String> parameters(Visit visit) {
    var first = new HashMap<String, String>();
    visit
        .parameters()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty()) {
                first.put(name, values.getFirst());
              }
            });
    return first;
  }

  /** What a method answers. */
  @FunctionalInterface
  private interface Answer {
    @Nullable Object to(Arguments arguments) throws TemplateModelException;
  }

  private TemplateMethodModelEx method(String name, Answer answer) {
    return (List arguments) ->
        rendering.values().wrap(answer.to(new Arguments("ctx." + name, arguments)));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
