package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Versions a module accepts of another: {@code 1.0/*} from 1.0, {@code 1.0/1.5} between both,
 * {@code *} any, {@code 1.0} that one.
 */
record VersionRange(String lowest, String highest) {
  private static final String ANY = "*";

  static VersionRange of(String written) {
    String[] ends = written.strip().split("/", 2);
    return new VersionRange(ends[0].strip(), ends[ends.length - 1].strip());
  }

  boolean contains(String version) {
    return (lowest.equals(ANY) || compare(lowest, version) <= 0)
        && (highest.equals(ANY) || compare(version, highest) <= 0);
  }

  private static int compare(String one, String other) {
    List<Integer> a = numbers(one);
    List<Integer> b = numbers(other);
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      int compared = Integer.compare(i < a.size() ? a.get(i) : 0, i < b.size() ? b.get(i) : 0);
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  /** The numbers of a version; what follows them, such as {@code -SNAPSHOT}, does not count. */
  private static List<Integer> numbers(String version) {
    var numbers = new ArrayList<Integer>();
    for (String part : version.split("[.-]")) {
      if (!part.matches("\\d{1,9}")) {
        break;
      }
      numbers.add(Integer.valueOf(part));
    }
    return numbers;
  }
}
