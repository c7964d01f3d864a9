package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.editorial.Act;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.editorial.LogEntry;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws the screen of one piece: its form, how far it is, what may be done, who did what. */
@Component
class PieceScreen {

  /** Versions shown under the form. */
  private static final int VERSIONS = 20;

  private final Screens screens;
  private final FormFields formFields;
  private final WorkingCopies workingCopies;
  private final EditorialDesk desk;
  private final Accounts accounts;
  private final DutchTime time;

  PieceScreen(
      Screens screens,
      FormFields formFields,
      WorkingCopies workingCopies,
      EditorialDesk desk,
      Accounts accounts,
      DutchTime time) {
    this.screens = screens;
    this.formFields = formFields;
    this.workingCopies = workingCopies;
    this.desk = desk;
    this.accounts = accounts;
    this.time = time;
  }

  /** The working copy that an address of the desk names. */
  WorkingCopy find(String id) {
    return workingCopies.get(ItemId.parse(id).orElseThrow(() -> new NoSuchPiece(id)));
  }

  /** The form as it was saved. */
  static Shown asSaved(ContentType type, ContentItem item) {
    return Shown.saved(FormReader.write(type, item.slug(), item.properties()), item.revision());
  }

  /** The revision that a form names; 0, which no piece has, where it names none. */
  static long revision(String text) {
    return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
  }

  /**
   * What a form is shown with, besides the piece itself.
   *
   * @param form what stands in it
   * @param basedOn revision it was made from; 0 for a new piece
   * @param errors parameter name to what is wrong with it
   * @param problem what went wrong as a whole; empty where nothing did
   * @param unsaved whether it holds something that is not saved yet
   * @param kept whether the text was kept while its writer was signed out
   * @param note words typed to send it back with
   */
  record Shown(
      TypedForm form,
      long basedOn,
      Map<String, String> errors,
      String problem,
      boolean unsaved,
      boolean kept,
      String note) {

    /** A form as it was saved. */
    static Shown saved(TypedForm form, long basedOn) {
      return new Shown(form, basedOn, Map.of(), "", false, false, "");
    }

    /** A form with something in it that is not saved. */
    static Shown unsaved(TypedForm form, long basedOn) {
      return new Shown(form, basedOn, Map.of(), "", true, false, "");
    }

    /** The same, with what is wrong with its fields. */
    Shown wrong(Map<String, String> newErrors) {
      return new Shown(form, basedOn, newErrors, problem, unsaved, kept, note);
    }

    /** The same, with what went wrong as a whole. */
    Shown problem(String newProblem) {
      return new Shown(form, basedOn, errors, newProblem, unsaved, kept, note);
    }

    /** A form that was sent while its writer was signed out. */
    static Shown keptWhileSignedOut(TypedForm form, long basedOn) {
      return new Shown(form, basedOn, Map.of(), "", true, true, "");
    }

    /** The same, with words to send it back with. */
    Shown withNote(String newNote) {
      return new Shown(form, basedOn, errors, problem, unsaved, kept, newNote);
    }
  }

  /** A step on the way to the visitors; the state is done, now or later. */
  public record Step(String label, String state) {}

  /** A mistake, with the field to go to. */
  public record Mistake(String field, String label, String text) {}

  /** Who did what. */
  public record Deed(String at, String who, String what, String note) {}

  /** A saved version. */
  public record Version(long number, String saved, String by, boolean live) {}

  /** A property in which two versions differ. */
  public record Difference(
      String name, String label, String theirs, String mine, boolean takeTheirs) {}

  /** The screen of a piece that does not exist yet. */
  ResponseEntity<String> showNew(
      HttpServletRequest request, HttpStatus status, ContentType type, ItemId id, Shown shown) {
    var model = form(type, shown, Map.of());
    model.put("isNew", true);
    model.put("id", id.value());
    model.put("title", "");
    model.put("action", "/redactie/stukken/nieuw?soort=" + type.name());
    model.put("steps", steps(Stage.DRAFT));
    model.put("stage", Stage.DRAFT.name());
    model.put("saved", "");
    model.put("acts", Set.of(Act.SAVE.name(), Act.SUBMIT.name()));
    model.put("next", "Nog niet bewaard. Alleen de redactie ziet wat je hier schrijft.");
    model.put("log", List.of());
    model.put("versions", List.of());
    model.put("returned", "");
    return screens.show(request, status, "piece.ftl", model);
  }

