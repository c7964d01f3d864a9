package nl.vrijplaats.jcr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.jcr.InvalidItemStateException;
import javax.jcr.Node;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
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
    void toDisk() throws IOException;
  }

  /** What names the state that a folder is in. */
  @FunctionalInterface
  interface Head {
    String of(String folder);
  }

  private record Unit(Session session, boolean writes, Set<String> changed) {}

  private final String name;
  private final Repository repository;
  private final Flush flush;
  private final Head head;
  private final AtomicInteger writing = new AtomicInteger();
  private final Moments moments = new Moments();
  private final ScopedValue<Unit> current = ScopedValue.newInstance();
  private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

  JcrRepository(String name, Repository repository, Flush flush, Head head) {
    this.name = name;
    this.repository = repository;
    this.flush = flush;
    this.head = head;
  }

  /**
   * A name for what a folder of the root holds now: the same as long as nothing in it changes, also
   * after the repository was closed and opened again. Empty while somebody writes, or tells others
   * what was written.
   */
  public Optional<String> state(String folder) {
    String before = head.of(folder);
    return writing.get() == 0 && before.equals(head.of(folder))
        ? Optional.of(before)
        : Optional.empty();
  }

  /** Between which moments it changes, for who reads from it and from what follows it. */
  public Moments moments() {
    return moments;
  }

  /** Reads. Inside a unit that writes, it sees what that unit has done so far. */
  public <T extends @Nullable Object> T read(Work<T> work) {
    return current.isBound() ? carryOut(work, current.get().session()) : inUnit(work, false);
  }

  /**
   * Writes: one save for everything done inside, flushed to disk when this returns.
   *
   * @throws ConcurrentChange when somebody else changed the same at the same time; nothing was
   *     written
   * @throws RepositoryFailure when the store failed; what was done is not acknowledged, and may be
   *     gone after a restart
   */
  public <T extends @Nullable Object> T write(Work<T> work) {
    if (!current.isBound()) {
      return inUnit(work, true);
    }
    if (!current.get().writes()) {
      throw new IllegalStateException("A unit that only reads cannot hold one that writes");
    }
    return carryOut(work, current.get().session());
  }

  /** Whether the calling thread is inside a unit of this repository. */
  public boolean isInUnit() {
    return current.isBound();
  }

  /**
   * Notes, inside a unit that writes, that something of this name changed; listeners are told once
   * the unit is on disk.
   */
  public void changed(String what) {
    current.get().changed().add(what);
  }

  /**
   * Calls back after each unit that changed something, once it is on disk, with the names noted by
   * {@link #changed}; in the thread that wrote, before {@link #write} returns.
   */
  public void onCommit(Consumer<Set<String>> listener) {
    listeners.add(listener);
  }

  /**
   * Makes a folder with 256 folders in it, named 00 to ff, where it is missing. Its owner calls
   * this once at start, so that no two units ever make the same folder at the same time.
   */
  public void makeBuckets(String folder) {
    write(
        session -> {
          String name = folder.substring(1);
          if (!session.getRootNode().hasNode(name)) {
            Node made = session.getRootNode().addNode(name, "mgnl:folder");
            for (int bucket = 0; bucket < 256; bucket++) {
              made.addNode("%02x".formatted(bucket), "mgnl:folder");
            }
          }
          return null;
        });
  }

  private <T extends @Nullable Object> T inUnit(Work<T> work, boolean writes) {
    if (!writes) {
      return carriedOut(work, false);
    }
    writing.incrementAndGet();
    try {
      return carriedOut(work, true);
    } finally {
      writing.decrementAndGet();
    }
  }

  private <T extends @Nullable Object> T carriedOut(Work<T> work, boolean writes) {
    Session session = login();
    var unit = new Unit(session, writes, new LinkedHashSet<>());
    T result;
    try {
      result =
          ScopedValue.where(current, unit)
              .call(() -> carryOut(writes ? savedAfter(work) : work, session));
      if (writes) {
        flush.toDisk();
      }
    } catch (IOException e) {
      throw new RepositoryFailure("Could not write the " + name + " repository to disk", e);
    } finally {
      session.logout();
    }
    if (!unit.changed().isEmpty()) {
      Set<String> changed = Collections.unmodifiableSet(unit.changed());
      new ArrayList<>(listeners).forEach(listener -> listener.accept(changed));
    }
    return result;
  }

  private static <T extends @Nullable Object> Work<T> savedAfter(Work<T> work) {
    return session -> {
      T result = work.with(session);
      session.save();
      return result;
    };
  }

  private Session login() {
    try {
      return repository.login(new SimpleCredentials("vrijplaats", new char[0]));
    } catch (RepositoryException e) {
      throw new RepositoryFailure("Could not open a session of the " + name + " repository", e);
    }
  }

  private <T extends @Nullable Object> T carryOut(Work<T> work, Session session) {
    try {
      return work.with(session);
    } catch (InvalidItemStateException e) {
      throw new ConcurrentChange(
          "Somebody else changed the same in the " + name + " repository", e);
    } catch (RepositoryException e) {
      throw new RepositoryFailure("The " + name + " repository failed: " + e.getMessage(), e);
    }
  }
}
