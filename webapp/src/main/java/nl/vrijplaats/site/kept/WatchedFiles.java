package nl.vrijplaats.site.kept;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.vrijplaats.content.MadeOf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks whether files that kept answers are made of have changed: when somebody asks for an answer,
 * and not more often than every so often. Who changes a template sees it at the next request; where
 * nobody asks, nothing is looked at. Safe for use by many threads.
 */
@Component
class WatchedFiles {

  private final Runnable changed;
  private final long pause;
  private final Map<MadeOf.Unannounced, Watched> watched = new ConcurrentHashMap<>();
  private final AtomicLong lastLook = new AtomicLong(System.nanoTime());
  private final AtomicLong lastTurn = new AtomicLong(lastLook.get());

  @Autowired
  WatchedFiles(Present present, @Value("${vrijplaats.kept.look-at-files:100ms}") Duration pause) {
    this(present::fileChanged, pause);
  }

  /**
   * Looks at files.
   *
   * @param changed called when any has changed
   * @param pause between two looks, at least
   */
  WatchedFiles(Runnable changed, Duration pause) {
    this.changed = changed;
    this.pause = pause.toNanos();
  }

  /** A file as it was when an answer was made of it. */
  static final class Watched {
    private volatile boolean changed;

    boolean isChanged() {
      return changed;
    }
  }

  /** Looks after that file from now on. */
  Watched watch(MadeOf.Unannounced file) {
    return watched.computeIfAbsent(file, unknown -> new Watched());
  }

  /**
   * Whether it is time to look, and the asker is the one to do so: looking takes a thread that may
   * wait, and the answers that are given meanwhile need not wait for it.
   */
  boolean isYourTurnToLook() {
    long last = lastTurn.get();
    long now = System.nanoTime();
    return now - last >= pause
        && now - lastLook.get() >= pause
        && lastTurn.compareAndSet(last, now);
  }

  /** Looks, if it is time to. */
  void look() {
    long last = lastLook.get();
    long now = System.nanoTime();
    if (now - last >= pause && lastLook.compareAndSet(last, now)) {
      lookNow();
    }
  }

  private void lookNow() {
    boolean anyChanged = false;
    for (Map.Entry<MadeOf.Unannounced, Watched> file : watched.entrySet()) {
      if (!file.getKey().holds()) {
        file.getValue().changed = true;
        watched.remove(file.getKey());
        anyChanged = true;
      }
    }
    if (anyChanged) {
      changed.run();
    }
  }
}
