package nl.vrijplaats.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.Act;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.stereotype.Component;

/** Says of pieces in a list what an editor wants to know of each. */
@Component
class PieceLines {

  private final WorkingCopies workingCopies;
  private final EditorialDesk desk;
  private final LightModules lightModules;
  private final Accounts accounts;
  private final DutchTime time;

  PieceLines(
      WorkingCopies workingCopies,
      EditorialDesk desk,
      LightModules lightModules,
      Accounts accounts,
      DutchTime time) {
    this.workingCopies = workingCopies;
    this.desk = desk;
    this.lightModules = lightModules;
    this.accounts = accounts;
    this.time = time;
  }

  /**
   * A piece in a list.
   *
   * @param stage name of its stage, for the mark beside it
   * @param changed whether visitors still see an older version
   * @param note words it was sent back with; empty where it was not
   */
  public record Line(
      String id,
      String title,
      String type,
      String authors,
      String stage,
      String stageLabel,
      boolean changed,
      String saved,
      String by,
      String note) {}

  /** A line for each of these. */
  List<Line> of(List<WorkingCopy> copies) {
    var names = new HashMap<String, String>();
    var lines = new ArrayList<Line>();
    for (WorkingCopy copy : copies) {
      var item = copy.item();
      lines.add(
          new Line(
              item.id().value(),
              item.title(),
              lightModules.contentType(item.type()).map(ContentType::label).orElse(item.type()),
              String.join(
                  ", ",
                  item.references("authors").stream()
                      .flatMap(id -> workingCopies.find(id).stream())
                      .map(author -> author.item().title())
                      .toList()),
              copy.stage().name(),
              copy.stage().label(),
              copy.hasUnpublishedChanges(),
              time.say(item.modified()),
              names.computeIfAbsent(item.modifiedBy(), this::fullName),
              copy.stage() == Stage.RETURNED ? returnNote(copy) : ""));
    }
    return lines;
  }

  private String returnNote(WorkingCopy copy) {
    return desk.log(copy.id()).stream()
        .filter(entry -> entry.act() == Act.SEND_BACK)
        .findFirst()
        .map(entry -> entry.note() == null ? "" : entry.note())
        .orElse("");
  }

  private String fullName(String account) {
    return accounts.find(account).map(Account::fullName).orElse(account);
  }
}
