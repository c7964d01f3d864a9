package nl.vrijplaats.lightmodule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Rest;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lists and forms for one kind of content, as defined in {@code apps/<name>.yaml}. Immutable.
 *
 * @param name file name, or the name it gives itself
 * @param module the module it is defined in
 * @param kind what sort of app
 * @param label for people, never empty
 * @param icon or null
 * @param contentType the content type it is for, or null
 * @param datasource where its items are, or null
 * @param subApps lists and forms, by name
 * @param permissions who may use it
 */
@Role(value = "app", otherwise = "app")
public record AppDefinition(
    String name,
    String module,
    @Key("$type") String kind,
    String label,
    @Nullable String icon,
    @Nullable String contentType,
    FieldDefinition.@Nullable Datasource datasource,
    Map<String, SubApp> subApps,
    Permissions permissions,
    @Rest(anything = true) Settings settings) {

  /** Columns of its list; empty where it has none. */
  public List<Column> columns() {
    return subApps.values().stream()
        .flatMap(subApp -> subApp.workbench().contentViews().stream())
        .sorted((a, b) -> Boolean.compare(b.kind().equals("listView"), a.kind().equals("listView")))
        .map(View::columns)
        .filter(columns -> !columns.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Its form. */
  public Optional<FormDefinition> form() {
    return subApps.values().stream()
        .map(SubApp::form)
        .filter(form -> !form.properties().isEmpty())
        .findFirst();
  }

  /** A list, or a form. */
  @Role(value = "subApp", otherwise = "subApp")
  public record SubApp(
      String name,
      @Key("$type") String kind,
      @Nullable String label,
      Workbench workbench,
      FormDefinition form,
      FieldDefinition.@Nullable ItemProvider itemProvider,
      Map<String, ActionDefinition> actions,
      @Rest(anything = true) Settings settings) {}

  /** Ways to see a list. */
  public record Workbench(List<View> contentViews, @Rest(anything = true) Settings settings) {}

  /** One way to see a list. */
  @Role("contentView")
  public record View(
      String name,
      @Key("$type") String kind,
      List<Column> columns,
      @Rest(anything = true) Settings settings) {}

  /**
   * A column of a list.
   *
   * @param kind such as {@code dateColumn}; {@code column} where none is written
   * @param propertyName what it shows; null means its name
   * @param width in pixels, or 0 for as wide as it becomes
   */
  @Role(value = "column", otherwise = "column")
  public record Column(
      String name,
      @Key("$type") String kind,
      @Nullable String label,
      @Nullable String propertyName,
      @Otherwise("0") int width,
      @Otherwise("true") boolean sortable,
      @Rest(anything = true) Settings settings) {}

  /** Who may use it; nobody named means everybody. */
  public record Permissions(Set<String> roles, @Rest(anything = true) Settings settings) {}
}
