package nl.vrijplaats.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Changes that are taken up by a thread of its own, in the order in which they were given. Who
 * gives one waits where too many are left, so that they fit in memory. A failure is told to who
 * gives the next one, or waits for the last.
 */
final class Backlog implements AutoCloseable {

  private static final int MOST_LEFT = 4;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("catalogue-backlog").factory());

  /** Guarded by this. */
  private final Deque<Future<?>> left = new ArrayDeque<>();

  /** Takes a change up soon. */
  synchronized void add(Runnable change) {
    if (left.size() == MOST_LEFT) {
      await(left.removeFirst());
    }
    left.add(worker.submit(change));
  }

  /** Waits until everything is taken up. */
  synchronized void finish() {
    while (!left.isEmpty()) {
      await(left.removeFirst());
    }
  }

  /** Waits for work of another thread; its failure becomes one of this thread. */
  static void await(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("Could not write to the index", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an index was written", e);
    }
  }

  /** Ends the thread; what was not taken up yet is not. */
  @Override
  public void close() {
    worker.shutdownNow();
    worker.close();
  }
}
