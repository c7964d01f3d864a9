package nl.vrijplaats.desk;

/** An address of the desk names something that is no identity. */
class NoSuchPiece extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Names what stood in the address. */
  NoSuchPiece(String name) {
    super("No piece is called '" + name + "'");
  }
}
