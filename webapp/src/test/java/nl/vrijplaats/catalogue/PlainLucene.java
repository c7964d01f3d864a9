package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** What ours is compared with: Lucene as it comes, with its Dutch analyzer and BM25. */
final class PlainLucene implements AutoCloseable {

  private static final FieldType WITH_OFFSETS = new FieldType(TextField.TYPE_STORED);

  static {
    WITH_OFFSETS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
  }

  private final Analyzer analyzer = new DutchAnalyzer();
  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, StringDocValuesReaderState> facets = new LinkedHashMap<>();
  private IndexSearcher searcher;

  PlainLucene(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(48));
  }

  void put(String id, String text, Map<String, String> facetValues) throws IOException {
    var document = new Document();
    document.add(new StringField("id", id, Field.Store.YES));
    document.add(new Field("text", text, WITH_OFFSETS));
    facetValues.forEach(
        (name, value) -> document.add(new SortedSetDocValuesField(name, new BytesRef(value))));
    writer.addDocument(document);
  }

  void open(String... facetNames) throws IOException {
    writer.commit();
    searcher = new IndexSearcher(DirectoryReader.open(writer));
    for (String name : facetNames) {
      facets.put(name, new StringDocValuesReaderState(searcher.getIndexReader(), name));
    }
  }

  /** The identities of the best matches for any of these words. */
  List<String> find(String question) throws IOException {
    var ids = new ArrayList<String>();
    for (ScoreDoc found : searcher.search(words(question), Judgements.DEPTH).scoreDocs) {
      ids.add(searcher.storedFields().document(found.doc).get("id"));
    }
    return ids;
  }

  Query words(String question) throws IOException {
    var query = new BooleanQuery.Builder();
    terms(question).forEach(t -> query.add(new TermQuery(new Term("text", t)), Occur.SHOULD));
    return query.build();
  }

  Query allWords(String question) throws IOException {
    var query = new BooleanQuery.Builder();
    terms(question).forEach(t -> query.add(new TermQuery(new Term("text", t)), Occur.MUST));
    return query.build();
  }

  Query beginning(String letters) {
    return new PrefixQuery(new Term("text", letters));
  }

  Query phrase(String question) throws IOException {
    return new PhraseQuery("text", terms(question).toArray(String[]::new));
  }

  private List<String> terms(String question) throws IOException {
    var terms = new ArrayList<String>();
    try (var stream = analyzer.tokenStream("text", question)) {
      var term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  /** What a search page needs: the ten best with highlights, the exact total, all facets. */
  long answer(Query query) throws IOException {
    Object[] both =
        searcher.search(
            query,
            new MultiCollectorManager(
                new TopScoreDocCollectorManager(Judgements.DEPTH, Integer.MAX_VALUE),
                new FacetsCollectorManager()));
    var top = (TopDocs) both[0];
    for (var facet : facets.entrySet()) {
      new StringValueFacetCounts(facet.getValue(), (FacetsCollector) both[1])
          .getAllChildren(facet.getKey());
    }
    var highlighter = UnifiedHighlighter.builder(searcher, analyzer).build();
    String[] excerpts = highlighter.highlight("text", query, top, 1);
    for (ScoreDoc found : top.scoreDocs) {
      searcher.storedFields().document(found.doc, java.util.Set.of("id"));
    }
    return excerpts.length == top.scoreDocs.length ? top.totalHits.value() : -1;
  }

  @Override
  public void close() throws IOException {
    searcher.getIndexReader().close();
    writer.close();
    directory.close();
    analyzer.close();
  }
}
