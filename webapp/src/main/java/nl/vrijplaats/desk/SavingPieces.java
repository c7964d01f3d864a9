package nl.vrijplaats.desk;

import java.util.Map;
import java.util.function.Function;
import nl.vrijplaats.content.AddressTaken;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.desk.form.TypedForm;
import nl.vrijplaats.editorial.StepRefused;
import nl.vrijplaats.editorial.UnfitText;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Keeps what was typed into the form of a piece, or says beside each field why not. */
@Component
class SavingPieces {

  private final PieceText text;

  SavingPieces(PieceText text) {
    this.text = text;
  }

  /** Shows the form again, with everything that was typed. */
  interface Again {
    ResponseEntity<String> show(HttpStatus status, Shown shown);
  }

  /** Keeps what was typed, or shows the form again with what is wrong. */
  ResponseEntity<String> keep(
      Shown shown,
      ContentType type,
      Map<String, Object> before,
      Function<Map<String, Object>, WorkingCopy> act,
      Again again,
      Function<WorkingCopy, ResponseEntity<String>> then) {
    var reading = text.read(type, shown.form(), before);
    if (!reading.isGood()) {
      return again.show(HttpStatus.UNPROCESSABLE_CONTENT, shown.wrong(reading.errors()));
    }
    WorkingCopy saved;
    try {
      saved = act.apply(reading.values());
    } catch (AddressTaken taken) {
      return again.show(HttpStatus.UNPROCESSABLE_CONTENT, shown.wrong(addressTaken(type, taken)));
    } catch (UnfitText unfit) {
      return again.show(HttpStatus.UNPROCESSABLE_CONTENT, shown.wrong(unfit(unfit)));
    } catch (StepRefused refused) {
      return again.show(HttpStatus.CONFLICT, shown.problem(String.valueOf(refused.getMessage())));
    }
    return then.apply(saved);
  }

  /** The field to blame for an address that is taken: the one the address is made of. */
  private static Map<String, String> addressTaken(ContentType type, AddressTaken taken) {
    String path = type.path() == null ? "" : type.path();
    String blamed =
        type.properties().stream()
            .map(PropertyDefinition::name)
            .filter(name -> path.contains("{" + name + "}"))
            .findFirst()
            .map(name -> TypedForm.PREFIX + name)
            .orElse(TypedForm.SLUG);
    return Map.of(blamed, "Het adres " + taken.address() + " is al bezet. Kies iets anders.");
  }

  private static Map<String, String> unfit(UnfitText unfit) {
    return Map.of(TypedForm.PREFIX + unfit.property(), String.valueOf(unfit.getMessage()));
  }
}
