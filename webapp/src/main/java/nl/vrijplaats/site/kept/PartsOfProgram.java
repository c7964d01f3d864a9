package nl.vrijplaats.site.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for objects that cannot be written down, such as beans and what they look after: what was
 * written down names them by these. Holds none of them: one that nobody else needs any more is
 * gone, and so is its number. Safe for use by many threads.
 */
final class PartsOfProgram {

  private final AtomicInteger last = new AtomicInteger();
  private final Cache<Object, Integer> numbers = Caffeine.newBuilder().weakKeys().build();
  private final Cache<Integer, Object> parts = Caffeine.newBuilder().weakValues().build();

  /** The number of that very object. */
  int number(Object part) {
    return numbers.get(
        part,
        unknown -> {
          int number = last.incrementAndGet();
          parts.put(number, unknown);
          return number;
        });
  }

  /** The object of that number; null where it is gone. */
  @Nullable Object part(int number) {
    return parts.getIfPresent(number);
  }
}
