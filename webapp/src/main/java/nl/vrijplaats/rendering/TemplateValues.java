package nl.vrijplaats.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.LightModules;

/**
 * What templates can see of Java values. Everything that is not listed here or plain data is
 * refused, so that no template ever holds a Java object with methods.
 */
final class TemplateValues extends SimpleObjectWrapper {

  private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS =
      new ConcurrentHashMap<>();

  private final LightModules modules;

  TemplateValues(LightModules modules) {
    super(Configuration.VERSION_2_3_34);
    this.modules = modules;
  }

  @Override
  protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
    return switch (value) {
      case ContentItem item -> ContentMap.of(item, modules, this);
      case Instant moment -> new SimpleDate(Date.from(moment), TemplateDateModel.DATETIME);
      case Markup markup -> HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
      case ItemId id -> new SimpleScalar(id.value());
      case SitePath path -> new SimpleScalar(path.value());
      case Enum<?> constant -> new SimpleScalar(constant.name());
      case Record values -> new Components(values);
      default -> super.handleUnknownType(value);
    };
  }

  private static Map<String, RecordComponent> componentsOf(Class<?> type) {
    return COMPONENTS.computeIfAbsent(
        type,
        t ->
            Arrays.stream(t.getRecordComponents())
                .peek(c -> c.getAccessor().setAccessible(true))
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity())));
  }

  /** A record as a hash of its components; its other methods stay out of reach. */
  private final class Components implements TemplateHashModel {
    private final Record values;

    Components(Record values) {
      this.values = values;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      RecordComponent component = componentsOf(values.getClass()).get(key);
      if (component == null) {
        return wrap(null);
      }
      try {
        return wrap(component.getAccessor().invoke(values));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException("Cannot read " + key + " of " + values.getClass(), e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
