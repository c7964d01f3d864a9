package nl.vrijplaats.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * JSON with its strong ETag. It may be kept by who asks, but must be asked for again, as pages are.
 */
record JsonAnswer(byte[] body, String tag) {

  static JsonAnswer of(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return new JsonAnswer(body, '"' + HexFormat.of().formatHex(digest, 0, 16) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * With status 200.
   *
   * @param byLanguage whether the preferred language of who asks makes a difference
   */
  ResponseEntity<byte[]> send(boolean byLanguage) {
    var answer =
        ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noCache())
            .eTag(tag);
    if (byLanguage) {
      answer.varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }
    return answer.body(body);
  }
}
