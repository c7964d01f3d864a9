package nl.vrijplaats.catalogue;

/** A pattern of {@link PropertyCondition.Like} that would take too long to look for. */
public final class PatternTooComplex extends RuntimeException {
  PatternTooComplex(String pattern, Throwable cause) {
    super("Too many % and _ in the pattern " + pattern, cause);
  }
}
