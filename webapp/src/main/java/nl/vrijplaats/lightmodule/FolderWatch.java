package nl.vrijplaats.lightmodule;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices changed definition files by looking at their times and sizes. Asking the operating system
 * to tell would need a watch on every folder, and is silent on network and container file systems;
 * looking at a thousand files takes a few milliseconds.
 */
final class FolderWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);
  private static final Duration INTERVAL = Duration.ofMillis(250);

  /** How soon to look again while something changes. */
  private static final Duration SOON = Duration.ofMillis(50);

  /** What tells one state of a file from another. */
  private record Stamp(FileTime modified, long size) {}

  private final List<Path> roots;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private Map<Path, Stamp> known;

  FolderWatch(List<Path> roots) {
    this.roots = List.copyOf(roots);
    this.known = look();
  }

  /** Calls back, in the order of these calls, after each change since this watch was made. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Begins to look, in a thread of its own. */
  void start() {
    Thread.ofPlatform().daemon().name("light-modules").start(this::follow);
  }

  private void follow() {
    try {
      Map<Path, Stamp> seen = known;
      Duration pause = INTERVAL;
      while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        Map<Path, Stamp> now = look();
        // Two looks the same: whoever was writing is done.
        if (!now.equals(known) && now.equals(seen)) {
          known = now;
          listeners.forEach(FolderWatch::tell);
        }
        pause = now.equals(known) ? INTERVAL : SOON;
        seen = now;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tell(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      // The top of this thread: one that fails must not keep the change from the others.
      log.error("A change of the light modules could not be taken up by {}", listener, e);
    }
  }

  private Map<Path, Stamp> look() {
    var stamps = new HashMap<Path, Stamp>();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, new Looking(stamps));
      } catch (IOException e) {
        log.warn("Folder {} cannot be read: {}", root, e.toString());
      }
    }
    return stamps;
  }

  private static final class Looking extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> stamps;

    Looking(Map<Path, Stamp> stamps) {
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".properties")) {
        stamps.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      // Gone or moved while we were looking: the next look sees how it ended.
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
