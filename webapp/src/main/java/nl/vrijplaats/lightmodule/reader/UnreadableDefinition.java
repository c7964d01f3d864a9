package nl.vrijplaats.lightmodule.reader;

import nl.vrijplaats.lightmodule.Problem;

/** A file of a definition cannot be read as what it should be; carries the problem to report. */
final class UnreadableDefinition extends RuntimeException {
  private final transient Problem problem;

  UnreadableDefinition(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
