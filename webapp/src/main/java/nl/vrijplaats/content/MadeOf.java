package nl.vrijplaats.content;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes what an answer to a visitor is made of, while it is made: every item, list, search, file
 * and definition that was looked at, found or not. The doors through which content is read note it
 * by themselves, so who makes an answer need not think of it. With what was noted, whoever keeps
 * the answer can tell later whether it would be made the same again.
 *
 * <p>For one answer, made by one thread; {@link #note} and the other static methods do nothing
 * where no answer is being made.
 */
public final class MadeOf {

  private static final ScopedValue<MadeOf> CURRENT = ScopedValue.newInstance();

  private final Set<Part> parts = new LinkedHashSet<>();
  private Instant until = Instant.MAX;
  private boolean lasting = true;

  /**
   * Something that an answer is made of. Equal where it is the same thing, found the same; safe for
   * use by many threads.
   */
  public interface Part {

    /** Looks whether it is the same as when it was noted. */
    boolean holds();

    /**
     * Whether such a change of what is live can have made it another. Where this says no, {@link
     * #holds} is not asked.
     */
    boolean isTouchedBy(Publisher.LiveChanged change);

    /** A name to throw away by what others keep, further from here; empty for none. */
    default String tag() {
      return "";
    }

    /** About how many bytes of memory it takes. */
    default int weight() {
      return 200;
    }
  }

  /** A part that changes without anybody being told, such as a file: to be looked at often. */
  public interface Unannounced extends Part {
    @Override
    default boolean isTouchedBy(Publisher.LiveChanged change) {
      return false;
    }
  }

  /** A part that another one takes the place of only where the definitions change. */
  public interface Defined extends Part {
    @Override
    default boolean isTouchedBy(Publisher.LiveChanged change) {
      return false;
    }

    /** One object for all answers, where it is not said otherwise. */
    @Override
    default int weight() {
      return 8;
    }
  }

  /** The answer being made by this thread is made of this as well. */
  public static void note(Part part) {
    MadeOf current = current();
    if (current != null) {
      current.parts.add(part);
    }
  }

  /** Whether an answer is being made by this thread, so that it makes sense to note anything. */
  public static boolean isNoting() {
    return CURRENT.isBound();
  }

  /** The answer being made by this thread would be another from that moment on. */
  public static void until(Instant moment) {
    MadeOf current = current();
    if (current != null && moment.isBefore(current.until)) {
      current.until = moment;
    }
  }

  /** The answer being made by this thread is for this one time. */
  public static void once() {
    MadeOf current = current();
    if (current != null) {
      current.lasting = false;
    }
  }

  private static @Nullable MadeOf current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Makes an answer, and takes up what is noted meanwhile. */
  public <T extends @Nullable Object, X extends Throwable> T during(
      ScopedValue.CallableOp<T, X> making) throws X {
    return ScopedValue.where(CURRENT, this).call(making);
  }

  /** Everything noted, in the order in which it was looked at first. */
  public Set<Part> parts() {
    return Collections.unmodifiableSet(parts);
  }

  /** The first moment at which the answer would be another. */
  public Instant until() {
    return until;
  }

  /** Whether the answer may be given again. */
  public boolean isLasting() {
    return lasting;
  }
}
