package nl.vrijplaats.site.kept;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Headers in one piece, encoded once for HTTP/1: the server copies them at one time. To the server
 * they look like the tag of the answer, which is one of them.
 */
final class HeaderBlock extends PreEncodedHttpField {

  /** What the server itself looks for. */
  private static final Set<HttpHeader> APART =
      EnumSet.of(
          HttpHeader.CONTENT_LENGTH,
          HttpHeader.CONTENT_TYPE,
          HttpHeader.CONNECTION,
          HttpHeader.TRANSFER_ENCODING,
          HttpHeader.DATE);

  private final byte[] bytes;

  private HeaderBlock(String tag, List<HttpField> fields) {
    super(HttpHeader.ETAG, tag);
    var text = new StringBuilder();
    for (HttpField field : fields) {
      text.append(field.getName()).append(": ").append(field.getValue()).append("\r\n");
    }
    this.bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The same headers in few pieces; as they are where there is no tag among them. */
  static List<HttpField> inBlocks(List<HttpField> fields) {
    var apart = new ArrayList<HttpField>();
    var together = new ArrayList<HttpField>();
    String tag = null;
    for (HttpField field : fields) {
      boolean alone = field.getHeader() != null && APART.contains(field.getHeader());
      (alone ? apart : together).add(field);
      tag = field.getHeader() == HttpHeader.ETAG ? field.getValue() : tag;
    }
    if (tag == null) {
      return fields;
    }
    apart.add(new HeaderBlock(tag, together));
    return List.copyOf(apart);
  }

  @Override
  public void putTo(ByteBuffer buffer, HttpVersion version) {
    buffer.put(bytes);
  }

  @Override
  public int getEncodedLength(HttpVersion version) {
    return bytes.length;
  }
}
