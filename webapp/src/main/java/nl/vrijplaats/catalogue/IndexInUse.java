package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import nl.vrijplaats.jcr.MappedFiles;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one of a folder of indexes that answers and takes up what changes. {@link #rebuild} makes
 * another beside it, which takes its place once it is complete. Where it turns out to be damaged,
 * it answers from what is whole, and who was told with {@link #onDamage} is asked for a rebuild.
 * Safe for use by many threads; who changes the same item in two of them sees to the order.
 */
final class IndexInUse implements MappedFiles, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(IndexInUse.class);

  /** After so much time without a change, what was changed is brought to disk. */
  private static final int QUIET_SECONDS = 3;

  /**
   * Under a stream of changes the disk waits no longer than this: each time costs a part of the
   * index, to be merged with others later.
   */
  private static final long MOST_NANOS_BETWEEN_COMMITS = TimeUnit.MINUTES.toNanos(1);

  /** Reading through all of an index takes a while: no question can ask for it again and again. */
  private static final long NANOS_BETWEEN_DOUBTS = TimeUnit.MINUTES.toNanos(1);

  /** Work with a searcher. */
  @FunctionalInterface
  interface Search<T> {
    T with(FacetedSearcher searcher) throws IOException;
  }

  /** A change, to be carried out on one index or on two. */
  @FunctionalInterface
  interface Change {
    void on(OpenIndex index) throws IOException;
  }

  private final String name;
  private final IndexFolder folder;
  private final ScheduledExecutorService committer;
  private final Object rebuilding = new Object();

  /** Shared by those who change an item, held alone by who takes another index. */
  private final ReadWriteLock changing = new ReentrantReadWriteLock();

  /** What was changed while a new index was being made; null while there is none. */
  private volatile @Nullable Queue<Change> meanwhile;

  private volatile OpenIndex current;
  private volatile boolean closed;
  private volatile Consumer<Throwable> whenDamaged = damage -> {};
  private volatile long lastDoubt = System.nanoTime() - NANOS_BETWEEN_DOUBTS;

  /** Known to the committer alone. */
  private String seen = "";

  private long lastCommit = System.nanoTime();

  /** Opens the index that lies in that folder, or starts one. */
  IndexInUse(String name, Path folder) {
    this.name = name;
    this.folder = new IndexFolder(folder);
    try {
      this.current = this.folder.open();
    } catch (IOException e) {
      throw new CatalogueFailure("Could not make an index in " + folder, e);
    }
    this.committer =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("catalogue-" + name).unstarted(work));
    committer.scheduleWithFixedDelay(
        this::commitOnceQuiet, QUIET_SECONDS, QUIET_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Calls back when the index turns out to be damaged, or cannot be written any more; from the
   * thread that noticed it, possibly more than once, until {@link #rebuild} has made a new one.
   */
  void onDamage(Consumer<Throwable> listener) {
    whenDamaged = listener;
  }

  /** Another one after each change. */
  String version() {
    return current.version();
  }

  /** What it was made from; empty where it was not made in whole, or is damaged. */
  Optional<String> madeFrom() {
    OpenIndex index = current;
    return index.isDamaged() ? Optional.empty() : index.madeFrom();
  }

  /** The state of the repositories that it was equal to when it was closed, where that is known. */
  Optional<String> equalTo() {
    return current.equalTo();
  }

  /**
   * Notes which state of the repositories it is equal to, for the next start; null where that is
   * not known.
   */
  void setEqualTo(@Nullable String state) {
    change(index -> index.setEqualTo(state), index -> {});
    commit();
  }

  /** Reads through all of it; damage is dealt with as when a search comes across it. */
  void lookForDamage() {
    OpenIndex index = current;
    try {
      Throwable damage = index.damage();
      if (damage != null) {
        retreat(index, damage);
      }
    } catch (IOException | AlreadyClosedException e) {
      if (index == current && !closed) {
        retreat(index, e);
      }
    }
  }

  /**
   * Changes the index. What cannot be written is in the repository: the rebuild that is asked for
   * brings it.
   *
   * @param later does the same once more, with the index that is being made meanwhile
   */
  void change(Change now, Change later) {
    changing.readLock().lock();
    try {
      Queue<Change> rest = meanwhile;
      if (rest != null) {
        rest.add(later);
      }
      OpenIndex index = current;
      try {
        if (!index.hasRetreated()) {
          now.on(index);
        }
      } catch (IOException | AlreadyClosedException e) {
        retreat(index, e);
      }
    } finally {
      changing.readLock().unlock();
    }
  }

  /**
   * Makes a new index; the old one answers until it is complete.
   *
   * @param madeFrom what it is made from
   * @param fill writes all there is into it
   */
  void rebuild(String madeFrom, Change fill) {
    synchronized (rebuilding) {
      @Nullable OpenIndex fresh = null;
      try {
        fresh = folder.start();
        noteChanges(new ConcurrentLinkedQueue<>());
        fill.on(fresh);
        fresh.setMadeFrom(madeFrom);
        fresh.commit();
        swap(fresh);
      } catch (IOException | AlreadyClosedException e) {
        giveUp(fresh);
        throw new CatalogueFailure("Could not rebuild the " + name + " catalogue", e);
      } catch (RuntimeException e) {
        giveUp(fresh);
        throw e;
      }
    }
  }

  private void noteChanges(@Nullable Queue<Change> to) {
    changing.writeLock().lock();
    meanwhile = to;
    changing.writeLock().unlock();
  }

  private void swap(OpenIndex fresh) throws IOException {
    OpenIndex old;
    changing.writeLock().lock();
    try {
      Queue<Change> rest = meanwhile;
      if (rest != null) {
        for (Change change : rest) {
          change.on(fresh);
        }
      }
      meanwhile = null;
      old = current;
      current = fresh;
    } finally {
      changing.writeLock().unlock();
    }
    try {
      fresh.commit();
    } finally {
      IndexFolder.discard(old);
    }
  }

  private void giveUp(@Nullable OpenIndex fresh) {
    noteChanges(null);
    if (fresh != null && fresh != current) {
      IndexFolder.discard(fresh);
    }
  }

  /** Writes everything that it holds into another index, which must be empty. */
  void copyTo(OpenIndex other) throws IOException {
    current.copyTo(other);
  }

  /** Asks the index. */
  <T> T search(Search<T> search) {
    while (true) {
      OpenIndex index = current;
      try {
        FacetedSearcher searcher = index.acquire();
        try {
          return search.with(searcher);
        } finally {
          index.release(searcher);
        }
      } catch (IOException | RuntimeException | InternalError | AssertionError e) {
        if (index != current) {
          // Another index took its place meanwhile: ask that one.
          continue;
        }
        if (index.hasRetreated() || !isDamage(index, e)) {
          throw e instanceof IOException || e instanceof AlreadyClosedException
              ? new CatalogueFailure("Could not read from the " + name + " catalogue", e)
              : unchecked(e);
        }
        retreat(index, e);
      }
    }
  }

  /** Whether the index is to blame, and not the question. */
  private boolean isDamage(OpenIndex index, Throwable failure) {
    if (failure instanceof IOException
        || failure instanceof AlreadyClosedException
        // Java's answer to a mapped file that became shorter.
        || failure instanceof InternalError) {
      return true;
    }
    long now = System.nanoTime();
    if (now - lastDoubt < NANOS_BETWEEN_DOUBTS) {
      return false;
    }
    lastDoubt = now;
    try {
      return index.damage() != null;
    } catch (IOException | AlreadyClosedException e) {
      return true;
    }
  }

  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return (RuntimeException) e;
  }

  private void retreat(OpenIndex index, Throwable damage) {
    try {
      index.retreat();
      log.error("The {} catalogue cannot be read or written in whole", name, damage);
    } catch (IOException | AlreadyClosedException e) {
      damage.addSuppressed(e);
      throw new CatalogueFailure("Could not read from the " + name + " catalogue", damage);
    }
    whenDamaged.accept(damage);
  }

  private void commitOnceQuiet() {
    String version = current.version();
    boolean quiet = version.equals(seen);
    seen = version;
    if (quiet || System.nanoTime() - lastCommit > MOST_NANOS_BETWEEN_COMMITS) {
      lastCommit = System.nanoTime();
      commit();
    }
  }

  private void commit() {
    OpenIndex index = current;
    try {
      if (!index.hasRetreated()) {
        index.commit();
      }
    } catch (IOException | AlreadyClosedException e) {
      if (index == current) {
        retreat(index, e);
      }
    }
  }

  @Override
  public void giveBack() {
    current.giveBack();
  }

  /** Brings everything to disk. */
  @Override
  public void close() {
    closed = true;
    committer.close();
    changing.writeLock().lock();
    try {
      if (current.hasRetreated()) {
        current.abandon();
      } else {
        current.close();
      }
    } catch (NoSuchFileException | AlreadyClosedException e) {
      log.warn("The files of the {} catalogue are gone; it is rebuilt at the next start", name);
    } catch (IOException e) {
      throw new CatalogueFailure("Could not close the " + name + " catalogue", e);
    } finally {
      changing.writeLock().unlock();
    }
  }
}
