package nl.vrijplaats.site.kept;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/** An answer in one form, ready to be sent. Safe for use by many threads. */
final class Variant {

  /** What one takes in memory beside its bytes and the text of its headers. */
  private static final int BYTES_BESIDE = 1_000;

  private final KeptAnswer.Made made;
  private final byte[] bytes;
  private final String tag;
  private final @Nullable HttpField date;
  private final List<HttpField> fields;
  private final Reply whole;
  private volatile @Nullable Reply unchanged;

  /**
   * Makes it.
   *
   * @param bytes in that form
   * @param date when it was made; null where it is not told by that
   */
  Variant(KeptAnswer.Made made, Form form, byte[] bytes, @Nullable HttpField date) {
    this.made = made;
    this.bytes = bytes;
    this.tag = '"' + (form == Form.PLAIN ? made.tag() : made.tag() + "-" + form.encoding()) + '"';
    this.date = date;
    var all = new ArrayList<HttpField>(made.about());
    if (form != Form.PLAIN) {
      all.add(new HttpField(HttpHeader.CONTENT_ENCODING, form.encoding()));
    }
    all.addAll(common());
    // First, since the server looks for it.
    all.addFirst(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, String.valueOf(bytes.length)));
    this.fields = List.copyOf(all);
    this.whole = Reply.often(made.status(), fields, bytes);
  }

  /** What a 304 says as well. */
  private List<HttpField> common() {
    var common = new ArrayList<>(made.always());
    common.add(new HttpField(HttpHeader.ETAG, tag));
    if (date != null) {
      common.add(date);
    }
    return common;
  }

  /** Its strong tag, with quotes. */
  String tag() {
    return tag;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Whether it is told by the date at which it was made. */
  boolean isDated() {
    return date != null;
  }

  /** Headers without those that say how much is sent. */
  List<HttpField> fields() {
    return fields.subList(1, fields.size());
  }

  Reply whole() {
    return whole;
  }

  /** What is sent to who has it. */
  Reply unchanged() {
    Reply known = unchanged;
    if (known == null) {
      known = Reply.often(304, List.copyOf(common()));
      unchanged = known;
    }
    return known;
  }

  /** About how much memory it takes. */
  int weight() {
    return bytes.length + BYTES_BESIDE + whole.weightOfHeaders();
  }
}
