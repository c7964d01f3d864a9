package nl.vrijplaats.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers of the public site. All may be kept by browsers but must be asked for again, by a strong
 * ETag, so that a change shows at once; Spring answers 304 where the tag still holds.
 */
final class Answer {

  static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
  static final MediaType ATOM =
      new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

  private Answer() {}

  /** That text, with status 200. */
  static ResponseEntity<byte[]> of(MediaType type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Those bytes, with status 200. */
  static ResponseEntity<byte[]> of(MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .eTag(tag(bytes))
        .body(bytes);
  }

  /** The address has changed for good. */
  static ResponseEntity<byte[]> movedTo(String address) {
    return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
        .header(HttpHeaders.LOCATION, address)
        .cacheControl(CacheControl.noCache())
        .build();
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
