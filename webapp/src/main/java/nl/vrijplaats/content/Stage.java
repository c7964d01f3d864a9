package nl.vrijplaats.content;

/** How far the newest revision of an item is on its way to the visitors. */
public enum Stage {
  /** Being written. Only the desk sees it. */
  DRAFT("Concept"),
  /** Handed in; waits for somebody else to judge it. */
  IN_REVIEW("Ter beoordeling"),
  /** Sent back with a note; to be mended and handed in again. */
  RETURNED("Teruggestuurd"),
  /** Judged good by somebody who did not write it; may be published as it is. */
  APPROVED("Goedgekeurd"),
  /** Live as it is. Saving it again starts a new draft, the visitors keep this one. */
  PUBLISHED("Gepubliceerd"),
  /** Was live, and no longer is. */
  WITHDRAWN("Offline gehaald");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The Dutch word for it. */
  public String label() {
    return label;
  }
}
