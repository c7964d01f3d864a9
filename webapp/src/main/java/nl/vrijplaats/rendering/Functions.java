package nl.vrijplaats.rendering;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A family of functions for templates, such as {@code cmsfn}; holds exactly what was added. */
final class Functions implements TemplateHashModel {

  /** What a template calls. Answers null for "nothing there". */
  @FunctionalInterface
  interface Body {
    @Nullable Object call(Arguments arguments) throws TemplateModelException;
  }

  private final String family;
  private final ObjectWrapper wrapper;
  private final Map<String, TemplateMethodModelEx> byName = new HashMap<>();

  Functions(String family, ObjectWrapper wrapper) {
    this.family = family;
    this.wrapper = wrapper;
  }

  Functions add(String name, Body body) {
    byName.put(
        name,
        (List arguments) -> wrapper.wrap(body.call(new Arguments(family + "." + name, arguments))));
    return this;
  }

  @Override
  public @Nullable TemplateModel get(String key) {
    return byName.get(key);
  }

  @Override
  public boolean isEmpty() {
    return byName.isEmpty();
  }
}
