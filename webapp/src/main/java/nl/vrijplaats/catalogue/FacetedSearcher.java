package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** A searcher that keeps what counting values over all segments needs, as long as it lives. */
final class FacetedSearcher extends IndexSearcher {

  private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

  FacetedSearcher(IndexReader reader) {
    super(reader);
  }

  /** The values of a field over all segments. */
  StringDocValuesReaderState values(String field) throws IOException {
    try {
      return states.computeIfAbsent(field, this::read);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private StringDocValuesReaderState read(String field) {
    try {
      return new StringDocValuesReaderState(getIndexReader(), field);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
