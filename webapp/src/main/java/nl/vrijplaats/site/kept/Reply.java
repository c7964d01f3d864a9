package nl.vrijplaats.site.kept;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpVersion;

/**
 * What is sent in answer to one request.
 *
 * @param fields all headers but the date
 * @param inBlocks the same for HTTP/1, in as few pieces as possible
 * @param bytes of which a part is sent
 * @param from first byte to send
 * @param length how many; 0 where there is no body
 */
record Reply(
    int status,
    List<HttpField> fields,
    List<HttpField> inBlocks,
    byte[] bytes,
    int from,
    int length) {

  private static final byte[] NOTHING = {};

  /** Without a body. */
  static Reply empty(int status, List<HttpField> fields) {
    return part(status, fields, NOTHING, 0, 0);
  }

  /** Of these bytes so many, from there. */
  static Reply part(int status, List<HttpField> fields, byte[] bytes, int from, int length) {
    return new Reply(status, fields, fields, bytes, from, length);
  }

  /** All of these bytes; sent often. */
  static Reply often(int status, List<HttpField> fields, byte[] bytes) {
    return new Reply(status, fields, HeaderBlock.inBlocks(fields), bytes, 0, bytes.length);
  }

  /** Without a body; sent often. */
  static Reply often(int status, List<HttpField> fields) {
    return often(status, fields, NOTHING);
  }

  /** About how much memory its headers take, where they are in few pieces. */
  int weightOfHeaders() {
    int weight = 0;
    for (HttpField field : inBlocks) {
      weight +=
          field instanceof HeaderBlock block ? block.getEncodedLength(HttpVersion.HTTP_1_1) : 0;
    }
    return weight;
  }

  /** The same for who asks for the headers only. */
  Reply withoutBody() {
    return empty(status, fields);
  }
}
