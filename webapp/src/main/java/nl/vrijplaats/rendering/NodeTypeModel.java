package nl.vrijplaats.rendering;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import org.jspecify.annotations.Nullable;

/** A node type: its name where it is printed, and as {@code .name}. */
record NodeTypeModel(String name) implements TemplateHashModel, TemplateScalarModel {

  @Override
  public @Nullable TemplateModel get(String key) {
    return key.equals("name") ? new Text(name) : null;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public String getAsString() throws TemplateModelException {
    return new Text(name).getAsString();
  }
}
