package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import nl.vrijplaats.catalogue.Catalogue.Entry;
import nl.vrijplaats.catalogue.LuceneCatalogue.Known;
import nl.vrijplaats.catalogue.LuceneCatalogue.Source;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.Publisher.LiveChanged;
import nl.vrijplaats.content.Publisher.WorkingCopiesChanged;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.lightmodule.LightModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps both catalogues equal to their repositories: follows each change, and at start, before the
 * first visitor is served, mends what an unclean stop left behind. The repository is always right.
 */
@Component
class RepositoryFollower implements IndexRebuild, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(RepositoryFollower.class);

  private final LuceneCatalogue live;
  private final LuceneCatalogue author;
  private final PublishedContent published;
  private final WorkingCopies workingCopies;

  /** One rebuild at a time, beside the work of others. */
  private final ExecutorService rebuilds =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("index-rebuild").factory());

  RepositoryFollower(
      @Qualifier("liveCatalogue") LuceneCatalogue live,
      @Qualifier("authorCatalogue") LuceneCatalogue author,
      PublishedContent published,
      WorkingCopies workingCopies,
      LightModules modules) {
    this.live = live;
    this.author = author;
    this.published = published;
    this.workingCopies = workingCopies;
    modules.onChange(this::followDefinitions);
  }

  /** A set that became visible, or is so no longer. */
  @EventListener
  void follow(LiveChanged change) {
    live.put(change.published().stream().map(RepositoryFollower::live).toList());
    live.remove(change.withdrawn());
  }

  /**
   * Working copies that changed. They are read while no other change is being followed, so that the
   * last one written to the catalogue is the newest.
   */
  @EventListener
  synchronized void follow(WorkingCopiesChanged change) {
    var entries = new ArrayList<Entry>();
    var gone = new ArrayList<ItemId>();
    for (ItemId id : change.ids()) {
      workingCopies
          .find(id)
          .ifPresentOrElse(copy -> entries.add(working(copy)), () -> gone.add(id));
    }
    author.put(entries);
    author.remove(gone);
  }

  private void followDefinitions() {
    rebuilds.execute(
        () -> {
          if (!live.isComplete() || !author.isComplete()) {
            log.info("The definitions of search changed; both catalogues are rebuilt");
            rebuildInBackground();
          }
        });
  }

  private void rebuildInBackground() {
    try {
      rebuild(number -> {});
    } catch (CatalogueFailure e) {
      log.error("The catalogues stay as they were; the next start tries again", e);
    }
  }

  @Override
  public void catchUp() {
    complete("live", live, this::livePieces);
    complete("author", author, this::workingPieces);
  }

  private static void complete(String name, LuceneCatalogue catalogue, Source source) {
    if (catalogue.isComplete()) {
      mend(name, catalogue, source);
    } else {
      log.info("The {} catalogue is new or was made by other definitions; it is rebuilt", name);
      catalogue.rebuild(source);
    }
  }

  /** Puts right exactly what differs. */
  private static void mend(String name, LuceneCatalogue catalogue, Source source) {
    var rest = catalogue.known();
    int[] mended = {0};
    source.forEach(
        entry -> {
          var is = rest.remove(entry.item().id());
          var ought = new Known(entry.item().revision(), entry.stage());
          if (!ought.equals(is)) {
            catalogue.put(List.of(entry));
            mended[0]++;
          }
        });
    catalogue.remove(rest.keySet());
    if (mended[0] + rest.size() > 0) {
      log.info(
          "The {} catalogue was behind: {} items written again, {} taken out",
          name,
          mended[0],
          rest.size());
    }
  }

  @Override
  public long rebuild(LongConsumer progress) {
    long[] number = {0};
    live.rebuild(counting(this::livePieces, number, progress));
    author.rebuild(counting(this::workingPieces, number, progress));
    return number[0];
  }

  private static Source counting(Source source, long[] number, LongConsumer progress) {
    return action ->
        source.forEach(
            entry -> {
              action.accept(entry);
              progress.accept(++number[0]);
            });
  }

  private void livePieces(java.util.function.Consumer<Entry> action) {
    published.forEach(item -> action.accept(live(item)));
  }

  private void workingPieces(java.util.function.Consumer<Entry> action) {
    workingCopies.forEach(copy -> action.accept(working(copy)));
  }

  private static Entry live(ContentItem item) {
    return new Entry(item, Stage.PUBLISHED);
  }

  private static Entry working(WorkingCopy copy) {
    return new Entry(copy.item(), copy.stage());
  }

  @Override
  public void destroy() {
    rebuilds.shutdown();
  }
}
