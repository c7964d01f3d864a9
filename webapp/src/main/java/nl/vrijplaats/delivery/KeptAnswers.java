package nl.vrijplaats.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are given again as long as nothing changed. The ones asked for longest ago make room
 * for others. Safe for use by many threads.
 */
final class KeptAnswers {

  private static final int LONGEST_QUESTION = 1_000;
  private static final int LONGEST_ANSWER = 1_000_000;

  private final long room;
  private final Map<String, JsonAnswer> answers = new LinkedHashMap<>(64, 0.75f, true);
  private long taken;
  private @Nullable Object madeOf;

  /**
   * With that much room.
   *
   * @param room in bytes
   */
  KeptAnswers(long room) {
    this.room = room;
  }

  /**
   * The answer to that question.
   *
   * @param version of all that answers are made of, read before the answer is made; others are
   *     forgotten once there is a newer one
   * @param answer makes it where it is not kept
   */
  JsonAnswer answer(Object version, String question, Supplier<byte[]> answer) {
    JsonAnswer kept = kept(version, question);
    if (kept != null) {
      return kept;
    }
    JsonAnswer made = JsonAnswer.of(answer.get());
    if (question.length() <= LONGEST_QUESTION && made.body().length <= LONGEST_ANSWER) {
      keep(version, question, made);
    }
    return made;
  }

  private synchronized @Nullable JsonAnswer kept(Object version, String question) {
    if (!version.equals(madeOf)) {
      answers.clear();
      taken = 0;
      madeOf = version;
    }
    return answers.get(question);
  }

  private synchronized void keep(Object version, String question, JsonAnswer made) {
    if (!version.equals(madeOf)) {
      return;
    }
    JsonAnswer before = answers.put(question, made);
    taken += made.body().length - (before == null ? 0 : before.body().length);
    var oldest = answers.values().iterator();
    while (taken > room && oldest.hasNext()) {
      taken -= oldest.next().body().length;
      oldest.remove();
    }
  }
}
