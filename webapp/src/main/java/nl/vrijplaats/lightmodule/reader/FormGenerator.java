package nl.vrijplaats.lightmodule.reader;

import java.util.List;
import java.util.function.Function;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.ContentType.SubModel;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jspecify.annotations.Nullable;

/** Makes a form field of each property of a content type, with the field types Magnolia takes. */
final class FormGenerator {
  private static final String NAME = "name";
  private static final String CONVERTERS = "com.vaadin.data.converter.StringTo%sConverter";

  private final ContentType type;
  private final YamlValue.Mapping model;
  private final Function<String, @Nullable ContentType> types;

  FormGenerator(
      ContentType type, YamlValue.Mapping model, Function<String, @Nullable ContentType> types) {
    this.type = type;
    this.model = model;
    this.types = types;
  }

  /** The fields by name; without a property that is called so, a name stands in front. */
  YamlValue.Mapping fields() {
    MadeUp fields = MadeUp.at(model.place());
    if (type.property(NAME).isEmpty()) {
      fields.put(
          NAME,
          MadeUp.of(model.place(), "textField")
              .text("label", "Naam")
              .flag("required", true)
              .put("validators", nodeName(model.place())));
    }
    return fields(fields, type.properties(), model).map();
  }

  private MadeUp fields(
      MadeUp fields, List<PropertyDefinition> properties, YamlValue.Mapping owner) {
    YamlValue.Mapping written = owner.child("properties");
    for (PropertyDefinition property : properties) {
      YamlValue there = written.get(property.name());
      fields.put(property.name(), field(property, there == null ? owner.place() : there.place()));
    }
    return fields;
  }

  private MadeUp field(PropertyDefinition property, Place place) {
    MadeUp field = single(property, place);
    if (property.multiple()) {
      boolean nodes =
          property.kind() == PropertyKind.SUB_MODEL
              || property.kind() == PropertyKind.DATE
              || !property.options().isEmpty();
      field = MadeUp.of(place, nodes ? "jcrMultiField" : "jcrMultiValueField").put("field", field);
    } else {
      field.text("defaultValue", property.defaultValue());
    }
    return field
        .text("label", property.label())
        .text("description", property.help())
        .flag("required", property.required())
        .flag("readOnly", property.readOnly())
        .flag("i18n", property.i18n());
  }

  private MadeUp single(PropertyDefinition property, Place place) {
    if (!property.options().isEmpty()) {
      return options(property, place);
    }
    return switch (property.kind()) {
      case STRING ->
          property.name().equals(NAME)
              ? MadeUp.of(place, "textField").put("validators", nodeName(place))
              : MadeUp.of(place, "textField");
      case RICH_TEXT -> MadeUp.of(place, "richTextField");
      case BOOLEAN -> MadeUp.of(place, "checkBoxField").text("type", "Boolean");
      case DATE -> MadeUp.of(place, "dateField").text("type", "Date");
      case LONG -> number(place, "Long", "Long");
      case DOUBLE -> number(place, "Double", "Double");
      case DECIMAL -> number(place, "Decimal", "BigDecimal");
      case ASSET ->
          MadeUp.of(place, "damLinkField")
              .text("allowedMimeTypePattern", property.holdsFile() ? "application/pdf" : null);
      case PAGE -> MadeUp.of(place, "pageLinkField");
      case REFERENCE -> reference(property, place);
      case SUB_MODEL -> group(property, place);
    };
  }

  private static MadeUp number(Place place, String jcrType, String converter) {
    return MadeUp.of(place, "textField")
        .text("type", jcrType)
        .text("converterClass", CONVERTERS.formatted(converter));
  }

  private static MadeUp options(PropertyDefinition property, Place place) {
    MadeUp options = MadeUp.at(place);
    property
        .options()
        .forEach(
            option ->
                options.put(
                    option.value(),
                    MadeUp.at(place).text("value", option.value()).text("label", option.label())));
    return MadeUp.of(place, "comboBoxField")
        .put("datasource", MadeUp.of(place, "optionListDatasource").put("options", options));
  }

  private MadeUp reference(PropertyDefinition property, Place place) {
    MadeUp datasource = MadeUp.of(place, "jcrDatasource");
    ContentType target = types.apply(String.valueOf(property.target()));
    if (target != null) {
      datasource.text("workspace", target.workspace()).texts("allowedNodeTypes", target.nodeType());
    }
    return MadeUp.of(place, "linkField").put("datasource", datasource);
  }

  private MadeUp group(PropertyDefinition property, Place place) {
    MadeUp field = MadeUp.of(place, "compositeField");
    SubModel group = type.subModels().get(String.valueOf(property.target()));
    if (group == null) {
      return field;
    }
    return field
        .put(
            "itemProvider",
            MadeUp.of(place, "jcrChildNodeProvider").text("nodeType", group.nodeType()))
        .put(
            "properties",
            fields(
                MadeUp.at(place),
                group.properties(),
                model.child("subModels").child(group.name())));
  }

  private static MadeUp nodeName(Place place) {
    return MadeUp.at(place).put("nodeName", MadeUp.of(place, "nodeNameValidator"));
  }
}
