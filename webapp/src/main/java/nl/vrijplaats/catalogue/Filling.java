package nl.vrijplaats.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.vrijplaats.catalogue.Catalogue.Entry;

/**
 * Fills an index with as many threads as there are cores, while one thread reads what is to be
 * written; it waits where the others lag behind. The first failure ends it.
 */
final class Filling implements AutoCloseable {

  private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
  private static final int ENTRIES_AT_ONCE = 32;
  private static final int MOST_WAITING = 4 * THREADS;

  private final Consumer<Entry> write;
  private final ExecutorService writers =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("index-writer-", 1).factory());
  private final Deque<Future<?>> waiting = new ArrayDeque<>();
  private List<Entry> next = new ArrayList<>();

  Filling(Consumer<Entry> write) {
    this.write = write;
  }

  void add(Entry entry) {
    next.add(entry);
    if (next.size() == ENTRIES_AT_ONCE) {
      hand();
    }
  }

  private void hand() {
    List<Entry> entries = next;
    next = new ArrayList<>();
    if (waiting.size() == MOST_WAITING) {
      Backlog.await(waiting.removeFirst());
    }
    waiting.add(writers.submit(() -> entries.forEach(write)));
  }

  /** Waits until everything is written. */
  void finish() {
    hand();
    while (!waiting.isEmpty()) {
      Backlog.await(waiting.removeFirst());
    }
  }

  /** Ends the threads; what was not written yet is not. */
  @Override
  public void close() {
    writers.shutdownNow();
    writers.close();
  }
}
