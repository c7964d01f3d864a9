package nl.vrijplaats.site.kept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import nl.vrijplaats.site.kept.Volumes.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Where answers lie on disk for which there is no room in memory. They are written one by one in
 * the background; while too many wait, or the disk has no room, more are let go, since each can be
 * made anew. Only for as long as the process lives: states of the site are counted in it. Of each
 * answer some 130 bytes stay in memory. Safe for use by many threads.
 */
@Component
class Shelf implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(Shelf.class);

  /** What waits to be written is in memory. */
  private static final long MOST_BYTES_WAITING = 16_000_000;

  private static final long NANOS_OF_REST = 60_000_000_000L;

  /** To wake a thread for each of them costs as much as to write it. */
  private static final long MILLIS_TO_GATHER = 50;

  private final Volumes volumes;
  private final boolean exists;
  private final Pieces pieces = new Pieces();
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private final AtomicLong bytesWaiting = new AtomicLong();
  private final Map<UUID, Place> places = new ConcurrentHashMap<>();
  private final Queue<String> due = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isAwaited = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor background =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("kept-answers-to-disk").factory(),
          // At the end nothing more is written.
          new ThreadPoolExecutor.DiscardPolicy());
  private volatile boolean resting;
  private volatile long rested;

  private record Waiting(Object value, int weight) {}

  /**
   * Something that was found.
   *
   * @param place null where it was not written yet
   */
  record Found(Object value, @Nullable Place place) {}

  Shelf(
      @Value("${vrijplaats.home:./vrijplaats-home}") Path home,
      @Value("${vrijplaats.kept.disk:1GB}") DataSize disk) {
    Path folder = home.resolve("kept").resolve("answers");
    volumes = new Volumes(folder, disk.toBytes(), this::isGone);
    exists = isEmptied(folder) && disk.toBytes() > 0;
    background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private boolean isEmptied(Path folder) {
    try {
      volumes.clear();
      return true;
    } catch (IOException e) {
      log.warn(
          "No answers are kept on disk, since {} could not be emptied: {}", folder, e.toString());
      return false;
    }
  }

  private void isGone(Volumes.Volume volume) {
    places.values().removeIf(place -> place.in() == volume);
  }

  /**
   * Takes up what falls out of memory, in place of what it has by that key.
   *
   * @param weight in bytes of memory
   */
  void put(String key, Object value, int weight) {
    Waiting taken = waiting.compute(key, (same, before) -> taken(key, value, weight, before));
    if (taken != null) {
      due.add(key);
      if (isAwaited.compareAndSet(false, true)) {
        background.schedule(this::writeDue, MILLIS_TO_GATHER, TimeUnit.MILLISECONDS);
      }
    }
  }

  private void writeDue() {
    isAwaited.set(false);
    for (String key = due.poll(); key != null; key = due.poll()) {
      write(key);
    }
  }

  private @Nullable Waiting taken(String key, Object value, int weight, @Nullable Waiting before) {
    forget(before);
    Place place = places.get(name(key));
    if (place != null && isAt(place, value) && !volumes.isOld(place)) {
      return null;
    }
    places.remove(name(key));
    if (!exists
        || isResting()
        || background.isShutdown()
        || bytesWaiting.get() + weight > MOST_BYTES_WAITING) {
      return null;
    }
    bytesWaiting.addAndGet(weight);
    return new Waiting(value, weight);
  }

  private static boolean isAt(Place place, Object value) {
    return value instanceof KeptAnswer answer && answer.place() == place;
  }

  private void forget(@Nullable Waiting one) {
    if (one != null) {
      bytesWaiting.addAndGet(-one.weight());
    }
  }

  /** Lets go what it has by that key: there is a newer one. */
  void remove(String key) {
    if (exists) {
      waiting.compute(
          key,
          (same, before) -> {
            forget(before);
            places.remove(name(key));
            return null;
          });
    }
  }

  private void write(String key) {
    Waiting one = waiting.get(key);
    if (one == null) {
      return;
    }
    Place place = written(key, one.value());
    waiting.computeIfPresent(
        key,
        (same, now) -> {
          if (now != one) {
            // A newer one, which is to be written as well.
            return now;
          }
          forget(one);
          if (place != null) {
            places.put(name(key), place);
          }
          if (one.value() instanceof KeptAnswer answer) {
            answer.liesAt(place);
          }
          return null;
        });
  }

  private @Nullable Place written(String key, Object value) {
    if (isResting() || background.isShutdown()) {
      return null;
    }
    try {
      byte[] piece = pieces.write(key, value);
      return volumes.isTooLong(piece.length) ? null : volumes.add(piece);
    } catch (IOException e) {
      rest(e);
    } catch (RuntimeException e) {
      log.error("The answer at {} is not kept on disk", key, e);
    }
    return null;
  }

  /** Gives the room back to who needs it more. */
  private void rest(IOException failure) {
    rested = System.nanoTime();
    resting = true;
    log.warn(
        "Answers are not kept on disk for a minute, but made anew: {}. vrijplaats.kept.disk says"
            + " how much room they may take",
        failure.toString());
    try {
      volumes.clear();
    } catch (IOException e) {
      log.warn("Those that are there could not be deleted: {}", e.toString());
    }
  }

  private boolean isResting() {
    if (resting && System.nanoTime() - rested > NANOS_OF_REST) {
      resting = false;
    }
    return resting;
  }

  /** What it has by that key; may read from disk. */
  @Nullable Found find(String key) {
    Waiting one = waiting.get(key);
    if (one != null) {
      return new Found(one.value(), null);
    }
    Place place = exists ? places.get(name(key)) : null;
    return place == null ? null : find(key, place);
  }

  private @Nullable Found find(String key, Place place) {
    try {
      Object value = pieces.read(key, place);
      if (value != null) {
        return new Found(value, place);
      }
    } catch (Values.PartIsGone e) {
      log.debug("The answer at {} is made anew: {}", key, e.getMessage());
    } catch (IOException | RuntimeException e) {
      if (has(key, place)) {
        log.warn("Answers on disk are made anew, since one cannot be read: {}", e.toString());
        isGone(place.in());
        background.execute(() -> delete(place.in()));
      }
    }
    places.remove(name(key), place);
    return null;
  }

  private void delete(Volumes.Volume volume) {
    try {
      volumes.delete(volume);
    } catch (IOException e) {
      log.warn("They could not be deleted either: {}", e.toString());
    }
  }

  /** Whether it still has what was found. */
  boolean has(String key, Found found) {
    Waiting one = waiting.get(key);
    return one == null
        ? found.place() != null && has(key, found.place())
        : one.value() == found.value();
  }

  private boolean has(String key, Place place) {
    return places.get(name(key)) == place;
  }

  /** Of a fixed length, however long the key is. */
  private static UUID name(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  /** Forgets everything. */
  void clear() {
    waiting.keySet().forEach(this::remove);
    places.clear();
  }

  /** Waits until nothing waits to be written. */
  void settle() throws Exception {
    background.submit(this::writeDue).get();
  }

  @Override
  public void destroy() throws IOException {
    // Not interrupted, since that would close the file under what is being written.
    background.close();
    volumes.clear();
  }
}
