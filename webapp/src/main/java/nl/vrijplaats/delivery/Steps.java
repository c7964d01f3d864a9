package nl.vrijplaats.delivery;

import java.util.Arrays;
import java.util.List;

/** Paths of nodes, step by step. */
final class Steps {

  private Steps() {}

  /** The steps of a path; none for the root. */
  static List<String> of(String path) {
    return Arrays.stream(path.split("/")).filter(step -> !step.isEmpty()).toList();
  }

  /** A path below another, without slash at the end; {@code /} for the root. */
  static String join(String root, String path) {
    var all = new StringBuilder();
    Steps.of(root).forEach(step -> all.append('/').append(step));
    Steps.of(path).forEach(step -> all.append('/').append(step));
    return all.isEmpty() ? "/" : all.toString();
  }
}
