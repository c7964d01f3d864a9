package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.catalogue.Findings.Hit;
import nl.vrijplaats.content.ItemId;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;

/** Reads what was stored of the items found. */
final class Hits {

  private static final Set<String> SHOWN =
      Set.of(Documents.ID, Documents.TYPE, Documents.HEADLINE, Documents.PATH, Documents.DATE);

  private Hits() {}

  /** The item without an excerpt. */
  static Hit hit(IndexSearcher searcher, ScoreDoc found) throws IOException {
    Document stored = searcher.storedFields().document(found.doc, SHOWN);
    return hit(stored, found.score, Excerpts.Excerpt.NONE);
  }

  static Hit hit(Document stored, float score, Excerpts.Excerpt excerpt) {
    var date = stored.getField(Documents.DATE);
    return new Hit(
        new ItemId(stored.get(Documents.ID)),
        score,
        stored.get(Documents.TYPE),
        stored.get(Documents.HEADLINE),
        stored.get(Documents.PATH),
        date == null ? null : Instant.ofEpochMilli(date.numericValue().longValue()),
        excerpt.html(),
        excerpt.page());
  }

  /** The number of the item in this index, or -1. */
  static int document(IndexReader reader, ItemId id) throws IOException {
    var term = new Term(Documents.keyword("id"), id.value());
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum places = leaf.reader().postings(term, PostingsEnum.NONE);
      if (places != null) {
        Bits live = leaf.reader().getLiveDocs();
        int document;
        while ((document = places.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
          if (live == null || live.get(document)) {
            return leaf.docBase + document;
          }
        }
      }
    }
    return -1;
  }

  static List<ItemId> ids(IndexReader reader, ScoreDoc[] found) throws IOException {
    var ids = new ArrayList<ItemId>();
    for (ScoreDoc one : found) {
      ids.add(id(reader, one.doc));
    }
    return ids;
  }

  /** The identity of one item. */
  static ItemId id(IndexReader reader, int document) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    var values = DocValues.getSorted(leaf.reader(), Documents.ID);
    if (!values.advanceExact(document - leaf.docBase)) {
      throw new IllegalStateException("The index holds an item without identity");
    }
    return new ItemId(values.lookupOrd(values.ordValue()).utf8ToString());
  }
}
