package nl.vrijplaats.exchange;

/** Something in a file that cannot be taken up: says what is wrong and what to do. */
class Refusal extends RuntimeException {
  private final String why;

  Refusal(String why) {
    super(why);
    this.why = why;
  }

  String why() {
    return why;
  }
}
