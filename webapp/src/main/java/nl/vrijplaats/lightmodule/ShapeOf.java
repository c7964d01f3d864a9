package nl.vrijplaats.lightmodule;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.vrijplaats.lightmodule.ContentType.SubModel;
import nl.vrijplaats.lightmodule.LightModules.Question;

/**
 * Asks for a content type without what is said of it to people, to search or to the desk: what is
 * left decides which nodes its items are, and a change of a label is no change of it.
 */
record ShapeOf(String type) implements Question<Optional<ContentType>> {

  @Override
  public Optional<ContentType> of(LightModules modules) {
    return modules.contentType(type).map(ShapeOf::shape);
  }

  private static ContentType shape(ContentType type) {
    var subModels = new TreeMap<String, SubModel>();
    type.subModels()
        .forEach(
            (name, model) ->
                subModels.put(
                    name, new SubModel(model.name(), model.nodeType(), shape(model.properties()))));
    return new ContentType(
        type.name(),
        "",
        "",
        type.workspace(),
        type.nodeType(),
        shape(type.properties()),
        Collections.unmodifiableMap(subModels),
        type.path(),
        type.section(),
        type.order(),
        Set.of(),
        true);
  }

  private static List<PropertyDefinition> shape(List<PropertyDefinition> properties) {
    return properties.stream().map(ShapeOf::shape).toList();
  }

  private static PropertyDefinition shape(PropertyDefinition property) {
    return new PropertyDefinition(
        property.name(),
        property.kind(),
        property.target(),
        "",
        null,
        false,
        property.multiple(),
        property.i18n(),
        false,
        null,
        List.of(),
        0,
        false);
  }
}
