package nl.vrijplaats.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Role;
import nl.vrijplaats.content.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table role × stage × act; a piece by "schrijver", handed in by "indiener". */
class DeskPolicyTests {

  private final DeskPolicy policy = new DeskPolicy();

  @ParameterizedTest(name = "{0} ({1}) at {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          schrijver | WRITER       | DRAFT     | SAVE SUBMIT
          schrijver | WRITER       | IN_REVIEW | SAVE
          schrijver | WRITER       | RETURNED  | SAVE SUBMIT
          schrijver | WRITER       | APPROVED  | SAVE
          schrijver | WRITER       | PUBLISHED | SAVE
          schrijver | WRITER       | WITHDRAWN | SAVE SUBMIT

          ander     | WRITER       | DRAFT     |
          ander     | WRITER       | IN_REVIEW |
          ander     | WRITER       | RETURNED  |
          ander     | WRITER       | APPROVED  |
          ander     | WRITER       | PUBLISHED |
          ander     | WRITER       | WITHDRAWN |

          ander     | EDITOR       | DRAFT     | SAVE SUBMIT
          ander     | EDITOR       | IN_REVIEW | SAVE APPROVE SEND_BACK
          ander     | EDITOR       | RETURNED  | SAVE SUBMIT
          ander     | EDITOR       | APPROVED  | SAVE PUBLISH
          ander     | EDITOR       | PUBLISHED | SAVE WITHDRAW
          ander     | EDITOR       | WITHDRAWN | SAVE SUBMIT

          ander     | CHIEF_EDITOR | DRAFT     | SAVE SUBMIT
          ander     | CHIEF_EDITOR | IN_REVIEW | SAVE APPROVE SEND_BACK
          ander     | CHIEF_EDITOR | RETURNED  | SAVE SUBMIT
          ander     | CHIEF_EDITOR | APPROVED  | SAVE PUBLISH
          ander     | CHIEF_EDITOR | PUBLISHED | SAVE WITHDRAW
          ander     | CHIEF_EDITOR | WITHDRAWN | SAVE SUBMIT

          schrijver | EDITOR       | IN_REVIEW | SAVE
          schrijver | CHIEF_EDITOR | IN_REVIEW | SAVE
          schrijver | EDITOR       | APPROVED  | SAVE PUBLISH
          indiener  | EDITOR       | IN_REVIEW | SAVE
          indiener  | CHIEF_EDITOR | IN_REVIEW | SAVE
          """)
  void letsEachRoleDoItsPart(String who, Role role, Stage stage, String acts) {
    Set<Act> expected =
        acts == null
            ? Set.of()
            : Set.of(acts.split(" ")).stream().map(Act::valueOf).collect(Collectors.toSet());
    assertThat(allowed(account(who, role), pieceAt(stage))).isEqualTo(expected);
  }

  @Test
  void nobodyApprovesTheirOwn() {
    for (Role role : Role.values()) {
      for (String own : new String[] {"schrijver", "indiener"}) {
        assertThat(policy.refusal(account(own, role), Act.APPROVE, pieceAt(Stage.IN_REVIEW)))
            .isPresent();
      }
    }
    assertThat(
            policy.refusal(
                account("schrijver", Role.EDITOR), Act.APPROVE, pieceAt(Stage.IN_REVIEW)))
        .get()
        .asString()
        .contains("Je schreef zelf aan dit stuk", "Vraag een andere eindredacteur");
  }

  @Test
  void saysWhoMayDoIt() {
    Submission piece = pieceAt(Stage.IN_REVIEW);
    for (Act act : new Act[] {Act.APPROVE, Act.SEND_BACK, Act.PUBLISH, Act.WITHDRAW}) {
      assertThat(policy.refusal(account("schrijver", Role.WRITER), act, piece))
          .get()
          .asString()
          .contains("een eindredacteur of hoofdredacteur");
    }
    assertThat(policy.refusal(account("ander", Role.WRITER), Act.SAVE, piece))
        .get()
        .asString()
        .contains("van iemand anders", "wie het begon");
  }

  @Test
  void letsEverybodyStartAPiece() {
    for (Role role : Role.values()) {
      assertThat(policy.refusal(account("ander", role), Act.CREATE, pieceAt(Stage.DRAFT)))
          .isEmpty();
    }
  }

  private Set<Act> allowed(Account who, Submission piece) {
    var acts = EnumSet.allOf(Act.class);
    acts.removeIf(act -> !piece.allows(act) || policy.refusal(who, act, piece).isPresent());
    return acts;
  }

  private static Account account(String name, Role role) {
    return new Account(name, name, "", Set.of(role), true);
  }

  private static Submission pieceAt(Stage stage) {
    boolean live = stage == Stage.PUBLISHED;
    return new Submission(
        stage,
        3,
        live,
        "schrijver",
        Set.of("schrijver"),
        "indiener",
        stage == Stage.APPROVED ? 3 : 0);
  }
}
