package nl.vrijplaats.editorial;

import nl.vrijplaats.content.Stage;

/** A step that cannot be taken: says in Dutch which stage the piece is in and who may do it. */
public class StepRefused extends RuntimeException {
  private final Act act;
  private final Stage stage;

  /** Says why, in Dutch, for the person who tried. */
  public StepRefused(Act act, Stage stage, String message) {
    super(message);
    this.act = act;
    this.stage = stage;
  }

  /** What was tried. */
  public Act act() {
    return act;
  }

  /** The stage the piece is in. */
  public Stage stage() {
    return stage;
  }
}
