package nl.vrijplaats.lightmodule.reader;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.lightmodule.Problem;

/** Collects what is found wrong; the same problem (of a file included twice) counts once. */
final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();

  void add(Problem problem) {
    found.add(problem);
  }

  void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  /** Whether something makes the definition unusable. */
  boolean serious() {
    return found.stream().anyMatch(Problem::isSerious);
  }

  /** All of them, by file and line. */
  List<Problem> sorted() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
        .toList();
  }
}
