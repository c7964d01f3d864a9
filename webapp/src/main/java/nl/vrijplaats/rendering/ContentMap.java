package nl.vrijplaats.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;

/**
 * An item, or a sub model in it, as Magnolia's templates see content: properties by name, and
 * {@code @id}, {@code @path}, {@code @name}, {@code @type} for what it is itself. Rich text is text
 * (and so is escaped when printed) until the map is decoded; decoding holds for everything in it.
 */
final class ContentMap implements TemplateHashModelEx {

  private final @Nullable ContentItem item;
  private final Map<?, ?> values;
  private final List<PropertyDefinition> definitions;
  private final @Nullable ContentType type;
  private final boolean decoded;
  private final TemplateValues wrapper;

  private ContentMap(
      @Nullable ContentItem item,
      Map<?, ?> values,
      List<PropertyDefinition> definitions,
      @Nullable ContentType type,
      boolean decoded,
      TemplateValues wrapper) {
    this.item = item;
    this.values = values;
    this.definitions = definitions;
    this.type = type;
    this.decoded = decoded;
    this.wrapper = wrapper;
  }

  static ContentMap of(ContentItem item, LightModules modules, TemplateValues wrapper) {
    ContentType type = modules.contentType(item.type()).orElse(null);
    List<PropertyDefinition> definitions = type == null ? List.of() : type.properties();
    return new ContentMap(item, item.properties(), definitions, type, false, wrapper);
  }

  /** The same content, with rich text as markup. */
  ContentMap decoded() {
    return new ContentMap(item, values, definitions, type, true, wrapper);
  }

  /** The item, unless this is a sub model. */
  Optional<ContentItem> item() {
    return Optional.ofNullable(item);
  }

  /** All rich text and plain text that is read as running text, sub models included. */
  List<String> runningTexts() {
    var texts = new ArrayList<String>();
    for (PropertyDefinition definition : definitions) {
      Object value = values.get(definition.name());
      if (value instanceof String text
          && (definition.kind() == PropertyKind.RICH_TEXT || definition.name().equals("lead"))) {
        texts.add(text);
      } else if (definition.kind() == PropertyKind.SUB_MODEL) {
        List<?> groups =
            value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        for (Object group : groups) {
          texts.addAll(subModel((Map<?, ?>) group, definition).runningTexts());
        }
      }
    }
    return texts;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    if (key.startsWith("@")) {
      return item == null ? null : itself(item, key);
    }
    Object value = values.get(key);
    if (value == null) {
      return null;
    }
    PropertyDefinition definition =
        definitions.stream().filter(d -> d.name().equals(key)).findFirst().orElse(null);
    return wrap(value, definition);
  }

  private @Nullable TemplateModel itself(ContentItem of, String key) {
    String value =
        switch (key) {
          case "@id", "@uuid" -> of.id().value();
          case "@name" -> of.slug();
          case "@type" -> of.type();
          case "@path" -> of.path() == null ? null : of.path().value();
          default -> null;
        };
    return value == null ? null : new SimpleScalar(value);
  }

  private TemplateModel wrap(Object value, @Nullable PropertyDefinition definition)
      throws TemplateModelException {
    if (value instanceof List<?> list) {
      var sequence = new SimpleSequence(list.size(), wrapper);
      for (Object element : list) {
        sequence.add(wrap(element, definition));
      }
      return sequence;
    }
    if (value instanceof Map<?, ?> group) {
      return subModel(group, definition);
    }
    if (decoded
        && value instanceof String html
        && definition != null
        && definition.kind() == PropertyKind.RICH_TEXT) {
      return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    }
    return wrapper.wrap(value);
  }

  private ContentMap subModel(Map<?, ?> group, @Nullable PropertyDefinition definition) {
    ContentType.SubModel model =
        type == null || definition == null || definition.target() == null
            ? null
            : type.subModels().get(definition.target());
    List<PropertyDefinition> inner = model == null ? List.of() : model.properties();
    return new ContentMap(null, group, inner, type, decoded, wrapper);
  }

  @Override
  public boolean isEmpty() {
    return item == null && values.isEmpty();
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
    var all = new ArrayList<@Nullable TemplateModel>();
    for (Object key : values.keySet()) {
      all.add(get(String.valueOf(key)));
    }
    return new SimpleCollection(all, wrapper);
  }
}
