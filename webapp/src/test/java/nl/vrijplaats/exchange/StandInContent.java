package nl.vrijplaats.exchange;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A content map as templates in Magnolia get one.
 *
 * @param escaped whether single texts are escaped, as in what Magnolia renders
 */
record StandInContent(StandInNode node, boolean escaped) {

  @Nullable Object get(String key) {
    return switch (key) {
      case "@name" -> node.name;
      case "@path", "@handle" -> node.path();
      case "@id", "@uuid" -> node.id();
      case "@depth" -> node.depth();
      case "@nodeType" -> Map.of("name", node.type());
      default -> value(key);
    };
  }

  private @Nullable Object value(String key) {
    StandInNode child = node.children.get(key);
    if (child != null) {
      return new StandInContent(child, escaped);
    }
    Object value = node.properties.get(key);
    return escaped && value instanceof String text ? HtmlUtils.htmlEscape(text) : value;
  }

  /** As FreeMarker sees it. */
  record Model(StandInContent content, ObjectWrapper wrapper)
      implements TemplateHashModelEx, AdapterTemplateModel {

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      return wrapper.wrap(content.get(key));
    }

    @Override
    public boolean isEmpty() {
      return content.node().properties.isEmpty();
    }

    @Override
    public int size() {
      return content.node().properties.size();
    }

    @Override
    public TemplateCollectionModel keys() {
      return new SimpleCollection(List.copyOf(content.node().properties.keySet()), wrapper);
    }

    @Override
    public TemplateCollectionModel values() {
      return new SimpleCollection(
          content.node().properties.keySet().stream().map(content::get).toList(), wrapper);
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
      return content;
    }
  }
}
