package nl.vrijplaats.desk.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FieldDefinition.Datasource;
import nl.vrijplaats.lightmodule.LightModules;

/** What the fields of a form offer to choose from. */
final class Choices {

  /** How many items a list to choose from shows; the rest is found by searching. */
  private static final int MOST_ITEMS = 200;

  private static final String PAGES = "website";

  private final LightModules modules;
  private final LinkedItems items;

  Choices(LightModules modules, LinkedItems items) {
    this.modules = modules;
    this.items = items;
  }

  /** Whether it offers items, and stores their identities. */
  static boolean areItems(FieldDefinition field) {
    Datasource datasource = field.datasource();
    return field.kind().equals("pageLinkField")
        || (datasource != null && datasource.workspace() != null);
  }

  /** What it offers. */
  List<Choice> of(FieldDefinition field) {
    if (areItems(field)) {
      return items.find(types(field), "", MOST_ITEMS);
    }
    var choices = new ArrayList<Choice>();
    field.options().forEach(option -> choices.add(new Choice(option.stored(), option.shown())));
    sort(choices, field);
    return choices;
  }

  private static void sort(List<Choice> choices, FieldDefinition field) {
    Datasource datasource = field.datasource();
    String by =
        datasource == null ? "" : String.valueOf(datasource.settings().asMap().get("sortBy"));
    boolean asked = by.contains("label") || by.contains("value");
    if (asked || field.settings().flag("sortOptions", false)) {
      Comparator<Choice> order =
          Comparator.comparing(by.contains("value") ? Choice::value : Choice::label);
      choices.sort(by.contains("descending") ? order.reversed() : order);
    }
  }

  /** The content types of the items it may point to. */
  Set<String> types(FieldDefinition field) {
    Datasource datasource = field.datasource();
    String workspace =
        datasource == null || datasource.workspace() == null ? PAGES : datasource.workspace();
    List<ContentType> there =
        modules.contentTypes().stream().filter(type -> type.workspace().equals(workspace)).toList();
    List<ContentType> named =
        datasource == null
            ? List.of()
            : there.stream()
                .filter(type -> datasource.allowedNodeTypes().contains(type.nodeType()))
                .toList();
    return (named.isEmpty() ? there : named)
        .stream().map(ContentType::name).collect(Collectors.toSet());
  }

  /** The item of that identity, as it is offered. */
  Choice item(String id) {
    return new Choice(id, items.title(id).orElse("Bestaat niet meer"));
  }

  /** Refuses what it does not offer. */
  void checkItem(FieldDefinition field, String id) throws Mistyped {
    String type =
        items
            .typeOf(id)
            .orElseThrow(() -> new Mistyped("Dit bestaat niet meer. Kies iets anders."));
    if (!types(field).contains(type)) {
      throw new Mistyped("Dit hoort hier niet. Kies iets uit de lijst.");
    }
  }

  /** Whether that file of a light module exists. */
  boolean isResource(String path) {
    return path.startsWith("/") && modules.file(path).isPresent();
  }
}
