package nl.vrijplaats.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;

/** What a piece must have before somebody else is asked to judge it. */
final class Completeness {

  private final ContentType type;

  Completeness(ContentType type) {
    this.type = type;
  }

  /**
   * Refuses a piece that lacks something.
   *
   * @throws Incomplete naming everything that is missing
   */
  void check(Map<String, Object> properties) {
    var missing = new LinkedHashMap<String, String>();
    for (PropertyDefinition property : type.properties()) {
      Object value = properties.get(property.name());
      if (property.required() && isEmpty(property, value)) {
        missing.put(property.name(), "Vul ‘" + property.label() + "’ in.");
      } else if (property.kind() == PropertyKind.SUB_MODEL) {
        checkParts(property, value, missing);
      }
    }
    if (!missing.isEmpty()) {
      throw new Incomplete(missing);
    }
  }

  private void checkParts(
      PropertyDefinition property, @Nullable Object value, Map<String, String> missing) {
    ContentType.SubModel model = type.subModels().get(String.valueOf(property.target()));
    List<?> parts =
        value instanceof List<?> list
            ? list
            : value instanceof Map<?, ?> one ? List.of(one) : List.of();
    for (int i = 0; model != null && i < parts.size(); i++) {
      for (PropertyDefinition inner : model.properties()) {
        if (inner.required()
            && parts.get(i) instanceof Map<?, ?> part
            && isEmpty(inner, part.get(inner.name()))) {
          missing.put(
              property.name(),
              "Vul bij ‘%s’ nummer %d ‘%s’ in.".formatted(property.label(), i + 1, inner.label()));
        }
      }
    }
  }

  private static boolean isEmpty(PropertyDefinition property, @Nullable Object value) {
    return switch (value) {
      case null -> true;
      case String html when property.kind() == PropertyKind.RICH_TEXT ->
          !RichText.saysSomething(html);
      case String text -> text.isBlank();
      case List<?> list -> list.isEmpty();
      case Map<?, ?> part -> part.isEmpty();
      default -> false;
    };
  }
}
