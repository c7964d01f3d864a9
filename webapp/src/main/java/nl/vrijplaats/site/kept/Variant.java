package nl.vrijplaats.site.kept;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** An answer in one form, ready to be sent. */
final class Variant {

  private final byte[] bytes;
  private final String tag;
  private final Reply whole;
  private final Reply wholeDated;
  private final Reply unchanged;
  private final Reply unchangedDated;
  private final List<HttpField> fields;

  /**
   * Makes it.
   *
   * @param about headers of the answer itself
   * @param always headers that a 304 has as well
   * @param tag of the answer, without quotes
   * @param dated when it was made
   */
  Variant(
      int status,
      Form form,
      byte[] plain,
      List<HttpField> about,
      List<HttpField> always,
      String tag,
      HttpField dated) {
    this.bytes = form.of(plain);
    this.tag = '"' + (form == Form.PLAIN ? tag : tag + "-" + form.encoding()) + '"';
    var common = new ArrayList<HttpField>(always);
    common.add(new PreEncodedHttpField(HttpHeader.ETAG, this.tag));
    var all = new ArrayList<HttpField>(about);
    if (form != Form.PLAIN) {
      all.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, form.encoding()));
    }
    all.addAll(common);
    this.fields = List.copyOf(all);
    // First, since the server looks for it.
    all.addFirst(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(bytes.length)));
    this.whole = Reply.often(status, List.copyOf(all), bytes);
    this.wholeDated = Reply.often(status, with(all, dated), bytes);
    this.unchanged = Reply.often(304, List.copyOf(common));
    this.unchangedDated = Reply.often(304, with(common, dated));
  }

  private static List<HttpField> with(List<HttpField> fields, HttpField more) {
    var all = new ArrayList<>(fields);
    all.add(more);
    return List.copyOf(all);
  }

  /** Its strong tag, with quotes. */
  String tag() {
    return tag;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Headers without those that say how much is sent. */
  List<HttpField> fields() {
    return fields;
  }

  Reply whole(boolean dated) {
    return dated ? wholeDated : whole;
  }

  Reply unchanged(boolean dated) {
    return dated ? unchangedDated : unchanged;
  }
}
