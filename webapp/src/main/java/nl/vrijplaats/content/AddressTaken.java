package nl.vrijplaats.content;

/** Another item, or the site itself, has this address. */
public class AddressTaken extends RuntimeException {
  private final String address;

  /** Names the address. */
  public AddressTaken(String address) {
    super("The address " + address + " is taken");
    this.address = address;
  }

  /** The address that is taken. */
  public String address() {
    return address;
  }
}
