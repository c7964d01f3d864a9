package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * What became different between the source of an item and what is kept.
 *
 * @param changed kept in another form: where and what, such as {@code body: removed script}
 * @param lost not kept: where and why
 * @param derived not kept, because it follows from something else or is made anew here, such as
 *     {@code mgnl:created}
 */
record Remarks(List<String> changed, List<String> lost, List<String> derived) {

  /** Nothing to remark yet. */
  static Remarks none() {
    return new Remarks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
