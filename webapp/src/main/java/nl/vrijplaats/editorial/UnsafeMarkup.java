package nl.vrijplaats.editorial;

/** Rich text that holds something that could run in a reader's browser; nothing was stored. */
public class UnsafeMarkup extends UnfitText {
  private final String found;

  /**
   * Says where, and what was found.
   *
   * @param property name of the property
   * @param label Dutch name of the property, as the form shows it
   * @param found what was found, in Dutch, such as "een script"
   */
  public UnsafeMarkup(String property, String label, String found) {
    super(
        property,
        "In ‘"
            + label
            + "’ staat "
            + found
            + ". Dat mag niet in een stuk staan, daarom is er niets bewaard. Haal het weg en bewaar"
            + " opnieuw.");
    this.found = found;
  }

  /** What was found, in Dutch, such as "een script". */
  public String found() {
    return found;
  }
}
