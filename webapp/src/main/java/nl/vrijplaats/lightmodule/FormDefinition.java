package nl.vrijplaats.lightmodule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.vrijplaats.lightmodule.FieldDefinition.Layout;
import nl.vrijplaats.lightmodule.FieldDefinition.Named;
import nl.vrijplaats.lightmodule.FieldDefinition.Tab;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Rest;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * Fields and how they are laid out. Immutable.
 *
 * @param name what it is called where there are several to choose from
 * @param kind how it is edited, such as {@code tabbedForm}
 * @param label for people, or null
 * @param properties its fields, in order
 * @param layout how they are laid out, or null
 */
@Role(value = "form", otherwise = "form")
public record FormDefinition(
    @Otherwise("form") String name,
    @Key("$type") String kind,
    @Nullable String label,
    List<FieldDefinition> properties,
    @Nullable Layout layout,
    @Rest Settings settings) {

  /** The field of that name. */
  public Optional<FieldDefinition> field(String fieldName) {
    return properties.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  /**
   * Its tabs; one without a name where it has none. Fields that no tab names stand in the last one.
   */
  public List<Tab> tabs() {
    var left = new LinkedHashSet<Named>();
    properties.forEach(field -> left.add(new Named(field.name())));
    if (layout == null || layout.tabs().isEmpty()) {
      return List.of(new Tab("", null, List.copyOf(left)));
    }
    var tabs = new ArrayList<>(layout.tabs());
    tabs.forEach(tab -> left.removeAll(tab.fields()));
    if (!left.isEmpty()) {
      Tab last = tabs.removeLast();
      var fields = new ArrayList<>(last.fields());
      fields.addAll(left);
      tabs.add(new Tab(last.name(), last.label(), List.copyOf(fields)));
    }
    return List.copyOf(tabs);
  }
}
