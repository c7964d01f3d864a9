package nl.vrijplaats.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What a node of a bootstrap file says of an item.
 *
 * @param slug last part of its address: the name of the node
 * @param properties values as the properties keep them
 * @param published whether visitors are to see it as it is here
 * @param modified when it was last changed, or null where the file does not say
 * @param modifiedBy who changed it, or null
 */
record ItemNode(
    String slug,
    Map<String, Object> properties,
    boolean published,
    @Nullable Instant modified,
    @Nullable String modifiedBy) {

  private static final Set<String> TRUE = Set.of("true", "1", "2");

  /** Reads nodes as items of one type. */
  static final class Reader {
    private final ContentType type;
    private final Remarks remarks;
    private final PropertyValues defined;
    private final FreeValues free;

    Reader(ContentType type, PropertyValues.References references, Remarks remarks) {
      this.type = type;
      this.remarks = remarks;
      this.defined = PropertyValues.exact(type, references, remarks);
      this.free = new FreeValues(references, remarks);
    }

    /**
     * Understands a node.
     *
     * @throws Refusal where a property cannot hold what stands there
     */
    ItemNode read(BootstrapNode node) {
      var properties = new LinkedHashMap<String, Object>();
      node.values()
          .forEach(
              (name, raw) -> {
                Object value = value(node, name, raw);
                if (value != null) {
                  properties.put(name, value);
                }
              });
      return new ItemNode(
          node.name(),
          properties,
          isPublished(node),
          moment(node, "mgnl:lastModified"),
          node.text("mgnl:lastModifiedBy").isEmpty() ? null : node.text("mgnl:lastModifiedBy"));
    }

    private @Nullable Object value(BootstrapNode node, String name, Object raw) {
      Optional<PropertyDefinition> property = Translated.property(type.properties(), name);
      if (property.isPresent()) {
        return defined.of(property.get(), raw);
      }
      if (DerivedNames.isUnderstood(name)) {
        return null;
      }
      if (name.startsWith("jcr:") || DerivedNames.isDerived(name)) {
        DerivedNames.remark(name, name, remarks);
        return null;
      }
      if (isFree(node, name, raw)) {
        return free.of(name, name, raw);
      }
      remarks.lost().add(name + ": a " + type.name() + " has no such property");
      return null;
    }

    /** A page holds what its template and its dialog know of, and areas. */
    private static boolean isFree(BootstrapNode node, String name, Object raw) {
      return name.equals(NodeShape.TEMPLATE)
          || node.values().containsKey(NodeShape.TEMPLATE)
          || (raw instanceof BootstrapNode child
              && Set.of("mgnl:area", "mgnl:component").contains(child.primaryType()));
    }

    private boolean isPublished(BootstrapNode node) {
      if (!TRUE.contains(node.text("mgnl:activationStatus"))) {
        return false;
      }
      if (node.values().containsKey("mgnl:deleted")) {
        remarks.changed().add("mgnl:deleted: marked for deletion there; not published");
        return false;
      }
      Instant modified = moment(node, "mgnl:lastModified");
      Instant activated = moment(node, "mgnl:lastActivated");
      if (modified != null && activated != null && modified.isAfter(activated)) {
        remarks
            .changed()
            .add("mgnl:activationStatus: changed after it was published there; not published");
        return false;
      }
      return true;
    }

    private static @Nullable Instant moment(BootstrapNode node, String name) {
      String text = node.text(name).strip();
      return text.isEmpty() ? null : PropertyValues.date(name, text);
    }
  }
}
