package nl.vrijplaats.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.SitePath;
import org.jspecify.annotations.Nullable;

/**
 * A node as Magnolia's templates see content: properties and nodes in it by name, and {@code @id},
 * {@code @path}, {@code @name}, {@code @depth}, {@code @nodeType} for what it is itself. Rich text
 * is text (and so is escaped when printed) until the map is decoded; decoding holds for everything
 * in it.
 */
final class ContentMap implements TemplateHashModelEx {

  /**
   * How content is read: from whom it inherits and in which language.
   *
   * @param suffix what the names of properties in the language of the visit end with, such as
   *     {@code _de}; empty in the language of the site
   */
  record View(String suffix, Inheritance inheritance) {}

  /** Finds where a node inherits from. */
  @FunctionalInterface
  interface Inheritance {
    /** The same node of the pages above, nearest first. */
    List<ContentNode> above(ContentNode node);
  }

  private final ContentNode node;
  private final View view;
  private final TemplateValues wrapper;
  private final boolean decoded;
  private final boolean inheriting;
  private final Map<String, ?> extra;

  ContentMap(ContentNode node, View view, TemplateValues wrapper) {
    this(node, view, wrapper, false, false, Map.of());
  }

  private ContentMap(
      ContentNode node,
      View view,
      TemplateValues wrapper,
      boolean decoded,
      boolean inheriting,
      Map<String, ?> extra) {
    this.node = node;
    this.view = view;
    this.wrapper = wrapper;
    this.decoded = decoded;
    this.inheriting = inheriting;
    this.extra = extra;
  }

  /** The same content, with rich text as markup. */
  ContentMap decoded() {
    return new ContentMap(node, view, wrapper, true, inheriting, extra);
  }

  /** The same content, with everything as text. */
  ContentMap encoded() {
    return new ContentMap(node, view, wrapper, false, inheriting, extra);
  }

  /** The same content; what it has not itself is taken from the pages above. */
  ContentMap inheriting() {
    return new ContentMap(node, view, wrapper, decoded, true, extra);
  }

  /** The same content with values that are not stored in it. */
  ContentMap with(Map<String, ?> more) {
    return new ContentMap(node, view, wrapper, decoded, inheriting, more);
  }

  /** Another node, read the same way. */
  ContentMap like(ContentNode other) {
    return new ContentMap(other, view, wrapper, decoded, inheriting, Map.of());
  }

  ContentNode node() {
    return node;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    if (key.startsWith("@")) {
      return itself(key.substring(1));
    }
    if (extra.containsKey(key)) {
      return wrapper.wrap(extra.get(key));
    }
    TemplateModel own = of(node, key);
    if (own == null && inheriting) {
      for (ContentNode above : view.inheritance().above(node)) {
        TemplateModel inherited = of(above, key);
        if (inherited != null) {
          return inherited;
        }
      }
    }
    return own;
  }

  private @Nullable TemplateModel of(ContentNode from, String key) throws TemplateModelException {
    Map<?, ?> values = from.values();
    if (!view.suffix().isEmpty()) {
      Object translated = values.get(key + view.suffix());
      if (translated != null) {
        return wrap(from, key, translated);
      }
    }
    Object value = values.get(key);
    return value == null ? wrapper.wrap(SystemProperties.of(from, key)) : wrap(from, key, value);
  }

  private @Nullable TemplateModel wrap(ContentNode from, String key, Object value)
      throws TemplateModelException {
    if (value instanceof List<?> list) {
      return ContentNode.isNode(value)
          ? new SubModels(like(from.child(key).orElseThrow()))
          : new Values(from, key, list);
    }
    if (value instanceof Map) {
      return like(from.child(key).orElseThrow());
    }
    if (decoded && value instanceof String html) {
      return decode(from, key, html);
    }
    return wrapper.wrap(value);
  }

  /**
   * Markup where it is rich text: as it is where it was cleaned before it was stored, else cleaned
   * now. In a template that escapes nothing it is a text, so that it can be cut and joined there.
   */
  private TemplateModel decode(ContentNode from, String key, String html)
      throws TemplateModelException {
    boolean cleaned = from.isRichText(key);
    if (!cleaned && from.definition(key).isPresent()) {
      return new Text(html);
    }
    String safe = cleaned ? html : SafeMarkup.of(html);
    return Text.templateEscapes()
        ? HTMLOutputFormat.INSTANCE.fromMarkup(safe)
        : new SimpleScalar(safe);
  }

  private @Nullable TemplateModel itself(String key) throws TemplateModelException {
    return switch (key) {
      case "id", "uuid" -> new Text(node.id());
      case "name" -> new Text(node.name());
      case "path", "handle" -> hasAddress() ? new Text(node.path()) : null;
      case "depth" -> new SimpleNumber(node.depth());
      case "nodeType" -> new NodeTypeModel(node.nodeType());
      case "type" -> node.isItem() ? wrapper.wrap(node.item().map(ContentItem::type)) : null;
      default -> null;
    };
  }

  /** An item without a page of its own has no address to show. */
  private boolean hasAddress() {
    SitePath address = node.item().map(ContentItem::path).orElse(null);
    return node.isRoot() || node.isPart() || address != null;
  }

  @Override
  public boolean isEmpty() {
    return node.isPart() && node.values().isEmpty();
  }

  @Override
  public int size() {
    return names().size();
  }

  /** Names of the properties, not of the nodes inside. */
  private Set<String> names() {
    Set<String> names = SystemProperties.names(node);
    node.values()
        .forEach(
            (name, value) -> {
              if (!ContentNode.isNode(value)) {
                names.add(String.valueOf(name));
              }
            });
    return names;
  }

  @Override
  public TemplateCollectionModel keys() {
    return new SimpleCollection(names(), wrapper);
  }

  @Override
  public TemplateCollectionModel values() throws TemplateModelException {
    var all = new ArrayList<@Nullable TemplateModel>();
    for (String name : names()) {
      all.add(get(name));
    }
    return new SimpleCollection(all, wrapper);
  }

  /** Several values of one property. */
  private final class Values implements TemplateSequenceModel {
    private final ContentNode from;
    private final String key;
    private final List<?> list;

    Values(ContentNode from, String key, List<?> list) {
      this.from = from;
      this.key = key;
      this.list = list;
    }

    @Override
    public @Nullable TemplateModel get(int index) throws TemplateModelException {
      return index < 0 || index >= list.size() ? null : wrap(from, key, list.get(index));
    }

    @Override
    public int size() {
      return list.size();
    }
  }
}
