package nl.vrijplaats.content;

/** Somebody saved a newer revision than the one the editor started from. */
public class EditConflict extends RuntimeException {
  private final transient ContentItem theirs;

  /** Carries the newer revision. */
  public EditConflict(ContentItem theirs, long basedOn) {
    super(
        "Item "
            + theirs.id()
            + " is at revision "
            + theirs.revision()
            + " by "
            + theirs.modifiedBy()
            + ", not at "
            + basedOn);
    this.theirs = theirs;
  }

  /** The newer revision that stands in the repository. */
  public ContentItem theirs() {
    return theirs;
  }
}
