package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.form.Field;
import nl.vrijplaats.desk.form.FormWords;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.lightmodule.ContentType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Draws versions of a piece: one to read, or two that were made at once to choose from. */
@Component
class PieceVersions {

  private final Screens screens;
  private final PieceText text;
  private final Accounts accounts;
  private final DutchTime time;

  PieceVersions(Screens screens, PieceText text, Accounts accounts, DutchTime time) {
    this.screens = screens;
    this.text = text;
    this.accounts = accounts;
    this.time = time;
  }

  /** A property in which two versions differ. */
  public record Difference(
      String name, String label, String theirs, String mine, boolean takeTheirs) {}

  /** One saved version, to read. */
  ResponseEntity<String> version(
      HttpServletRequest request, ContentType type, WorkingCopy copy, ContentItem version) {
    var lines = new LinkedHashMap<String, String>();
    for (Field field : text.fields(type, text.write(type, version), version.properties())) {
      String words = FormWords.of(field);
      if (!words.isEmpty()) {
        lines.put(field.label(), words);
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
            "differences", differences(type, theirs, mine, base),
            "texts", mine.texts()));
  }

  private List<Difference> differences(
      ContentType type, ContentItem theirs, TypedForm mine, TypedForm base) {
    TypedForm theirForm = text.write(type, theirs);
    List<Field> theirFields = text.fields(type, theirForm, theirs.properties());
    List<Field> myFields = text.fields(type, mine, theirs.properties());
    var differences = new ArrayList<Difference>();
    for (int place = 0; place < myFields.size(); place++) {
      Field my = myFields.get(place);
      if (!my.readOnly() && !mine.same(my.name(), theirForm)) {
        differences.add(
            new Difference(
                my.name(),
                my.label(),
                FormWords.of(theirFields.get(place)),
                FormWords.of(my),
                mine.same(my.name(), base)));
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
    return differences;
  }

  private String fullName(String account) {
    return accounts.find(account).map(Account::fullName).orElse(account);
  }
}
