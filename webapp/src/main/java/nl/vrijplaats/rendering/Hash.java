package nl.vrijplaats.rendering;

import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map, wrapped where it is read. */
final class Hash implements TemplateHashModelEx {

  private final Map<?, ?> values;
  private final TemplateValues wrapper;

  Hash(Map<?, ?> values, TemplateValues wrapper) {
    this.values = values;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return wrapper.wrap(values.get(key));
  }

  @Override
  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(values.keySet(), wrapper);
  }

  @Override
  public TemplateCollectionModel values() throws TemplateModelException {
    return new SimpleCollection(new ArrayList<>(values.values()), wrapper);
  }
}