  /** The screen of a piece. */
  ResponseEntity<String> show(
      HttpServletRequest request,
      HttpStatus status,
      Account who,
      ContentType type,
      WorkingCopy copy,
      Shown shown) {
    var item = copy.item();
    var acts = desk.actsFor(who, copy);
    var log = desk.log(item.id());
    var model = form(type, shown, item.properties());
    model.put("isNew", false);
    model.put("id", item.id().value());
    model.put("title", item.title());
    model.put("action", "/redactie/stukken/" + item.id());
    model.put("revision", item.revision());
    model.put("steps", steps(copy.stage()));
    model.put("stage", copy.stage().name());
    model.put("saved", "Bewaard " + time.say(item.modified()));
    model.put("acts", acts.stream().map(Act::name).toList());
    model.put("next", next(copy, acts));
    model.put("live", copy.isLive() && item.path() != null ? livePath(copy) : null);
    model.put("changed", copy.hasUnpublishedChanges());
    model.put("log", log.stream().map(this::deed).toList());
    model.put("returned", copy.stage() == Stage.RETURNED ? lastNote(log) : "");
    model.put("returnedBy", copy.stage() == Stage.RETURNED ? lastSender(log) : "");
    model.put(
        "versions",
        workingCopies.revisions(item.id()).stream()
            .limit(VERSIONS)
            .map(
                version ->
                    new Version(
                        version.revision(),
                        time.say(version.modified()),
                        fullName(version.modifiedBy()),
                        version.revision() == copy.publishedRevision()))
            .toList());
    return screens.show(request, status, "piece.ftl", model);
  }

  /** One saved version, to read. */
  ResponseEntity<String> version(
      HttpServletRequest request, ContentType type, WorkingCopy copy, ContentItem version) {
    var form = FormReader.write(type, version.slug(), version.properties());
    var lines = new LinkedHashMap<String, String>();
    for (PropertyDefinition property : type.properties()) {
      String text = readable(type, property, form);
      if (!text.isEmpty()) {
        lines.put(property.label(), text);
      }
    }
    return screens.show(
        request,
        "version.ftl",
        Map.of(
            "id", copy.id().value(),
            "title", version.title(),
            "type", type.name(),
            "number", version.revision(),
            "saved", time.say(version.modified()),
            "by", fullName(version.modifiedBy()),
            "lines", lines));
  }

  /** Two versions side by side, made at the same time by two people, to choose from. */
  ResponseEntity<String> conflict(
      HttpServletRequest request,
      ContentType type,
      ContentItem theirs,
      TypedForm mine,
      TypedForm base) {
    var theirForm = FormReader.write(type, theirs.slug(), theirs.properties());
    var differences = new ArrayList<Difference>();
    for (PropertyDefinition property : type.properties()) {
      String name = TypedForm.PREFIX + property.name();
      if (!property.readOnly() && !mine.same(name, theirForm)) {
        differences.add(
            new Difference(
                name,
                property.label(),
                readable(type, property, theirForm),
                readable(type, property, mine),
                mine.same(name, base)));
      }
    }
    if (!mine.same(TypedForm.SLUG, theirForm) && !mine.text(TypedForm.SLUG).isBlank()) {
      differences.add(
          new Difference(
              TypedForm.SLUG,
              "Webadres",
              theirForm.text(TypedForm.SLUG),
              mine.text(TypedForm.SLUG),
              mine.same(TypedForm.SLUG, base)));
    }
    return screens.show(
        request,
        HttpStatus.CONFLICT,
        "conflict.ftl",
        Map.of(
            "id", theirs.id().value(),
            "title", theirs.title(),
            "type", type.name(),
            "by", fullName(theirs.modifiedBy()),
            "saved", time.say(theirs.modified()),
            "revision", theirs.revision(),
            "differences", differences,
            "texts", mine.texts()));
  }

  private Map<String, @Nullable Object> form(
      ContentType type, Shown shown, Map<String, Object> values) {
    var fields = formFields.fields(type, shown.form(), values, shown.errors());
    var model = new HashMap<String, @Nullable Object>();
    model.put("type", type.name());
    model.put("typeLabel", type.label());
    model.put("typePlural", type.pluralLabel());
    model.put("fields", fields);
    model.put("basedOn", shown.basedOn());
    model.put("problem", shown.problem());
    model.put("unsaved", shown.unsaved());
    model.put("kept", shown.kept());
    model.put("note", shown.note());
    model.put("mistakes", mistakes(type, shown.errors()));
    model.put("slug", shown.form().text(TypedForm.SLUG));
    model.put("slugError", shown.errors().getOrDefault(TypedForm.SLUG, ""));
    String path = type.path();
    model.put(
        "slugBefore",
        path != null && path.endsWith("{slug}")
            ? path.substring(0, path.length() - "{slug}".length())
            : null);
    return model;
  }

