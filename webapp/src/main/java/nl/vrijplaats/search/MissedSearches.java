package nl.vrijplaats.search;

import java.time.YearMonth;
import java.util.List;

/**
 * What visitors looked for and did not find, counted per month. Nothing is kept of who asked, and
 * nothing that looks like personal data; a question is shown from the second time it was asked.
 * Counting costs a search nothing: it is done in memory and saved in the background. Safe for use
 * by many threads.
 */
public interface MissedSearches {

  /** How often something was asked in a month, in vain; twice at least. */
  record Missed(String question, long number) {}

  /** The months of which something is known, newest first; always begins with this month. */
  List<YearMonth> months();

  /** What was missed in that month, most often first. */
  List<Missed> of(YearMonth month);

  /** Forgets the question in all months, since something was done about it. */
  void forget(String question);
}
