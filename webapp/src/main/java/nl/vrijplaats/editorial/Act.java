package nl.vrijplaats.editorial;

/** An editorial act: what somebody does to a piece. */
public enum Act {
  /** Starts a piece. */
  CREATE("begonnen"),
  /** Saves a new revision. */
  SAVE("bewaard"),
  /** Hands it in for review. */
  SUBMIT("ingediend"),
  /** Judges it good. */
  APPROVE("goedgekeurd"),
  /** Sends it back, with a note. */
  SEND_BACK("teruggestuurd"),
  /** Lets visitors see it. */
  PUBLISH("gepubliceerd"),
  /** Takes it offline. */
  WITHDRAW("offline gehaald");

  private final String done;

  Act(String done) {
    this.done = done;
  }

  /** The Dutch word for having done it, as in "ingediend". */
  public String done() {
    return done;
  }
}
