package nl.vrijplaats.desk.form;

/** What was typed into a field is not what the field holds; the message says so in Dutch. */
class Mistyped extends Exception {
  private static final long serialVersionUID = 1;

  /** Says what to type instead, in Dutch. */
  Mistyped(String message) {
    super(message);
  }

  /** The words for whoever typed it. */
  String words() {
    return String.valueOf(getMessage());
  }
}
