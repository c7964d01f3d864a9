package nl.vrijplaats.rendering;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of a template: its own first, then those that every template has. */
record Scope(Map<String, ?> own, ObjectWrapper wrapper, TemplateHashModel globals)
    implements TemplateHashModel {

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return own.containsKey(key) ? wrapper.wrap(own.get(key)) : globals.get(key);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
