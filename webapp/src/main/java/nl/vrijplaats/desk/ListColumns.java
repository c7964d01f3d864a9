package nl.vrijplaats.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.form.LinkedItems;
import nl.vrijplaats.desk.form.PieceForms;
import nl.vrijplaats.desk.form.TypedMoment;
import nl.vrijplaats.lightmodule.AppDefinition.Column;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyDefinition.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of the list of a content type, as its app says. The title always stands first. */
@Component
class ListColumns {

  private static final String MODIFIED = "mgnl:lastModified";
  private static final Set<String> NAMES = Set.of("name", "jcrName", "title");

  /** Kinds of columns that hold nothing to read. */
  private static final Set<String> PICTURES = Set.of("iconColumn");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm", Locale.forLanguageTag("nl-NL"));

  /** What a cell holds beyond a text. */
  enum Kind {
    /** How far the piece is. */
    STAGE,
    /** When it was saved, and by whom. */
    SAVED,
    /** What a property says. */
    TEXT
  }

  /** A column, with its heading. */
  public record Heading(String kind, String label) {}

  private final PieceForms forms;
  private final LightModules lightModules;
  private final LinkedItems items;

  ListColumns(PieceForms forms, LightModules lightModules, LinkedItems items) {
    this.forms = forms;
    this.lightModules = lightModules;
    this.items = items;
  }

  /** The heading of the title. */
  String title(ContentType type) {
    return forms.columns(type).stream()
        .filter(ListColumns::isTitle)
        .flatMap(column -> Stream.ofNullable(column.label()))
        .map(lightModules::text)
        .findFirst()
        .orElse("Kop");
  }

  /** The headings of the columns beside the title. */
  List<Heading> headings(ContentType type) {
    return columns(type).stream()
        .map(column -> new Heading(kind(column).name(), label(type, column)))
        .toList();
  }

  /** What the columns beside the title hold for that piece; empty for those that are no text. */
  List<String> cells(ContentType type, WorkingCopy copy) {
    var cells = new ArrayList<String>();
    for (Column column : columns(type)) {
      cells.add(kind(column) == Kind.TEXT ? text(type, column, copy.item()) : "");
    }
    return cells;
  }

  private List<Column> columns(ContentType type) {
    return forms.columns(type).stream()
        .filter(column -> !PICTURES.contains(column.kind()) && !isTitle(column))
        .toList();
  }

  private static boolean isTitle(Column column) {
    return column.kind().equals("jcrTitleColumn") || NAMES.contains(property(column));
  }

  private static String property(Column column) {
    return column.propertyName() == null ? column.name() : column.propertyName();
  }

  private static Kind kind(Column column) {
    if (column.kind().equals("jcrStatusColumn")) {
      return Kind.STAGE;
    }
    return property(column).equals(MODIFIED) ? Kind.SAVED : Kind.TEXT;
  }

  private String label(ContentType type, Column column) {
    if (column.label() != null) {
      return lightModules.text(column.label());
    }
    return switch (kind(column)) {
      case STAGE -> "Stand";
      case SAVED -> "Laatst bewaard";
      case TEXT ->
          column.kind().equals("jcrPathColumn")
              ? "Webadres"
              : type.property(property(column))
                  .map(PropertyDefinition::label)
                  .orElse(column.name());
    };
  }

  private String text(ContentType type, Column column, ContentItem item) {
    if (column.kind().equals("jcrPathColumn")) {
      return item.path() == null ? "" : item.path().value();
    }
    @Nullable Object value = item.properties().get(property(column));
    return value == null ? "" : words(type.property(property(column)).orElse(null), column, value);
  }

  private String words(@Nullable PropertyDefinition property, Column column, Object value) {
    return switch (value) {
      case List<?> list ->
          String.join(", ", list.stream().map(each -> words(property, column, each)).toList());
      case Boolean yes -> yes ? "Ja" : "Nee";
      case Instant moment ->
          (column.settings().flag("time", false) ? MOMENT : DAY)
              .format(moment.atZone(TypedMoment.ZONE));
      case String text when property != null && property.isReference() ->
          items.title(text).orElse("");
      case String text when property != null ->
          property.options().stream()
              .filter(option -> option.value().equals(text))
              .map(Option::label)
              .findFirst()
              .orElse(text);
      case java.util.Map<?, ?> part -> "";
      default -> value.toString();
    };
  }
}
