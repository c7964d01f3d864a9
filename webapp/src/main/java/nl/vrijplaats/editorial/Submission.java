package nl.vrijplaats.editorial;

import java.util.HashSet;
import java.util.Set;
import nl.vrijplaats.content.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A piece on its way to publication. Each step checks the stage, and answers how the piece stands
 * after it; a step that does not fit says which stage the piece is in and who may do what. Who may
 * take a step is for {@link DeskPolicy}. Immutable.
 *
 * @param stage how far the newest revision is
 * @param revision the newest revision
 * @param live whether visitors see a revision
 * @param createdBy who started the piece
 * @param contributors who wrote on it since it was last published
 * @param submittedBy who handed it in, while that counts
 * @param approvedRevision the revision judged good, 0 where there is none
 */
record Submission(
    Stage stage,
    long revision,
    boolean live,
    String createdBy,
    Set<String> contributors,
    @Nullable String submittedBy,
    long approvedRevision) {

  Submission {
    contributors = Set.copyOf(contributors);
  }

  /** A piece that was just started. */
  static Submission startedBy(String who) {
    return new Submission(Stage.DRAFT, 1, false, who, Set.of(who), null, 0);
  }

  /** A new revision was saved: what was approved no longer counts. */
  Submission save(String who, Stage stageNow, long revisionNow) {
    var writers = new HashSet<>(contributors);
    writers.add(who);
    return new Submission(
        stageNow,
        revisionNow,
        live,
        createdBy,
        writers,
        stageNow == Stage.DRAFT ? null : submittedBy,
        0);
  }

  /** Hands it in. */
  Submission submit(String who) {
    require(Act.SUBMIT);
    return new Submission(Stage.IN_REVIEW, revision, live, createdBy, contributors, who, 0);
  }

  /** Judges the newest revision good. */
  Submission approve() {
    require(Act.APPROVE);
    return new Submission(
        Stage.APPROVED, revision, live, createdBy, contributors, submittedBy, revision);
  }

  /** Sends it back; without words nobody knows what to mend. */
  Submission sendBack(String note) {
    require(Act.SEND_BACK);
    if (note.isBlank()) {
      throw new StepRefused(
          Act.SEND_BACK,
          stage,
          "Schrijf erbij wat er beter kan. Zonder opmerking weet de schrijver niet wat te doen.");
    }
    return new Submission(Stage.RETURNED, revision, live, createdBy, contributors, submittedBy, 0);
  }

  /** Lets visitors see the approved revision: whoever writes next starts anew. */
  Submission publish() {
    require(Act.PUBLISH);
    return new Submission(Stage.PUBLISHED, revision, true, createdBy, Set.of(), null, 0);
  }

  /** Takes it offline; to be judged again before it may come back. */
  Submission withdraw() {
    require(Act.WITHDRAW);
    return new Submission(Stage.WITHDRAWN, revision, false, createdBy, contributors, null, 0);
  }

  /** Whether the step fits the stage the piece is in. */
  boolean allows(Act act) {
    return switch (act) {
      case CREATE -> false;
      case SAVE -> true;
      case SUBMIT -> stage == Stage.DRAFT || stage == Stage.RETURNED || stage == Stage.WITHDRAWN;
      case APPROVE, SEND_BACK -> stage == Stage.IN_REVIEW;
      case PUBLISH -> stage == Stage.APPROVED && approvedRevision == revision;
      case WITHDRAW -> live;
    };
  }

  /** Whether somebody took this step already, and it still stands. */
  boolean alreadyDone(Act act) {
    return switch (act) {
      case CREATE, SAVE -> false;
      case SUBMIT -> stage == Stage.IN_REVIEW;
      case APPROVE -> stage == Stage.APPROVED;
      case SEND_BACK -> stage == Stage.RETURNED;
      case PUBLISH -> stage == Stage.PUBLISHED;
      case WITHDRAW -> stage == Stage.WITHDRAWN && !live;
    };
  }

  /** Where the piece stands, and who can do what now: one or two Dutch sentences. */
  String standing() {
    return switch (stage) {
      case DRAFT -> "Dit stuk is een concept. De schrijver of een eindredacteur kan het indienen.";
      case IN_REVIEW ->
          "Dit stuk ligt ter beoordeling. Een eindredacteur die er niet aan schreef, kan het"
              + " goedkeuren of terugsturen.";
      case RETURNED ->
          "Dit stuk is teruggestuurd. De schrijver of een eindredacteur kan het aanpassen en"
              + " opnieuw indienen.";
      case APPROVED ->
          approvedRevision == revision
              ? "Dit stuk is goedgekeurd. Een eindredacteur kan het publiceren."
              : "Van dit stuk is een andere versie goedgekeurd. Bewaar het en dien het opnieuw in.";
      case PUBLISHED ->
          "Dit stuk is gepubliceerd. Een eindredacteur kan het offline halen; wie het wijzigt,"
              + " begint een nieuw concept.";
      case WITHDRAWN ->
          "Dit stuk is offline gehaald. De schrijver of een eindredacteur kan het opnieuw"
              + " indienen.";
    };
  }

  private void require(Act act) {
    if (!allows(act)) {
      throw new StepRefused(
          act, stage, "Dit stuk kan nu niet worden " + act.done() + ". " + standing());
    }
  }
}
