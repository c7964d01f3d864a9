package nl.vrijplaats.site.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.vrijplaats.content.PublishedContent;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Answers to visitors that are given again while nothing they are made of has changed. A change
 * drops nothing by itself: it brings the site into another state, and an answer of an older one is
 * looked at before it is given again. So a change costs the same however much is kept, and is
 * complete at once. The ones asked for least make room for others. Safe for use by many threads.
 */
@Component
class KeptAnswers {

  private static final List<String> NEVER = List.of("/redactie", "/schrijf", "/actuator", "/error");

  private static final int LONGEST_ADDRESS = 1_000;
  private static final int LONGEST_HEADER = 300;
  private static final int TURNS = 1_024;

  private final Present present;
  private final WatchedFiles files;
  private final PublishedContent published;
  private final Clock clock;
  private final Replies replies = new Replies();
  private final Cache<String, Object> kept;
  private final ReentrantLock[] turns;

  private final LongAdder given = new LongAdder();
  private final LongAdder made = new LongAdder();
  private final LongAdder looked = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder needless = new LongAdder();

  /** By these headers the answers at an address differ. */
  private record Choice(List<HttpHeader> headers) {}

  /**
   * What happened since the start.
   *
   * @param given answers that were given again
   * @param made answers that were made
   * @param looked answers of an older state that turned out to hold
   * @param dropped answers that did not
   * @param needless of these, how many were made again just the same
   */
  record Figures(long given, long made, long looked, long dropped, long needless) {}

