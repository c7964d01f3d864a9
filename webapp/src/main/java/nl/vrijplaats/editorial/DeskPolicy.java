package nl.vrijplaats.editorial;

import java.util.Optional;
import nl.vrijplaats.account.Account;

/**
 * Who may do what, whatever the stage: writers their own pieces, editors all; and nobody judges
 * what they wrote or handed in themselves.
 */
final class DeskPolicy {

  /** Why this person may not do that to this piece, in Dutch; empty where they may. */
  Optional<String> refusal(Account who, Act act, Submission piece) {
    return switch (act) {
      case CREATE -> Optional.empty();
      case SAVE, SUBMIT ->
          who.isEditor() || piece.createdBy().equals(who.name())
              ? Optional.empty()
              : Optional.of(
                  "Dit stuk is van iemand anders. Alleen wie het begon en een eindredacteur of"
                      + " hoofdredacteur kunnen het wijzigen en indienen.");
      case APPROVE, SEND_BACK -> {
        if (!who.isEditor()) {
          yield Optional.of(
              "Alleen een eindredacteur of hoofdredacteur kan een stuk goedkeuren of"
                  + " terugsturen.");
        }
        yield piece.contributors().contains(who.name()) || who.name().equals(piece.submittedBy())
            ? Optional.of(
                "Je schreef zelf aan dit stuk of diende het in. Vraag een andere eindredacteur of"
                    + " hoofdredacteur om het te beoordelen.")
            : Optional.empty();
      }
      case PUBLISH, WITHDRAW ->
          who.isEditor()
              ? Optional.empty()
              : Optional.of(
                  "Alleen een eindredacteur of hoofdredacteur kan een stuk publiceren of offline"
                      + " halen.");
    };
  }
}
