package nl.vrijplaats.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import nl.vrijplaats.catalogue.Catalogue.Entry;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.Publisher.LiveChanged;
import nl.vrijplaats.content.Publisher.WorkingCopiesChanged;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.RepositoryFailure;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets both catalogues follow each change of their repositories; mends what an unclean stop left
 * behind, and makes anew what is damaged or was made by other definitions.
 *
 * <p>A catalogue that is closed in order notes which state of the repositories it is equal to.
 * Where the next start finds them in that state, there is nothing to compare.
 */
@Component
class RepositoryFollower implements IndexRebuild, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(RepositoryFollower.class);
  private static final Duration BETWEEN_LOG_LINES = Duration.ofSeconds(5);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
  private static final ListQuery COUNT = ListQuery.of().page(0, 0);

  private final IndexKeeper live;
  private final IndexKeeper author;
  private final Clock clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("index-rebuild").factory());

  /** What changes in bulk is taken up through this; null else. */
  private volatile @Nullable Backlog bulk;

  private volatile Step step = Step.NONE;
  private volatile long done;
  private volatile long total;
  private volatile @Nullable Instant rebuilt;
  private volatile @Nullable String problem;

  RepositoryFollower(
      @Qualifier("liveCatalogue") LuceneCatalogue live,
      @Qualifier("authorCatalogue") LuceneCatalogue author,
      PublishedContent published,
      WorkingCopies workingCopies,
      LightModules modules,
      Clock clock) {
    this.live = new IndexKeeper("live", live, Truth.of(published));
    this.author = new IndexKeeper("author", author, Truth.of(workingCopies));
    this.clock = clock;
    for (LuceneCatalogue catalogue : List.of(live, author)) {
      catalogue.onDamage(damage -> start());
    }
    modules.onChange(this::followDefinitions);
  }

  /** A set that became visible, or is so no longer. */
  @EventListener
  void follow(LiveChanged change) {
    Backlog backlog = bulk;
    if (backlog == null) {
      takeUp(change);
    } else {
      backlog.add(() -> takeUp(change));
    }
  }

  private void takeUp(LiveChanged change) {
    live.follow(
        change.published().stream().map(item -> new Entry(item, Stage.PUBLISHED)).toList(),
        change.withdrawn());
  }

  /** Working copies that changed. */
  @EventListener
  void follow(WorkingCopiesChanged change) {
    if (bulk == null) {
      author.follow(change.ids());
    } else {
      author.fallBehind();
    }
  }

  private void followDefinitions() {
    if (!isComplete()) {
      log.info("The definitions of search changed; both catalogues are rebuilt");
      start();
    }
  }

  private boolean isComplete() {
    return live.catalogue().isComplete() && author.catalogue().isComplete();
  }

  @Override
  public void catchUp() {
    oneAtATime.lock();
    try {
      if (isComplete()) {
        step = Step.COMPARING;
        live.catchUp(null);
        author.catchUp(live.catalogue());
      } else {
        log.info("The catalogues are new, damaged, or made by other definitions; they are rebuilt");
        rebuild(Progress.NONE);
      }
    } finally {
      step = Step.NONE;
      oneAtATime.unlock();
    }
  }

  @Override
  public <E extends Exception> void inBulk(Work<E> work) throws E {
    oneAtATime.lock();
    try {
      catchUp();
      try (var backlog = new Backlog()) {
        bulk = backlog;
        try {
          work.carryOut();
        } finally {
          bulk = null;
          backlog.finish();
        }
      } finally {
        catchUp();
      }
    } finally {
      oneAtATime.unlock();
    }
  }

  @Override
  public long rebuild(Progress progress) {
    oneAtATime.lock();
    try {
      done = 0;
      total = live.size() + author.size();
      step = Step.REBUILDING;
      var lines = new Lines(progress);
      live.rebuild(lines);
      author.rebuild(live.catalogue(), lines);
      rebuilt = clock.instant();
      problem = null;
      return done;
    } finally {
      step = Step.NONE;
      oneAtATime.unlock();
    }
  }

  /** Counts, and says so in the log now and then. */
  private final class Lines implements Runnable {
    private final Progress progress;
    private long lastLine = System.nanoTime();

    Lines(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void run() {
      // Only who holds the lock counts.
      long now = done + 1;
      done = now;
      progress.at(now, Math.max(now, total));
      if (System.nanoTime() - lastLine > BETWEEN_LOG_LINES.toNanos()) {
        lastLine = System.nanoTime();
        log.info("Rebuilding lists and search: {} of {} items", now, total);
      }
    }
  }

  @Override
  public void start() {
    if (stopped.getCount() > 0 && asked.compareAndSet(false, true)) {
      background.execute(this::rebuildUntilDone);
    }
  }

  private void rebuildUntilDone() {
    try {
      Duration wait = FIRST_WAIT;
      // Definitions may change, and disks fail, while a rebuild is under way.
      while (!isRebuilt() || !isComplete()) {
        step = Step.WAITING;
        if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
      }
    } catch (CancellationException | InterruptedException e) {
      log.info("The rebuild of lists and search was stopped; the next start looks again");
    } finally {
      asked.set(false);
    }
    if (!isComplete()) {
      start();
    }
  }

  private boolean isRebuilt() {
    try {
      long items = rebuild(Progress.NONE);
      log.info("Lists and search were rebuilt: {} items", items);
      return true;
    } catch (CatalogueFailure | RepositoryFailure e) {
      problem = e.getMessage();
      log.error("Lists and search could not be rebuilt; it is tried again", e);
      return false;
    }
  }

  /** Reads through both catalogues; what is damaged is made anew, as when a search finds out. */
  void lookForDamage() {
    for (IndexKeeper keeper : List.of(live, author)) {
      if (stopped.getCount() > 0) {
        keeper.catalogue().lookForDamage();
      }
    }
  }

  @Override
  public Step step() {
    Step now = step;
    // Between two tries, and between the asking and the first, there is something left to be done.
    return now == Step.NONE && (asked.get() || !isComplete()) ? Step.WAITING : now;
  }

  @Override
  public Status status() {
    return new Status(
        step(),
        done,
        total,
        live.catalogue().list(COUNT).total(),
        author.catalogue().list(COUNT).total(),
        rebuilt,
        problem);
  }

  /** Ends what is under way, and notes what the catalogues are equal to. */
  @Override
  public void destroy() {
    stopped.countDown();
    live.stop();
    author.stop();
    background.close();
    live.leave();
    author.leave();
  }
}
