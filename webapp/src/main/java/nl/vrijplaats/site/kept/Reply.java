package nl.vrijplaats.site.kept;

import java.util.List;
import org.eclipse.jetty.http.HttpField;

/**
 * What is sent in answer to one request.
 *
 * @param fields all headers but the date
 * @param bytes of which a part is sent
 * @param from first byte to send
 * @param length how many; 0 where there is no body
 */
record Reply(int status, List<HttpField> fields, byte[] bytes, int from, int length) {

  private static final byte[] NOTHING = {};

  /** Without a body. */
  static Reply empty(int status, List<HttpField> fields) {
    return new Reply(status, fields, NOTHING, 0, 0);
  }

  /** All of these bytes. */
  static Reply of(int status, List<HttpField> fields, byte[] bytes) {
    return new Reply(status, fields, bytes, 0, bytes.length);
  }

  /** The same for who asks for the headers only. */
  Reply withoutBody() {
    return empty(status, fields);
  }
}
