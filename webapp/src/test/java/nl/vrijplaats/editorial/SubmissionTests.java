package nl.vrijplaats.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.vrijplaats.content.Stage;
import org.junit.jupiter.api.Test;

class SubmissionTests {

  private final Submission draft = Submission.startedBy("anna");

  @Test
  void goesFromDraftToPublishedAndOffline() {
    Submission published = draft.submit("anna").approve().publish();
    assertThat(published.stage()).isEqualTo(Stage.PUBLISHED);
    assertThat(published.live()).isTrue();
    assertThat(published.withdraw().stage()).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void refusesPublishingWithoutApproval() {
    refuses(draft::publish, "Dit stuk is een concept");
    refuses(draft.submit("anna")::publish, "ter beoordeling");
    refuses(draft.submit("anna").approve().publish().withdraw()::publish, "offline gehaald");
  }

  @Test
  void forgetsTheApprovalOfAnOlderRevision() {
    Submission changed = draft.submit("anna").approve().save("anna", Stage.APPROVED, 2);
    refuses(changed::publish, "een andere versie goedgekeurd");
  }

  @Test
  void returningNeedsANote() {
    Submission inReview = draft.submit("anna");
    refuses(() -> inReview.sendBack(" "), "Schrijf erbij wat er beter kan");
    assertThat(inReview.sendBack("De kop klopt niet").stage()).isEqualTo(Stage.RETURNED);
  }

  @Test
  void saysWhichStageItIsInAndWhoMayGoOn() {
    refuses(
        draft::approve,
        "Dit stuk kan nu niet worden goedgekeurd. Dit stuk is een concept. De schrijver of een"
            + " eindredacteur kan het indienen.");
  }

  @Test
  void takesWhatWasOfflineBackOnlyAfterNewApproval() {
    Submission offline = draft.submit("anna").approve().publish().withdraw();
    assertThat(offline.submit("anna").approve().publish().live()).isTrue();
  }

  @Test
  void remembersWritersUntilItIsPublished() {
    Submission written = draft.save("bart", Stage.DRAFT, 2);
    assertThat(written.contributors()).containsExactlyInAnyOrder("anna", "bart");
    assertThat(written.submit("bart").approve().publish().contributors()).isEmpty();
  }

  private static void refuses(Runnable step, String why) {
    assertThatThrownBy(step::run).isInstanceOf(StepRefused.class).hasMessageContaining(why);
  }
}
