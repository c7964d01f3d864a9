package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.catalogue.Truth.Standing;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * What an index holds, document by document.
 *
 * @param items where each item stands; {@link Standing#WRONG} where that cannot be said of it
 * @param twice items that are in it more than once
 */
record IndexContents(Map<ItemId, Standing> items, Set<ItemId> twice) {

  /** Reads all of it. */
  static IndexContents of(IndexReader index) throws IOException {
    var contents = new IndexContents(new HashMap<>(), new HashSet<>());
    for (LeafReaderContext leaf : index.leaves()) {
      contents.add(leaf.reader());
    }
    return contents;
  }

  private void add(LeafReader leaf) throws IOException {
    Bits live = leaf.getLiveDocs();
    var ids = DocValues.getSorted(leaf, Documents.ID);
    var revisions = DocValues.getNumeric(leaf, Documents.REVISION);
    var stages = DocValues.getNumeric(leaf, Documents.STAGE);
    int document;
    while ((document = ids.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(document)) {
        boolean known = revisions.advanceExact(document) && stages.advanceExact(document);
        add(
            new ItemId(ids.lookupOrd(ids.ordValue()).utf8ToString()),
            known
                ? new Standing(
                    revisions.longValue(), Stage.values()[Math.toIntExact(stages.longValue())])
                : Standing.WRONG);
      }
    }
  }

  private void add(ItemId id, Standing standing) {
    if (items.put(id, standing) != null) {
      items.put(id, Standing.WRONG);
      twice.add(id);
    }
  }
}
