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
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

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
  static int document(IndexSearcher searcher, ItemId id) throws IOException {
    TopDocs found =
        searcher.search(new TermQuery(new Term(Documents.keyword("id"), id.value())), 1);
    return found.scoreDocs.length == 0 ? -1 : found.scoreDocs[0].doc;
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