  /** Mistakes by name of their property; one in a row names the list it stands in. */
  private static List<Mistake> mistakes(ContentType type, Map<String, String> errors) {
    var mistakes = new ArrayList<Mistake>();
    errors.forEach(
        (field, text) -> {
          String[] steps = field.split("\\.");
          String label =
              steps.length < 2
                  ? "Webadres"
                  : type.property(steps[1]).map(PropertyDefinition::label).orElse(steps[1]);
          mistakes.add(new Mistake(field, label, text));
        });
    return mistakes;
  }

  private static List<Step> steps(Stage stage) {
    var way = new ArrayList<Stage>();
    way.add(stage == Stage.RETURNED ? Stage.RETURNED : Stage.DRAFT);
    way.add(Stage.IN_REVIEW);
    way.add(Stage.APPROVED);
    way.add(stage == Stage.WITHDRAWN ? Stage.WITHDRAWN : Stage.PUBLISHED);
    int now = way.indexOf(stage);
    var steps = new ArrayList<Step>();
    for (int place = 0; place < way.size(); place++) {
      String state = place < now ? "done" : place == now ? "now" : "later";
      steps.add(new Step(way.get(place).label(), state));
    }
    return steps;
  }

  private static String next(WorkingCopy copy, Set<Act> acts) {
    return switch (copy.stage()) {
      case DRAFT ->
          copy.isLive()
              ? "De lezer ziet nog de gepubliceerde versie. Dien je wijziging in als ze klaar is."
              : "Alleen de redactie ziet dit. Klaar? Dien het in, dan leest iemand anders mee.";
      case RETURNED -> "Verwerk de opmerking en dien het stuk opnieuw in.";
      case IN_REVIEW ->
          acts.contains(Act.APPROVE)
              ? "Lees het stuk. Keur het goed, of stuur het terug met een opmerking."
              : "Dit wacht op het oordeel van een eindredacteur die er niet aan meeschreef.";
      case APPROVED ->
          acts.contains(Act.PUBLISH)
              ? "Goedgekeurd. Publiceer het als het moment daar is."
              : "Goedgekeurd. Een eindredacteur kan het publiceren.";
      case PUBLISHED -> "Dit staat op de site. Wijzig je iets, dan wordt het een nieuw concept.";
      case WITHDRAWN ->
          "Dit staat niet meer op de site. Dien het opnieuw in om het terug te brengen.";
    };
  }

  private @Nullable String livePath(WorkingCopy copy) {
    return workingCopies
        .revision(copy.id(), copy.publishedRevision())
        .map(live -> live.path() == null ? null : live.path().value())
        .orElse(null);
  }

  private Deed deed(LogEntry entry) {
    return new Deed(
        time.say(entry.at()),
        fullName(entry.who()),
        entry.act().done(),
        entry.note() == null ? "" : entry.note());
  }

  private static String lastNote(List<LogEntry> log) {
    return log.stream()
        .filter(entry -> entry.act() == Act.SEND_BACK && entry.note() != null)
        .findFirst()
        .map(LogEntry::note)
        .orElse("");
  }

  private String lastSender(List<LogEntry> log) {
    return log.stream()
        .filter(entry -> entry.act() == Act.SEND_BACK)
        .findFirst()
        .map(entry -> fullName(entry.who()))
        .orElse("");
  }

  /** What stands in a property, as text to compare by eye. */
  private String readable(ContentType type, PropertyDefinition property, TypedForm form) {
    var parts = new ArrayList<String>();
    String name = TypedForm.PREFIX + property.name();
    form.texts()
        .forEach(
            (parameter, text) -> {
              if (!text.isBlank() && (parameter.equals(name) || parameter.startsWith(name + "."))) {
                String last = parameter.substring(parameter.lastIndexOf('.') + 1);
                var inner =
                    property.kind() == PropertyKind.SUB_MODEL
                        ? FormReader.group(type, property).stream()
                            .filter(p -> p.name().equals(last))
                            .findFirst()
                            .orElse(property)
                        : property;
                parts.add(readable(inner, text));
              }
            });
    return String.join("\n", parts);
  }

  private String readable(PropertyDefinition property, String text) {
    return switch (property.kind()) {
      case RICH_TEXT ->
          Jsoup.parseBodyFragment(text.replace("</p>", "</p>\n\n")).wholeText().strip();
      case BOOLEAN -> text.equals("true") ? "Ja" : "Nee";
      case REFERENCE, PAGE ->
          ItemId.parse(text)
              .flatMap(workingCopies::find)
              .map(copy -> copy.item().title())
              .orElse(text);
      default ->
          property.options().stream()
              .filter(option -> option.value().equals(text))
              .map(PropertyDefinition.Option::label)
              .findFirst()
              .orElse(text);
    };
  }

  private String fullName(String account) {
    return accounts.find(account).map(Account::fullName).orElse(account);
  }
}
