package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * For the values of facets which items of a segment have them. A segment never changes, so this is
 * worked out once for each and kept as long as it is in use. Safe for use by many threads.
 */
final class FacetValues {

  /** A facet with more values than this has its values counted one by one. */
  private static final int MOST_VALUES = 128;

  private final Map<IndexReader.CacheKey, Map<String, List<Having>>> kept =
      new ConcurrentHashMap<>();

  /** A value, and the items of the segment that have it. */
  record Having(String value, FixedBitSet items) {}

  /** The values in that segment; null where they are too many. */
  @Nullable List<Having> of(LeafReader segment, String field) throws IOException {
    var cache = segment.getCoreCacheHelper();
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    if (cache == null || values.getValueCount() > MOST_VALUES) {
      return null;
    }
    try {
      return kept.computeIfAbsent(
              cache.getKey(),
              key -> {
                cache.addClosedListener(kept::remove);
                return new ConcurrentHashMap<>();
              })
          .computeIfAbsent(field, name -> read(values, segment.maxDoc()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Having> read(SortedSetDocValues values, int items) {
    try {
      var having = new ArrayList<Having>();
      for (long i = 0; i < values.getValueCount(); i++) {
        having.add(new Having(values.lookupOrd(i).utf8ToString(), new FixedBitSet(items)));
      }
      int item;
      while ((item = values.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        for (int i = 0; i < values.docValueCount(); i++) {
          having.get((int) values.nextOrd()).items().set(item);
        }
      }
      return having;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
