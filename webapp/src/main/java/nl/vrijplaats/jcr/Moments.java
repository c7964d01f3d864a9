package nl.vrijplaats.jcr;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a repository, and of all that follows it, such as lists and search. A change takes
 * a while: the repository has it before the lists do. Who reads within a moment sees nothing of a
 * change or all of it; a change waits until those who read are done. Safe for use by many threads.
 */
public final class Moments {

  /** A reader that does not come to an end keeps no change back for longer than this. */
  private static final Duration PATIENCE_OF_A_CHANGE = Duration.ofSeconds(2);

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private final List<Witness> witnesses = new CopyOnWriteArrayList<>();

  /** Told of every change, before anybody can read what it brought. */
  public interface Witness {
    /** A change begins. */
    void begins();

    /**
     * A change has come to its end.
     *
     * @param what it was; null where it failed, perhaps half-way
     */
    void ended(@Nullable Object what);
  }

  /** Calls back at every change. */
  public void witness(Witness witness) {
    witnesses.add(witness);
  }

  /**
   * Changes the repository and all that follows it. Must not be called by who reads within a
   * moment.
   *
   * @param change does it, and says what it was
   */
  public <T> T change(Supplier<T> change) {
    boolean alone = isHad(lock.writeLock(), PATIENCE_OF_A_CHANGE);
    begun.incrementAndGet();
    try {
      return told(change);
    } finally {
      ended.incrementAndGet();
      if (alone) {
        lock.writeLock().unlock();
      }
    }
  }

  private <T> T told(Supplier<T> change) {
    witnesses.forEach(Witness::begins);
    @Nullable T what = null;
    try {
      what = change.get();
      return what;
    } finally {
      for (Witness witness : witnesses) {
        witness.ended(what);
      }
    }
  }

  /** Whether a change is under way. */
  public boolean isChanging() {
    return begun.get() != ended.get();
  }

  /**
   * A number for what there is now: the same for as long as nothing changes, another one after each
   * change, and -1 while one is under way.
   */
  public long number() {
    long number = begun.get();
    return number == ended.get() ? number : -1;
  }

  /**
   * Begins a moment, once the change that is under way has come to its end; without that after this
   * long, and then {@link Moment#isWhole} is false.
   */
  public Moment enter(Duration patience) {
    return isHad(lock.readLock(), patience) ? new Moment(lock.readLock()) : look();
  }

  /** Begins a moment that keeps no change back. */
  public Moment look() {
    return new Moment(null);
  }

  private static boolean isHad(Lock lock, Duration patience) {
    try {
      return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** From its beginning until it is closed, by the thread that began it. */
  public final class Moment implements AutoCloseable {

    private final long mark = begun.get();
    private final boolean quiet = mark == ended.get();
    private @Nullable Lock held;

    private Moment(@Nullable Lock held) {
      this.held = held;
    }

    /** Whether nothing has changed since it began. */
    public boolean isWhole() {
      return quiet && mark == begun.get();
    }

    /** Ends it; nothing happens where it has ended already. */
    @Override
    public void close() {
      if (held != null) {
        held.unlock();
        held = null;
      }
    }
  }
}
