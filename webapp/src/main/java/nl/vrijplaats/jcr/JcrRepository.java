package nl.vrijplaats.jcr;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.InvalidItemStateException;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.jspecify.annotations.Nullable;

/**
 * One repository (author or live) with its units of work. Safe for use by many threads: each unit
 * has a session of its own.
 *
 * <p>A unit that writes ends in one save and a flush to disk: when {@link #write} returns, what was
 * written survives a power cut. Units nest: work done inside another unit of the same repository
 * joins its session, and is saved with it or not at all.
 */
public final class JcrRepository {

  /** Work with a session; may throw what JCR throws. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    /** Does it. The session must not leave this method. */
    T with(Session session) throws RepositoryException;
  }

  /** What must be on disk before a save is acknowledged. */
  @FunctionalInterface
  interface Flush {
    void toDisk() throws java.io.IOException;
  }

  private record Unit(Session session, boolean writes, List<Runnable> afterCommit) {}

  private final String name;
  private final Repository repository;
  private final java.util.function.Function<Repository, Session> login;
  private final Flush flush;
  private final ScopedValue<Unit> current = ScopedValue.newInstance();

  JcrRepository(
      String name,
      Repository repository,
      java.util.function.Function<Repository, Session> login,
      Flush flush) {
    this.name = name;
    this.repository = repository;
    this.login = login;
    this.flush = flush;
  }

  /** Reads. Inside a unit that writes, it sees what that unit has done so far. */
  public <T extends @Nullable Object> T read(Work<T> work) {
    if (current.isBound()) {
      return carryOut(work, current.get().session());
    }
    Session session = login.apply(repository);
    try {
      return ScopedValue.where(current, new Unit(session, false, List.of()))
          .call(() -> carryOut(work, session));
    } finally {
      session.logout();
    }
  }

  /**
   * Writes: one save for everything done inside, flushed to disk when this returns.
   *
   * @throws ConcurrentChange when somebody else changed the same at the same time; nothing was
   *     written
   * @throws RepositoryFailure when the store failed; nothing was written
   */
  public <T extends @Nullable Object> T write(Work<T> work) {
    if (current.isBound()) {
      if (!current.get().writes()) {
        throw new IllegalStateException("A unit that only reads cannot hold one that writes");
      }
      return carryOut(work, current.get().session());
    }
    Session session = login.apply(repository);
    var unit = new Unit(session, true, new ArrayList<>());
    T result;
    try {
      result =
          ScopedValue.where(current, unit)
              .call(
                  () -> {
                    T outcome = carryOut(work, session);
                    carryOut(
                        s -> {
                          s.save();
                          return outcome;
                        },
                        session);
                    return outcome;
                  });
      flush.toDisk();
    } catch (java.io.IOException e) {
      throw new RepositoryFailure("Could not write the " + name + " repository to disk", e);
    } finally {
      session.logout();
    }
    unit.afterCommit().forEach(Runnable::run);
    return result;
  }

  /** Calls back once the unit that is under way is on disk; not at all if it fails. */
  public void afterCommit(Runnable callback) {
    current.get().afterCommit().add(callback);
  }

  private <T extends @Nullable Object> T carryOut(Work<T> work, Session session) {
    try {
      return work.with(session);
    } catch (InvalidItemStateException e) {
      throw new ConcurrentChange("Somebody else changed the same in the " + name + " repository", e);
    } catch (RepositoryException e) {
      throw new RepositoryFailure("The " + name + " repository failed", e);
    }
  }
}
