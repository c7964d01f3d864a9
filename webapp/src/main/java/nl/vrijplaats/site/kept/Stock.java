package nl.vrijplaats.site.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Answers by the questions to which they are: those asked for most in memory, others on the {@link
 * Shelf}. Of two answers to a question it never gives the older one. Safe for use by many threads.
 */
@Component
class Stock {

  private static final int LONGEST_KEY = 1_300;
  private static final int BYTES_OF_A_CHOICE = 200;

  private final Shelf shelf;
  private final Cache<String, Object> memory;
  private final LongAdder fetched = new LongAdder();

  /** By these headers the answers at an address differ. */
  private record Choice(List<HttpHeader> headers) {}

  Stock(@Value("${vrijplaats.kept.memory:128MB}") DataSize most, Shelf shelf) {
    this.shelf = shelf;
    // Kept in order by who asks: to wake a thread for it takes longer than to do it.
    this.memory =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(most.toBytes())
            .<String, Object>weigher((key, answer) -> weight(key, answer))
            .<String, Object>evictionListener((key, answer, why) -> fallsOut(key, answer))
            .build();
  }

  private static int weight(String key, Object answer) {
    return 2 * key.length() + (answer instanceof KeptAnswer one ? one.weight() : BYTES_OF_A_CHOICE);
  }

  /** Told while nobody else can put something in its place. */
  private void fallsOut(@Nullable String key, @Nullable Object answer) {
    shelf.put(Objects.requireNonNull(key), Objects.requireNonNull(answer), weight(key, answer));
  }

  /** The answer to that question, if it is in memory. */
  @Nullable KeptAnswer atOnce(Question question) {
    String key = key(question);
    Object found = memory.getIfPresent(key);
    if (found instanceof Choice(var headers)) {
      found = memory.getIfPresent(key(key, headers, question));
    }
    return (KeptAnswer) found;
  }

  /** The answer to that question; one that lies on disk is in memory from now on. */
  @Nullable KeptAnswer find(Question question) {
    String key = key(question);
    Object found = find(key);
    if (found instanceof Choice(var headers)) {
      found = find(key(key, headers, question));
    }
    return (KeptAnswer) found;
  }

  private @Nullable Object find(String key) {
    Object there = memory.getIfPresent(key);
    return there == null ? fetch(key) : there;
  }

  private @Nullable Object fetch(String key) {
    Shelf.Found found = shelf.find(key);
    if (found == null) {
      return null;
    }
    fetched.increment();
    return memory
        .asMap()
        .compute(
            key, (same, there) -> there == null && shelf.has(key, found) ? found.value() : there);
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

  /**
   * Takes up the answer to a question, in place of the one before.
   *
   * @param varying headers of the question that decided it
   */
  void put(Question question, List<HttpHeader> varying, KeptAnswer answer) {
    String key = key(question);
    if (varying.isEmpty()) {
      put(key, answer);
    } else {
      String whole = key(key, varying, question);
      if (whole.length() <= LONGEST_KEY) {
        put(key, new Choice(varying));
        put(whole, answer);
      }
    }
  }

  private void put(String key, Object value) {
    memory
        .asMap()
        .compute(
            key,
            (same, before) -> {
              shelf.remove(key);
              return value;
            });
  }

  /** The answer has another form by now, and so another weight. */
  void weighAgain(Question question, KeptAnswer answer) {
    String key = key(question);
    Object found = memory.getIfPresent(key);
    String whole = found instanceof Choice(var headers) ? key(key, headers, question) : key;
    memory.asMap().replace(whole, answer, answer);
  }

  /** The addresses asked for most, most first; some of them with what varies behind it. */
  Collection<String> hottest(int number) {
    return memory
        .policy()
        .eviction()
        .map(eviction -> eviction.hottest(number).keySet())
        .orElseGet(Set::of);
  }

  /** How many were read from the shelf since the start. */
  long fetched() {
    return fetched.sum();
  }

  /** Forgets everything. */
  void clear() {
    memory.invalidateAll();
    shelf.clear();
  }

  /** Waits until all that fell out of memory lies on disk. */
  void settle() throws Exception {
    memory.cleanUp();
    shelf.settle();
  }
}
