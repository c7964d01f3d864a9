package nl.vrijplaats.catalogue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32C;
import nl.vrijplaats.content.ContentItem;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;

/**
 * What the index keeps of an item to answer a {@link PropertyQuery}: beside the texts of {@link
 * Documents#keyword} its numbers, its moments, the beginning of long texts, and which properties it
 * has.
 */
final class PropertyFields {

  /** Of a longer text only this many characters are kept, and a sum to tell it from others. */
  static final int LONGEST = 200;

  /** Names of the properties an item has. */
  static final String HAS = "has";

  static final String ID = "@id";
  static final String NAME = "@name";
  static final String MODIFIED = "mgnl:lastModified";
  static final String MODIFIED_BY = "mgnl:lastModifiedBy";

  private PropertyFields() {}

  /** The field of the numbers that a property holds. */
  static String number(String property) {
    return "#" + property;
  }

  /** The field of the moments that a property holds. */
  static String moment(String property) {
    return "@" + property;
  }

  /** Adds them all. Short texts, booleans and whole numbers are there as keywords already. */
  static void add(Document document, ContentItem item) {
    add(document, NAME, item.slug());
    addKeyword(document, NAME, item.slug());
    add(document, MODIFIED, item.modified());
    add(document, MODIFIED_BY, item.modifiedBy());
    addKeyword(document, MODIFIED_BY, item.modifiedBy());
    item.properties().forEach((name, value) -> add(document, name, value));
  }

  private static void add(Document document, String property, Object value) {
    Object one = value instanceof List<?> list && !list.isEmpty() ? list.getFirst() : value;
    if (one instanceof String
        || one instanceof Boolean
        || one instanceof Number
        || one instanceof Instant) {
      document.add(new StringField(HAS, property, Field.Store.NO));
      addValue(document, property, value);
    }
  }

  private static void addValue(Document document, String property, Object value) {
    switch (value) {
      case List<?> list -> list.forEach(one -> addValue(document, property, one));
      case String text when text.length() > LONGEST -> addKeyword(document, property, term(text));
      case Long number -> addNumber(document, property, number);
      case Double number -> addNumber(document, property, number);
      case BigDecimal number -> addNumber(document, property, number.doubleValue());
      case Instant moment ->
          document.add(new LongField(moment(property), moment.toEpochMilli(), Field.Store.NO));
      default -> {
        // Short texts and booleans are keywords already; sub models are not selected by.
      }
    }
  }

  private static void addNumber(Document document, String property, double number) {
    document.add(new DoubleField(number(property), number, Field.Store.NO));
  }

  private static void addKeyword(Document document, String property, String value) {
    document.add(new KeywordField(Documents.keyword(property), value, Field.Store.NO));
  }

  /** What stands in the index for a text. */
  static String term(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    var sum = new CRC32C();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return text.substring(0, LONGEST) + '\0' + Long.toHexString(sum.getValue());
  }
}
