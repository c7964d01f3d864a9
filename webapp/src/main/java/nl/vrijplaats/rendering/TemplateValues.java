package nl.vrijplaats.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleNumber;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;

/**
 * What templates can see of Java values. Everything that is not listed here is refused, so that no
 * template ever holds a Java object with methods.
 */
final class TemplateValues implements ObjectWrapper {

  private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS =
      new ConcurrentHashMap<>();

  private final LightModules modules;
  private final ContentMap.View view;

  /**
   * For one rendering.
   *
   * @param view how it reads content
   */
  TemplateValues(LightModules modules, ContentMap.View view) {
    this.modules = modules;
    this.view = view;
  }

  /** How it reads content. */
  ContentMap.View view() {
    return view;
  }

  /** An item as a node. */
  ContentNode node(ContentItem item) {
    return ContentNode.of(item, modules.shape(item.type()).orElse(null));
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return switch (value) {
      case null -> null;
      case TemplateModel model -> model;
      case String text -> new Text(text);
      case Boolean yes -> yes ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
      case Number number -> new SimpleNumber(number);
      case ContentNode node -> new ContentMap(node, view, this);
      case ContentItem item -> new ContentMap(node(item), view, this);
      case Instant moment -> new SimpleDate(Date.from(moment), TemplateDateModel.DATETIME);
      case Markup markup -> HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
      case ItemId id -> new Text(id.value());
      case SitePath path -> new Text(path.value());
      case Enum<?> constant -> new Text(constant.name());
      case Map<?, ?> map -> new Hash(map, this);
      case List<?> list -> new Sequence(list);
      case Set<?> set -> new Sequence(List.copyOf(set));
      case Optional<?> optional -> wrap(optional.orElse(null));
      case Record values -> new Components(values);
      default ->
          throw new TemplateModelException(
              "A template cannot hold a value of " + value.getClass().getName());
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

  /** A list, wrapped where it is read. */
  private final class Sequence implements TemplateSequenceModel {
    private final List<?> values;

    Sequence(List<?> values) {
      this.values = values;
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index < 0 || index >= values.size() ? null : wrap(values.get(index));
    }

    @Override
    public int size() {
      return values.size();
    }
  }

  /** A record as a hash of its components; its other methods stay out of reach. */
  private final class Components implements TemplateHashModel {
    private final Record values;

    Components(Record values) {
      this.values = values;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      RecordComponent component = componentsOf(values.getClass()).get(key);
      if (component == null) {
        return null;
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
