package nl.vrijplaats.desk.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.vrijplaats.lightmodule.AppDefinition;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FormDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import nl.vrijplaats.lightmodule.Settings;
import org.springframework.stereotype.Component;

/**
 * The form and the list of each content type: those of its app, or made of the type itself. Safe
 * for use by many threads.
 */
@Component
public class PieceForms {

  private static final String NODE_NAME = "name";
  private static final String TITLE = "title";

  private static final List<AppDefinition.Column> USUAL_COLUMNS =
      List.of(
          column("name", "jcrTitleColumn"),
          column("jcrPublishingStatus", "jcrStatusColumn"),
          column("mgnl:lastModified", "dateColumn"));

  private final LightModules modules;

  PieceForms(LightModules modules) {
    this.modules = modules;
  }

  /** The form for pieces of that type. */
  public FormDefinition of(ContentType type) {
    FormDefinition form = app(type).flatMap(AppDefinition::form).orElseGet(PieceForms::empty);
    List<FieldDefinition> fields =
        form.properties().stream().flatMap(field -> field(type, field)).toList();
    return new FormDefinition(
        form.name(), form.kind(), form.label(), fields, form.layout(), form.settings());
  }

  /** The columns of the list of that type; the usual ones where its app names none. */
  public List<AppDefinition.Column> columns(ContentType type) {
    return app(type)
        .map(AppDefinition::columns)
        .filter(columns -> !columns.isEmpty())
        .orElse(USUAL_COLUMNS);
  }

  private Optional<AppDefinition> app(ContentType type) {
    return modules.appFor(type.name());
  }

  private static Stream<FieldDefinition> field(ContentType type, FieldDefinition field) {
    Optional<PropertyDefinition> property = type.property(field.name());
    if (field.name().equals(NODE_NAME) && property.isEmpty()) {
      // The name of the node is the last part of the address, which has a field of its own.
      return Stream.empty();
    }
    if (field.kind().equals("jcrMultiField")
        && property.filter(p -> p.kind() != PropertyKind.SUB_MODEL).isPresent()) {
      // What is no sub model is one property with several values here, dates and options too.
      return Stream.of(field.as("jcrMultiValueField"));
    }
    if (field.name().equals(TITLE) && field.requiredErrorMessage() == null) {
      // A piece that nobody can find back in a list is as good as lost.
      return Stream.of(
          field.saying("Vul hier iets in om te kunnen bewaren. Een werktitel is genoeg."));
    }
    return Stream.of(field);
  }

  /** Whether a piece may not be saved without it; all else may wait until it is handed in. */
  public static boolean isNeeded(FieldDefinition field) {
    return field.name().equals(TITLE) && field.required();
  }

  private static AppDefinition.Column column(String name, String kind) {
    return new AppDefinition.Column(name, kind, null, null, 0, true, Settings.none());
  }

  private static FormDefinition empty() {
    return new FormDefinition("form", "form", null, List.of(), null, Settings.none());
  }
}
