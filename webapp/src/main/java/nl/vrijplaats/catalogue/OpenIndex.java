package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.vrijplaats.catalogue.Truth.Standing;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.jcr.MappedFiles;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index folder, open for writing and reading. A search sees everything written before it; the
 * disk follows at {@link #commit}. Once it was found damaged it answers from the parts that are
 * whole, and takes nothing up any more. Safe for use by many threads.
 */
final class OpenIndex implements MappedFiles {

  private static final Logger log = LoggerFactory.getLogger(OpenIndex.class);

  /** Larger ones make fewer segments to be merged; two catalogues may be made at a time. */
  private static final double WRITE_BUFFER_MB =
      Math.clamp(Runtime.getRuntime().maxMemory() / (16 << 20), 48, 256);

  /** What was written since the disk followed is kept in memory, where it is not more than this. */
  private static final double KEPT_MB = 16;

  private static final double LARGEST_KEPT_MB = 4;

  /**
   * Lucene would have twice as many parts. Where a page asks by many words, each is looked up in
   * each part. An import takes as long.
   */
  private static final int PARTS_OF_A_SIZE = 4;

  /** Label: what it was made from, once it was made in whole. */
  private static final String MADE_FROM = "madeFrom";

  /** Label: the state of the repositories that it is equal to, once it was closed in order. */
  private static final String EQUALS = "equals";

  /** By segment, so that all indexes can share it. */
  private static final FacetValues FACET_VALUES = new FacetValues();

  /** Weights are counted in units (see {@link Documents#UNIT}), so saturation is as well. */
  private static final Similarity SIMILARITY =
      new BM25Similarity(Ranking.IN_FORCE.saturation() * Documents.UNIT, Ranking.IN_FORCE.length());

  private static final AtomicLong OPENED = new AtomicLong();

  private final long number = OPENED.incrementAndGet();
  private final Path place;
  private final MappedIndexFiles files;
  private final NRTCachingDirectory directory;
  private final SnapshotDeletionPolicy commits =
      new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicLong written = new AtomicLong();
  private volatile long visible;
  private volatile long committed;

  /** What still answers, once the index was found damaged. */
  private volatile @Nullable FacetedSearcher sound;

  private volatile boolean damaged;

  /**
   * Opens what lies in that folder, or starts a new index where it is empty. Where some of it
   * cannot be read, that part is left out and {@link #isDamaged} says so.
   *
   * @throws LockObtainFailedException where another process has it open
   * @throws IOException where nothing of it can be read
   */
  static OpenIndex open(Path place) throws IOException {
    try {
      return new OpenIndex(place);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      try (var directory = FSDirectory.open(place)) {
        if (!Soundness.cutOut(directory)) {
          throw e;
        }
      }
      log.warn("The index in {} is damaged; what is whole of it answers meanwhile", place, e);
      var rest = new OpenIndex(place);
      rest.damaged = true;
      return rest;
    }
  }

  private OpenIndex(Path place) throws IOException {
    this.place = place;
    files = new MappedIndexFiles(place);
    directory = new NRTCachingDirectory(files, LARGEST_KEPT_MB, KEPT_MB);
    @Nullable IndexWriter opened = null;
    try {
      opened =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setCodec(new SmallBlocks())
                  .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PARTS_OF_A_SIZE))
                  .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                  // Who waits to see what was written waits for no tidying up.
                  .setMaxFullFlushMergeWaitMillis(0)
                  .setIndexDeletionPolicy(commits)
                  .setSimilarity(SIMILARITY));
      searchers = new SearcherManager(opened, new Factory());
      writer = opened;
    } catch (IOException | RuntimeException e) {
      if (opened != null) {
        opened.rollback();
      }
      directory.close();
      throw e;
    }
  }

  private static final class Factory extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return searcher(reader);
    }
  }

  private static FacetedSearcher searcher(IndexReader reader) {
    var searcher = new FacetedSearcher(reader, FACET_VALUES);
    searcher.setSimilarity(SIMILARITY);
    return searcher;
  }

  /** The folder it lies in. */
  Path place() {
    return place;
  }

  /** The higher, the more it can answer. */
  int worth() {
    return madeFrom().isEmpty() ? 0 : damaged ? 1 : 2;
  }

  /** Whether something of it could not be read. */
  boolean isDamaged() {
    return damaged;
  }

  /** Reads through all of it; what is wrong with it, or null where nothing is. */
  @Nullable Throwable damage() throws IOException {
    FacetedSearcher searcher = acquire();
    try {
      Set<String> inMemory = Set.of(directory.listCachedFiles());
      return Soundness.damage(searcher.getIndexReader(), place, inMemory);
    } finally {
      release(searcher);
    }
  }

  /** From now on answers from what is whole; nothing happens where it does so already. */
  synchronized void retreat() throws IOException {
    if (sound == null) {
      damaged = true;
      try {
        refresh();
      } catch (IOException | AlreadyClosedException e) {
        log.debug("What was written last to {} cannot be read", place, e);
      }
      var all = (FacetedSearcher) searchers.acquire();
      try {
        sound = searcher(Soundness.soundParts(all.getIndexReader()));
      } finally {
        searchers.release(all);
      }
    }
  }

  /** Whether it answers from what is whole of it. */
  boolean hasRetreated() {
    return sound != null;
  }

  /** Another one after each write, and for each index that this process opens. */
  String version() {
    return number + ":" + written.get();
  }

  /** Writes an item, in place of what was written under the same identity. */
  void put(ItemId id, Document document) throws IOException {
    writer.updateDocument(new Term(Documents.keyword("id"), id.value()), document);
    written.incrementAndGet();
  }

  /** Takes an item out. */
  void remove(ItemId id) throws IOException {
    writer.deleteDocuments(new Term(Documents.keyword("id"), id.value()));
    written.incrementAndGet();
  }

  /**
   * A searcher that sees all that was written until now; to be given back with {@link #release}.
   */
  FacetedSearcher acquire() throws IOException {
    FacetedSearcher rest = sound;
    if (rest != null && rest.getIndexReader().tryIncRef()) {
      return rest;
    }
    refresh();
    return (FacetedSearcher) searchers.acquire();
  }

  /** Gives a searcher back. */
  void release(FacetedSearcher searcher) throws IOException {
    searcher.getIndexReader().decRef();
  }

  private void refresh() throws IOException {
    if (visible >= written.get()) {
      return;
    }
    synchronized (this) {
      long now = written.get();
      if (visible < now) {
        searchers.maybeRefreshBlocking();
        visible = now;
      }
    }
  }

  /** Everything in it, with where it stands. */
  Map<ItemId, Standing> known() throws IOException {
    FacetedSearcher searcher = acquire();
    try {
      return IndexContents.of(searcher.getIndexReader()).items();
    } finally {
      release(searcher);
    }
  }

  /** Writes what it holds now into another index, file by file; that one must be empty. */
  void copyTo(OpenIndex other) throws IOException {
    commit();
    IndexCommit now = commits.snapshot();
    try {
      other.writer.addIndexes(new CommittedFiles(directory, now));
      other.written.incrementAndGet();
    } finally {
      commits.release(now);
    }
  }

  /** Notes with the next commit that it was made in whole, and from what. */
  void setMadeFrom(String madeFrom) {
    label(Map.of(MADE_FROM, madeFrom));
  }

  /** What it was made from; empty where it was not made in whole. */
  Optional<String> madeFrom() {
    return Optional.ofNullable(label().get(MADE_FROM));
  }

  /** Notes with the next commit which state of the repositories it is equal to; null for none. */
  void setEqualTo(@Nullable String state) {
    var label = label();
    if (state == null) {
      label.remove(EQUALS);
    } else {
      label.put(EQUALS, state);
    }
    label(label);
  }

  /** The state of the repositories that it is equal to, where that is known. */
  Optional<String> equalTo() {
    return Optional.ofNullable(label().get(EQUALS));
  }

  private void label(Map<String, String> label) {
    writer.setLiveCommitData(new HashMap<>(label).entrySet());
    written.incrementAndGet();
  }

  private Map<String, String> label() {
    return asMap(writer.getLiveCommitData());
  }

  private static Map<String, String> asMap(@Nullable Iterable<Map.Entry<String, String>> data) {
    var label = new HashMap<String, String>();
    if (data != null) {
      data.forEach(entry -> label.put(entry.getKey(), entry.getValue()));
    }
    return label;
  }

  /** What the index that was last committed was made from. */
  static Optional<String> madeFrom(Map<String, String> commitData) {
    return Optional.ofNullable(commitData.get(MADE_FROM));
  }

  /** Brings to disk what is not there yet. */
  void commit() throws IOException {
    long now = written.get();
    if (committed < now) {
      writer.commit();
      committed = now;
    }
  }

  @Override
  public void giveBack() {
    files.giveBack();
  }

  /** Commits and closes. */
  void close() throws IOException {
    closeReaders();
    writer.close();
    directory.close();
  }

  /** Closes without keeping what was not committed. */
  void abandon() throws IOException {
    closeReaders();
    writer.rollback();
    directory.close();
  }

  private synchronized void closeReaders() throws IOException {
    FacetedSearcher rest = sound;
    if (rest != null) {
      rest.getIndexReader().decRef();
    }
    searchers.close();
  }
}
