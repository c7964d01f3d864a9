package nl.vrijplaats.catalogue;

import java.util.Optional;
import java.util.function.Consumer;
import nl.vrijplaats.catalogue.Catalogue.Entry;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;

/** What a catalogue must be equal to: a repository, seen as entries. */
interface Truth {

  /** Where an item stands: enough to know whether a catalogue is behind. */
  record Standing(long revision, Stage stage) {

    /** Where nothing in a repository stands: what a catalogue holds so is wrong. */
    static final Standing WRONG = new Standing(-1, Stage.DRAFT);
  }

  /** Told where an item stands. */
  @FunctionalInterface
  interface Visit {
    void of(ItemId id, Standing standing);
  }

  /** Every item with all it holds, one at a time. */
  void forEach(Consumer<Entry> action);

  /** Where every item stands. */
  void forEachStanding(Visit visit);

  /** One item as it is now. */
  Optional<Entry> find(ItemId id);

  /** A name for all of it as it is now; empty while it changes. */
  Optional<String> state();

  /** What visitors see. */
  static Truth of(PublishedContent published) {
    return new Truth() {
      @Override
      public void forEach(Consumer<Entry> action) {
        published.forEach(item -> action.accept(entry(item)));
      }

      @Override
      public void forEachStanding(Visit visit) {
        published.forEachRevision(
            (id, revision) -> visit.of(id, new Standing(revision, Stage.PUBLISHED)));
      }

      @Override
      public Optional<Entry> find(ItemId id) {
        return published.find(id).map(Truth::entry);
      }

      @Override
      public Optional<String> state() {
        return published.state();
      }
    };
  }

  /** What editors work on. */
  static Truth of(WorkingCopies copies) {
    return new Truth() {
      @Override
      public void forEach(Consumer<Entry> action) {
        copies.forEach(copy -> action.accept(entry(copy)));
      }

      @Override
      public void forEachStanding(Visit visit) {
        copies.forEachState(
            (id, revision, stage, live) -> visit.of(id, new Standing(revision, stage)));
      }

      @Override
      public Optional<Entry> find(ItemId id) {
        return copies.find(id).map(Truth::entry);
      }

      @Override
      public Optional<String> state() {
        return copies.state();
      }
    };
  }

  private static Entry entry(ContentItem item) {
    return new Entry(item, Stage.PUBLISHED);
  }

  private static Entry entry(WorkingCopy copy) {
    return new Entry(copy.item(), copy.stage());
  }
}