  KeptAnswers(
      Present present,
      WatchedFiles files,
      PublishedContent published,
      Clock clock,
      @Value("${vrijplaats.kept.memory:128MB}") DataSize memory) {
    this.present = present;
    this.files = files;
    this.published = published;
    this.clock = clock;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(memory.toBytes())
            .<String, Object>weigher((key, answer) -> weight(key, answer))
            .build();
    this.turns = Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);
  }

  private static int weight(String key, Object answer) {
    return 2 * key.length() + (answer instanceof KeptAnswer one ? one.weight() : 200);
  }

  /** Whether an answer to that question may be kept, or a kept one be given. */
  boolean concerns(Question question) {
    return question.isReading()
        && !question.personal()
        && question.address().length() <= LONGEST_ADDRESS
        && NEVER.stream().noneMatch(folder -> isBelow(folder, question.address()));
  }

  private static boolean isBelow(String folder, String address) {
    return address.startsWith(folder)
        && (address.length() == folder.length()
            || "/?;.".indexOf(address.charAt(folder.length())) >= 0);
  }

  /** The reply to that question, where its answer is kept and no part of it has changed since. */
  @Nullable Reply reply(Question question) {
    files.look();
    KeptAnswer answer = valid(question, this::isUntouched);
    if (answer == null) {
      return null;
    }
    given.increment();
    return reply(question, answer);
  }

  /** The same, where nobody has to wait for it: no file is to be read, and no form to be made. */
  @Nullable Reply replyAtOnce(Question question) {
    if (files.isTimeToLook()) {
      return null;
    }
    KeptAnswer answer = valid(question, (older, state) -> false);
    if (answer == null || !replies.areReady(question, answer)) {
      return null;
    }
    given.increment();
    return replies.to(question, answer, clock.millis());
  }

  /**
   * The answer that may be given.
   *
   * @param older whether one of an older state may be
   */
  private @Nullable KeptAnswer valid(Question question, BiPredicate<KeptAnswer, State> older) {
    if (!question.isReading() || question.personal()) {
      return null;
    }
    KeptAnswer answer = find(question);
    if (answer == null || clock.millis() >= answer.ingredients().until()) {
      return null;
    }
    State state = present.state();
    return answer.state() == state || older.test(answer, state) ? answer : null;
  }

  /** Whether what changed since is nothing that the answer is made of. */
  private boolean isUntouched(KeptAnswer answer, State state) {
    boolean untouched =
        isOfSameDesign(answer, state)
            && present
                .between(answer.state(), state)
                .filter(answer.ingredients()::areUntouched)
                .isPresent();
    if (untouched) {
      holdsIn(answer, state);
    }
    return untouched;
  }

  /** Whether neither a definition nor a file that it was made of is another by now. */
  private static boolean isOfSameDesign(KeptAnswer answer, State state) {
    Ingredients parts = answer.ingredients();
    return (answer.state().definitions() == state.definitions() || parts.areDefinedTheSame())
        && !parts.isFileChanged();
  }

  private void holdsIn(KeptAnswer answer, State state) {
    answer.holdsIn(state);
    looked.increment();
  }

  /** The reply to that question with this answer. */
  Reply reply(Question question, KeptAnswer answer) {
    boolean ready = replies.areReady(question, answer);
    Reply reply = replies.to(question, answer, clock.millis());
    if (!ready) {
      weighAgain(question, answer);
    }
    return reply;
  }

  /** The answer has another form, and so more weight. */
  private void weighAgain(Question question, KeptAnswer answer) {
    String key = key(question);
    Object found = kept.getIfPresent(key);
    kept.asMap()
        .replace(
            found instanceof Choice(var headers) ? key(key, headers, question) : key,
            answer,
            answer);
  }

  /** The form that the asker likes best. */
  Form form(Question question) {
    return replies.form(question);
  }

  /** What is kept for that question, whatever has changed since. */
  @Nullable KeptAnswer find(Question question) {
    String key = key(question);
    Object found = kept.getIfPresent(key);
    if (found instanceof Choice(var headers)) {
      found = kept.getIfPresent(key(key, headers, question));
    }
    return (KeptAnswer) found;
  }

  private static String key(Question question) {
    return question.secure() ? "+" + question.address() : question.address();
  }

  private static String key(String key, List<HttpHeader> headers, Question question) {
    var longer = new StringBuilder(key);
    for (HttpHeader header : headers) {
      longer.append('\n').append(question.varying(header));
    }
    return longer.toString();
  }

  /** Waits for who is making the answer to the same question. The lock is to be unlocked. */
  ReentrantLock turn(Question question) {
    ReentrantLock turn = turns[Math.floorMod(question.address().hashCode(), TURNS)];
    turn.lock();
    return turn;
  }

  /** Who looks after files that answers are made of. */
  WatchedFiles files() {
    return files;
  }

  /** The state that answers are made in from now on. */
  State state() {
    return present.state();
  }

  /** Whether an answer holds in that state; it is asked again where it may not. */
  boolean holds(KeptAnswer answer, State state) {
    Ingredients parts = answer.ingredients();
    State then = answer.state();
    boolean holds =
        isOfSameDesign(answer, state)
            && clock.millis() < parts.until()
            && (then == state || published.atOneMoment(() -> holds(parts, then, state)));
    if (holds) {
      holdsIn(answer, state);
    }
    return holds;
  }

  private boolean holds(Ingredients parts, State then, State now) {
    return present.between(then, now).map(parts::hold).orElseGet(parts::hold);
  }

  /**
   * Keeps an answer that was made in that state.
   *
   * @param before what was kept for the question until now
   * @param body its bytes, as they are
   * @param varying headers of the question that decided it
   */
  KeptAnswer keep(
      Question question,
      Optional<KeptAnswer> before,
      KeptAnswer.Made fresh,
      byte[] body,
      Ingredients ingredients,
      State state,
      List<HttpHeader> varying) {
    made.increment();
    if (before.isPresent()) {
      dropped.increment();
      if (before.get().made().digest().equals(fresh.digest())) {
        needless.increment();
      }
    }
    KeptAnswer answer =
        before
            .filter(old -> old.made().equals(fresh))
            .map(old -> old.madeAgain(ingredients, state))
            .orElseGet(
                () -> answer(replies.form(question, fresh), fresh, body, ingredients, state));
    put(question, varying, answer);
    return answer;
  }

  private KeptAnswer answer(
      Form form, KeptAnswer.Made fresh, byte[] body, Ingredients ingredients, State state) {
    return new KeptAnswer(fresh, form, form.of(body), ingredients, state, clock.instant());
  }

  private void put(Question question, List<HttpHeader> varying, KeptAnswer answer) {
    String key = key(question);
    if (varying.isEmpty()) {
      kept.put(key, answer);
    } else {
      String whole = key(key, varying, question);
      if (whole.length() <= LONGEST_ADDRESS + LONGEST_HEADER) {
        kept.put(key, new Choice(varying));
        kept.put(whole, answer);
      }
    }
  }

  /** The addresses asked for most, most first; some of them with what varies behind it. */
  Collection<String> hottest(int number) {
    return kept.policy()
        .eviction()
        .map(eviction -> eviction.hottest(number).keySet())
        .orElseGet(Set::of);
  }

  /** What happened since the start. */
  Figures figures() {
    return new Figures(given.sum(), made.sum(), looked.sum(), dropped.sum(), needless.sum());
  }

  /** Forgets everything. */
  void clear() {
    kept.invalidateAll();
  }
}
