package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What became different between the source of an item and what is kept.
 *
 * @param changed kept in another form: where and what, such as {@code body: removed script}
 * @param lost not kept: where and why
 */
record Remarks(List<String> changed, List<String> lost) {

  /** Nothing to remark yet. */
  static Remarks none() {
    return new Remarks(new ArrayList<>(), new ArrayList<>());
  }
}
