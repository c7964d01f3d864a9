package nl.vrijplaats.catalogue;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue.Entry;
import nl.vrijplaats.catalogue.DutchWords.Token;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the index keeps of an item.
 *
 * <p>An item has one field per property to select by ({@link #keyword}), a few to sort and to count
 * by, and those of full text:
 *
 * <ul>
 *   <li>{@link #WEIGHED} holds every stem once, with as frequency the sum of the weights of the
 *       places where it stands. BM25 over it is BM25F over all properties, and costs one term a
 *       word whatever the number of properties;
 *   <li>{@link #WRITTEN} holds the words as written, for what is in quotes and for what the word as
 *       typed adds to its stem;
 *   <li>{@link #ORDER}, {@link #PAIRS} and {@link #PAIR_TERMS} hold the words one after the other,
 *       for phrases, nearness and excerpts;
 *   <li>{@link #TITLE} holds the words of the title by themselves.
 * </ul>
 */
final class Documents {

  /** Changes when documents get other fields, so that older indexes are rebuilt. */
  static final String VERSION = "12";

  /** A weight of 1 in the definitions; frequencies are whole numbers, weights may be 0.5. */
  static final int UNIT = 2;

  static final String WEIGHED = "weighed";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String WRITTEN = "written";
  static final String ORDER = "order";
  static final String PAIRS = "pairs";
  static final String PAIR_TERMS = "pairTerms";

  /** The words it says most. */
  static final String ABOUT = "about";

  static final String ID = "id";
  static final String REVISION = "revision";
  static final String DATE = "date";
  static final String MODIFIED = "modified";
  static final String STAGE = "stage";
  static final String TYPE = "type";
  static final String HEADLINE = "headline";
  static final String PATH = "path";

  /** Which part of the text is of which property. */
  static final String RANGES = "ranges";

  /** Boost of words that count for as little as a word can. */
  private static final float LIGHTEST = 1f / UNIT;

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int LONGEST_KEYWORD = 200;
  private static final int LONGEST_SORT_TEXT = 200;

  private static final FieldType WEIGHED_TYPE = type(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType TITLE_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType WRITTEN_TYPE = type(IndexOptions.DOCS_AND_FREQS, false);

  private final LightModules modules;
  private final DutchWords words;
  private final FileTexts files;
  private final RuleBasedCollator collator;

  Documents(LightModules modules, DutchWords words, FileTexts files) {
    this.modules = modules;
    this.words = words;
    this.files = files;
    this.collator = (RuleBasedCollator) Collator.getInstance(new ULocale("nl"));
    collator.setNumericCollation(true);
    collator.freeze();
  }

  /** How a field of words is kept; norms tell how long it is. */
  static FieldType type(IndexOptions options, boolean norms) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  /** The field to select by the value of a property. */
  static String keyword(String property) {
    return "=" + property;
  }

  /** The field to sort by a text. */
  static String sort(String property) {
    return "sort:" + property;
  }

  /** The field to count the values of a property. */
  static String facet(String property) {
    return "count:" + property;
  }

  /**
   * What is counted with every search: the type, what the definitions ask for in any type, and the
   * year.
   */
  Set<String> facets() {
    return modules.ask(new Counted());
  }

  private record Counted() implements LightModules.Question<Set<String>> {
    @Override
    public Set<String> of(LightModules modules) {
      var facets = new LinkedHashSet<String>();
      facets.add("type");
      for (ContentType type : modules.contentTypes()) {
        type.properties().stream()
            .filter(PropertyDefinition::facet)
            .forEach(property -> facets.add(property.name()));
      }
      facets.add("year");
      return Collections.unmodifiableSet(facets);
    }
  }

  /**
   * What decides how items are indexed. An index made under another fingerprint is to be rebuilt.
   */
  String fingerprint() {
    var all = new StringBuilder(VERSION).append('/').append(DutchWords.VERSION);
    for (ContentType type : modules.contentTypes()) {
      all.append('\n').append(type.name()).append(type.findable() ? '+' : '-');
      type.properties().forEach(property -> describe(property, all));
      type.subModels()
          .values()
          .forEach(
              model -> {
                all.append(" [").append(model.name());
                model.properties().forEach(property -> describe(property, all));
                all.append(']');
              });
    }
    return java.util
        .UUID
        .nameUUIDFromBytes(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  private static void describe(PropertyDefinition property, StringBuilder to) {
    to.append(' ').append(property.name()).append(':').append(property.kind());
    to.append('*').append(property.boost()).append(property.facet() ? "#" : "");
    property.options().forEach(option -> to.append('|').append(option.label()));
  }

  /** The document of an item. */
  Document of(Entry entry) {
    ContentItem item = entry.item();
    Optional<ContentType> type = modules.contentType(item.type());
    var document = new Document();
    addKeyword(document, "id", item.id().value());
    addKeyword(document, "type", item.type());
    addKeyword(document, STAGE, entry.stage().name());
    document.add(new SortedDocValuesField(ID, new BytesRef(item.id().value())));
    addShown(document, item);
    document.add(new NumericDocValuesField(REVISION, item.revision()));
    document.add(new NumericDocValuesField(STAGE, entry.stage().ordinal()));
    document.add(new LongField(MODIFIED, item.modified().toEpochMilli(), Field.Store.NO));
    addFacet(document, "type", item.type());
    addSortText(document, "title", item.title());
    item.text("month").ifPresent(month -> addSortText(document, "month", month));
    item.text("number").ifPresent(number -> addSortText(document, "number", number));
    item.date().ifPresent(date -> addDate(document, date));
    Set<String> facets = facets();
    item.properties().forEach((name, value) -> addValue(document, name, value, facets));
    PropertyFields.add(document, item);
    addText(document, item, type.filter(ContentType::findable).orElse(null));
    return document;
  }

  /** What is shown of an item that was found, and where it stands. */
  private static void addShown(Document document, ContentItem item) {
    document.add(new StoredField(ID, item.id().value()));
    document.add(new StoredField(TYPE, item.type()));
    document.add(new StoredField(HEADLINE, item.title()));
    if (item.path() != null) {
      document.add(new StoredField(PATH, item.path().value()));
      addKeyword(document, ListQuery.AT, item.path().value());
      above(item.path()).ifPresent(above -> addKeyword(document, ListQuery.BELOW, above));
    }
  }

  /** The address one step higher: /a of /a/b, / of /a; nothing is above /. */
  private static Optional<String> above(SitePath path) {
    String value = path.value();
    int step = value.lastIndexOf('/');
    return value.equals("/")
        ? Optional.empty()
        : Optional.of(step == 0 ? "/" : value.substring(0, step));
  }

  private static void addDate(Document document, Instant date) {
    document.add(new LongField(DATE, date.toEpochMilli(), Field.Store.YES));
    String year = String.valueOf(date.atZone(ZONE).getYear());
    addKeyword(document, "year", year);
    addFacet(document, "year", year);
  }

  /** Values of one item are few and short, or text; what is too long to select by is text. */
  private static void addValue(
      Document document, String property, Object value, Set<String> facets) {
    if (value instanceof List<?> list) {
      list.forEach(one -> addValue(document, property, one, facets));
      return;
    }
    String text =
        switch (value) {
          case String words when words.length() <= LONGEST_KEYWORD -> words;
          case Boolean yes -> yes.toString();
          case Long number -> number.toString();
          // Rich text, dates, fractions and sub models are not selected by.
          default -> null;
        };
    if (text != null) {
      addKeyword(document, property, text);
      if (facets.contains(property)) {
        addFacet(document, property, text);
      }
    }
  }

  private static void addKeyword(Document document, String property, String value) {
    document.add(new KeywordField(keyword(property), value, Field.Store.NO));
  }

  private static void addFacet(Document document, String property, String value) {
    document.add(new SortedSetDocValuesField(facet(property), new BytesRef(value)));
  }

  private void addSortText(Document document, String property, String text) {
    String start = text.length() > LONGEST_SORT_TEXT ? text.substring(0, LONGEST_SORT_TEXT) : text;
    document.add(
        new SortedDocValuesField(
            sort(property), new BytesRef(collator.getCollationKey(start).toByteArray())));
  }

  private void addText(Document document, ContentItem item, @Nullable ContentType findable) {
    List<Token> title = words.tokens(item.title());
    document.add(new Field(TITLE, new WordStream(item.title(), title), TITLE_TYPE));
    if (findable == null) {
      return;
    }
    var text = new ItemText(item, findable, files);
    List<Token> tokens = words.tokens(text.content());
    Weights weights = weights(findable, title, text, tokens);
    String content = text.content();
    document.add(
        new Field(WRITTEN, new WeightStream(written(title, tokens), Set.of()), WRITTEN_TYPE));
    WordOrder.add(document, title, content, tokens);
    Related.add(document, weights.own());
    document.add(new StoredField(TEXT, content));
    document.add(new StoredField(RANGES, text.ranges().toString()));
    document.add(
        new Field(WEIGHED, new WeightStream(weights.own(), weights.onlyInFiles()), WEIGHED_TYPE));
  }

  /** How often words are written; without those that are everywhere. */
  private static Map<String, Integer> written(List<Token> title, List<Token> tokens) {
    var times = new HashMap<String, Integer>();
    for (List<Token> some : List.of(title, tokens)) {
      for (Token token : some) {
        if (!token.forms().common()) {
          times.merge(token.forms().exact(), 1, Integer::sum);
        }
      }
    }
    return times;
  }

  /** The stems that the item is found by; none where it is not to be found. */
  Set<String> stems(ContentItem item) {
    ContentType findable =
        modules.contentType(item.type()).filter(ContentType::findable).orElse(null);
    if (findable == null) {
      return Set.of();
    }
    var text = new ItemText(item, findable, files);
    Weights weights =
        weights(findable, words.tokens(item.title()), text, words.tokens(text.content()));
    var stems = new HashSet<>(weights.own().keySet());
    stems.addAll(weights.onlyInFiles());
    return stems;
  }

  /** What the words of an item count for, by stem, and those that stand in its files alone. */
  private record Weights(Map<String, Integer> own, Set<String> onlyInFiles) {}

  private static Weights weights(
      ContentType findable, List<Token> title, ItemText text, List<Token> tokens) {
    var own = new HashMap<String, Integer>();
    float titleBoost = findable.property("title").map(PropertyDefinition::boost).orElse(1f);
    title.forEach(token -> weigh(own, token, titleBoost));
    var inFiles = new HashMap<String, Integer>();
    for (Token token : tokens) {
      if (text.isInFile(token.start())) {
        weigh(inFiles, token, LIGHTEST);
      } else {
        weigh(own, token, text.boostAt(token.start()));
      }
    }
    inFiles.keySet().removeAll(own.keySet());
    return new Weights(own, inFiles.keySet());
  }

  private static void weigh(Map<String, Integer> weights, Token token, float boost) {
    if (boost > 0 && !token.forms().common()) {
      int weight = Math.max(1, Math.round(boost * UNIT));
      weights.merge(token.forms().stem(), weight, Integer::sum);
      // The whole compound counts for more than its parts.
      for (String part : token.forms().parts()) {
        weights.merge(part, Math.max(1, weight / 2), Integer::sum);
      }
    }
  }
}
