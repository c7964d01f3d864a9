package nl.vrijplaats.exchange;

/** The command line does not fit the command; the message says what to write instead. */
public class CommandMisused extends RuntimeException {
  CommandMisused(String message) {
    super(message);
  }
}
