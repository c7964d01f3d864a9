package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.Findings.Count;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.Query;

/** Counts the values of what was found. */
final class FacetCounts {

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
      FacetsCollector all)
      throws IOException {
    var counted = new LinkedHashMap<String, List<Count>>();
    for (String facet : facets) {
      FacetsCollector matches =
          filters.containsKey(facet)
              ? searcher.search(
                  Selection.without(facet, query, filters), new FacetsCollectorManager())
              : all;
      counted.put(facet, counts(searcher, facet, matches));
    }
    return counted;
  }

  private static List<Count> counts(FacetedSearcher searcher, String facet, FacetsCollector matches)
      throws IOException {
    String field = Documents.facet(facet);
    var counts = new StringValueFacetCounts(searcher.values(field), matches);
    var found = counts.getAllChildren(field);
    if (found == null) {
      return List.of();
    }
    var values = new ArrayList<Count>();
    for (LabelAndValue value : found.labelValues) {
      values.add(new Count(value.label, value.value.longValue()));
    }
    values.sort(Comparator.comparingLong(Count::number).reversed().thenComparing(Count::value));
    return values;
  }
}
