package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import nl.vrijplaats.catalogue.Catalogue.Entry;
import nl.vrijplaats.catalogue.Truth.Standing;
import nl.vrijplaats.content.ItemId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one catalogue equal to its repository. What is written while the repository changes is read
 * from it in the same breath, so that the last one written is the newest.
 */
final class IndexKeeper {

  private static final Logger log = LoggerFactory.getLogger(IndexKeeper.class);

  /** So many are read from the repository, and then written together. */
  private static final int AT_ONCE = 256;

  /** For fewer it does not pay to make another index. */
  private static final int MANY = 1000;

  private final String name;
  private final LuceneCatalogue catalogue;
  private final Truth truth;

  private volatile boolean stopping;

  /** Whether a change could not be taken up; the next start puts it right. */
  private boolean behind;

  /** Whether the catalogue was equal to the repository once, and followed it since. */
  private volatile boolean caughtUp;

  IndexKeeper(String name, LuceneCatalogue catalogue, Truth truth) {
    this.name = name;
    this.catalogue = catalogue;
    this.truth = truth;
  }

  LuceneCatalogue catalogue() {
    return catalogue;
  }

  /** Takes up what changed. */
  synchronized void follow(Collection<Entry> changed, Collection<ItemId> gone) {
    boolean taken = false;
    try {
      catalogue.put(changed);
      catalogue.remove(gone);
      taken = true;
    } finally {
      behind |= !taken;
    }
  }

  /** Takes up these items as they are in the repository now. */
  synchronized void follow(Collection<ItemId> changed) {
    var entries = new ArrayList<Entry>();
    var gone = new ArrayList<ItemId>();
    for (ItemId id : changed) {
      truth.find(id).ifPresentOrElse(entries::add, () -> gone.add(id));
    }
    follow(entries, gone);
  }

  /** Something changed that is not taken up before {@link #catchUp}. */
  void fallBehind() {
    isBehind(true);
  }

  /**
   * Makes the catalogue equal to its repository. Nothing has to be compared where the last process
   * ended in order, and the repository is as it left it.
   *
   * @param like a catalogue that holds most items as they ought to be here, or null
   */
  void catchUp(@Nullable LuceneCatalogue like) {
    boolean asLeft =
        catalogue.isComplete()
            && catalogue.equalTo().isPresent()
            && catalogue.equalTo().equals(truth.state());
    catalogue.setEqualTo(null);
    if (!asLeft) {
      mend(like);
    }
    caughtUp = true;
  }

  /** Notes which state of the repository the catalogue is equal to, for the next start. */
  synchronized void leave() {
    if (caughtUp && !behind && catalogue.isComplete()) {
      catalogue.setEqualTo(truth.state().orElse(null));
    }
  }

  private void mend(@Nullable LuceneCatalogue like) {
    boolean mended = false;
    isBehind(false);
    try {
      var held = catalogue.known();
      long[] all = {0};
      var differing = new ArrayList<ItemId>();
      truth.forEachStanding(
          (id, ought) -> {
            all[0]++;
            Standing is = held.remove(id);
            if (!ought.equals(is)) {
              differing.add(id);
            }
          });
      differing.addAll(held.keySet());
      mend(differing, all[0], like);
      mended = true;
    } finally {
      if (!mended) {
        isBehind(true);
      }
    }
  }

  private void mend(List<ItemId> differing, long all, @Nullable LuceneCatalogue like) {
    if (like != null && differing.size() > Math.max(MANY, all / 2)) {
      rebuild(like, () -> {});
    } else {
      for (int from = 0; from < differing.size(); from += AT_ONCE) {
        stopIfAsked();
        follow(differing.subList(from, Math.min(from + AT_ONCE, differing.size())));
      }
    }
    if (!differing.isEmpty()) {
      log.info("The {} catalogue was behind: {} items put right", name, differing.size());
    }
  }

  private synchronized void isBehind(boolean is) {
    behind = is;
  }

  /** How many items there are to catalogue. */
  long size() {
    long[] number = {0};
    truth.forEachStanding((id, standing) -> number[0]++);
    return number[0];
  }

  /** Makes the catalogue anew; the old one answers meanwhile. */
  void rebuild(Runnable afterEach) {
    catalogue.rebuild(
        action ->
            truth.forEach(
                entry -> {
                  stopIfAsked();
                  action.accept(entry);
                  afterEach.run();
                }));
    caughtUp = true;
  }

  /**
   * Makes the catalogue anew from one that holds most items as they ought to be here; the old one
   * answers meanwhile.
   */
  void rebuild(LuceneCatalogue like, Runnable afterEach) {
    catalogue.rebuild(
        like,
        copied ->
            action ->
                truth.forEachStanding(
                    (id, ought) -> {
                      stopIfAsked();
                      if (!ought.equals(copied.remove(id))) {
                        truth.find(id).ifPresent(action);
                      }
                      afterEach.run();
                    }));
    caughtUp = true;
  }

  /** Lets what is under way end soon, unfinished. */
  void stop() {
    stopping = true;
  }

  private void stopIfAsked() {
    if (stopping) {
      throw new CancellationException("The program ends");
    }
  }
}
