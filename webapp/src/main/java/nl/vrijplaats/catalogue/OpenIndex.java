package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import nl.vrijplaats.content.ItemId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One index folder, open for writing and reading. A search sees everything written before it; the
 * disk follows at {@link #commit}. Safe for use by many threads.
 */
final class OpenIndex {

  private static final double WRITE_BUFFER_MB = 48;

  /** Weights are counted in units (see {@link Documents#UNIT}), so saturation is as well. */
  private static final Similarity SIMILARITY = new BM25Similarity(1.2f * Documents.UNIT, 0.75f);

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicLong written = new AtomicLong();
  private volatile long visible;
  private volatile long committed;

  /**
   * Opens what lies in that folder, or starts a new index where it is empty, and reads through all
   * of it to be sure that it is whole.
   *
   * @throws IOException where it is damaged, of another Lucene, or in use by another process
   */
  OpenIndex(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    @Nullable IndexWriter opened = null;
    try {
      opened =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setRAMBufferSizeMB(WRITE_BUFFER_MB)
                  .setSimilarity(SIMILARITY));
      searchers = new SearcherManager(opened, new Factory());
      writer = opened;
      requireWhole();
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
      var searcher = new FacetedSearcher(reader);
      searcher.setSimilarity(SIMILARITY);
      return searcher;
    }
  }

  private void requireWhole() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        if (leaf.reader() instanceof CodecReader whole) {
          whole.checkIntegrity();
        }
      }
    } finally {
      searchers.release(searcher);
    }
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
    refresh();
    return (FacetedSearcher) searchers.acquire();
  }

  /** Gives a searcher back. */
  void release(FacetedSearcher searcher) throws IOException {
    searchers.release(searcher);
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

  /** Notes with the next commit what this index was made from. */
  void label(Map<String, String> label) {
    writer.setLiveCommitData(new HashMap<>(label).entrySet());
    written.incrementAndGet();
  }

  /** What was noted last. */
  Map<String, String> label() {
    var label = new HashMap<String, String>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> label.put(entry.getKey(), entry.getValue()));
    }
    return label;
  }

  /** Brings to disk what is not there yet. */
  void commit() throws IOException {
    long now = written.get();
    if (committed < now) {
      writer.commit();
      committed = now;
    }
  }

  /** Commits and closes. */
  void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }

  /** Closes without keeping what was not committed. */
  void abandon() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
  }
}
