package nl.vrijplaats.account;

/** What somebody is at the desk; decides what the policy lets them do. */
public enum Role {
  /** Writes and hands in their own pieces. */
  WRITER("schrijver"),
  /** Judges, publishes and withdraws pieces of others. */
  EDITOR("eindredacteur"),
  /** An editor who also lets people in. */
  CHIEF_EDITOR("hoofdredacteur");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  /** The Dutch word for it. */
  public String label() {
    return label;
  }
}
