package nl.vrijplaats.site.kept;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import nl.vrijplaats.content.PublishedContent;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers to visitors that are given again while nothing they are made of has changed. A change
 * drops nothing by itself: it brings the site into another state, and an answer of an older one is
 * looked at before it is given again. So a change costs the same however much is kept, and is
 * complete at once. Safe for use by many threads.
 */
@Component
class KeptAnswers {

  private static final List<String> NEVER = List.of("/redactie", "/schrijf", "/actuator", "/error");

  private static final int LONGEST_ADDRESS = 1_000;
  private static final int TURNS = 1_024;

  private final Present present;
  private final WatchedFiles files;
  private final PublishedContent published;
  private final Clock clock;
  private final Replies replies = new Replies();
  private final Stock stock;
  private final ReentrantLock[] turns;

  private final LongAdder given = new LongAdder();
  private final LongAdder made = new LongAdder();
  private final LongAdder looked = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder needless = new LongAdder();

  /**
   * What happened since the start.
   *
   * @param given answers that were given again
   * @param made answers that were made
   * @param looked answers of an older state that turned out to hold
   * @param dropped answers that did not
   * @param needless of these, how many were made again just the same
   * @param fetched answers that were read from disk
   */
  record Figures(long given, long made, long looked, long dropped, long needless, long fetched) {}

  KeptAnswers(
      Present present, WatchedFiles files, PublishedContent published, Clock clock, Stock stock) {
    this.present = present;
    this.files = files;
    this.published = published;
    this.clock = clock;
    this.stock = stock;
    this.turns = Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);
  }

  /** Whether an answer to that question may be kept, or a kept one be given. */
  boolean concerns(Question question) {
    return isForEverybody(question)
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
    KeptAnswer answer = isForEverybody(question) ? stock.find(question) : null;
    if (answer == null || isOver(answer)) {
      return null;
    }
    State state = present.state();
    if (answer.state() != state && !isUntouched(answer, state)) {
      return null;
    }
    given.increment();
    return reply(question, answer);
  }

  /** The same, where nobody has to wait for it: no file is to be read, and no form to be made. */
  @Nullable Reply replyAtOnce(Question question) {
    if (!isForEverybody(question) || files.isYourTurnToLook()) {
      return null;
    }
    KeptAnswer answer = stock.atOnce(question);
    if (answer == null
        || isOver(answer)
        || answer.state() != present.state()
        || !replies.areReady(question, answer)) {
      return null;
    }
    given.increment();
    return replies.to(question, answer, clock.millis());
  }

  private static boolean isForEverybody(Question question) {
    return question.isReading() && !question.personal();
  }

  private boolean isOver(KeptAnswer answer) {
    return clock.millis() >= answer.ingredients().until();
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
      stock.weighAgain(question, answer);
    }
    return reply;
  }

  /** The form that the asker likes best. */
  Form form(Question question) {
    return replies.form(question);
  }

  /** What is kept for that question, whatever has changed since. */
  @Nullable KeptAnswer find(Question question) {
    return stock.find(question);
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
            && !isOver(answer)
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
      if (before.get().made().tag().equals(fresh.tag())) {
        needless.increment();
      }
    }
    KeptAnswer answer =
        before
            .filter(old -> old.made().equals(fresh))
            .map(old -> old.madeAgain(ingredients, state))
            .orElseGet(
                () -> answer(replies.form(question, fresh), fresh, body, ingredients, state));
    stock.put(question, varying, answer);
    return answer;
  }

  private KeptAnswer answer(
      Form form, KeptAnswer.Made fresh, byte[] body, Ingredients ingredients, State state) {
    return new KeptAnswer(fresh, form, form.of(body), ingredients, state, clock.instant());
  }

  /** The addresses asked for most, most first; some of them with what varies behind it. */
  Collection<String> hottest(int number) {
    return stock.hottest(number);
  }

  /** What happened since the start. */
  Figures figures() {
    return new Figures(
        given.sum(), made.sum(), looked.sum(), dropped.sum(), needless.sum(), stock.fetched());
  }

  /** Forgets everything. */
  void clear() {
    stock.clear();
  }
}
