package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.FacetValues.Having;
import nl.vrijplaats.catalogue.Findings.Count;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts the values of what was found. */
final class FacetCounts {

  /** Where fewer than one of this many items match, they are looked at one by one. */
  private static final int SPARSE = 128;

  private FacetCounts() {}

  /**
   * The counts of these facets. A chosen one keeps showing what else could be chosen: it is counted
   * without that choice.
   *
   * @param all everything that matches with the filters
   */
  static Map<String, List<Count>> of(
      FacetedSearcher searcher,
      Collection<String> facets,
      Query query,
      Map<String, String> filters,
      Matching all)
      throws IOException {
    var counted = new LinkedHashMap<String, List<Count>>();
    for (String facet : facets) {
      Matching matching =
          filters.containsKey(facet)
              ? Matching.of(searcher, Selection.without(facet, query, filters))
              : all;
      counted.put(facet, counts(searcher.facetValues(), facet, matching));
    }
    return counted;
  }

  private static List<Count> counts(FacetValues values, String facet, Matching matching)
      throws IOException {
    var numbers = new HashMap<String, Integer>();
    for (Matching.Part part : matching.parts()) {
      String field = Documents.facet(facet);
      boolean sparse = part.number() < part.items().length() / SPARSE;
      List<Having> having = sparse ? null : values.of(part.segment().reader(), field);
      if (having == null) {
        countEach(part, field, numbers);
      } else {
        for (Having value : having) {
          int number = (int) FixedBitSet.intersectionCount(part.items(), value.items());
          if (number > 0) {
            numbers.merge(value.value(), number, Integer::sum);
          }
        }
      }
    }
    var counts = new ArrayList<Count>();
    numbers.forEach((value, number) -> counts.add(new Count(value, number)));
    counts.sort(Comparator.comparingLong(Count::number).reversed().thenComparing(Count::value));
    return counts;
  }

  private static void countEach(Matching.Part part, String field, Map<String, Integer> numbers)
      throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(part.segment().reader(), field);
    if (values.getValueCount() == 0) {
      return;
    }
    var byValue = new HashMap<Long, Integer>();
    var items = new BitSetIterator(part.items(), part.number());
    int item;
    while ((item = items.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      if (values.advanceExact(item)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          byValue.merge(values.nextOrd(), 1, Integer::sum);
        }
      }
    }
    for (Map.Entry<Long, Integer> number : byValue.entrySet()) {
      String value = values.lookupOrd(number.getKey()).utf8ToString();
      numbers.merge(value, number.getValue(), Integer::sum);
    }
  }
}
