package nl.vrijplaats.site.kept;

import com.github.benmanes.caffeine.cache.Interner;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Headers that are the same in most answers: each is kept once. Safe for use by many threads. */
final class SharedFields {

  static final String CACHE_TAG = "Cache-Tag";

  private static final Interner<HttpField> KNOWN = Interner.newWeakInterner();

  private SharedFields() {}

  static HttpField of(HttpHeader header, String value) {
    return of(header.asString(), value);
  }

  static HttpField of(String name, String value) {
    if (name.equalsIgnoreCase(CACHE_TAG)) {
      // Every answer has another.
      return new HttpField(name, value);
    }
    // The server writes this one by itself, all others together.
    return KNOWN.intern(
        HttpHeader.CONTENT_TYPE.is(name)
            ? new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, value)
            : new HttpField(name, value));
  }
}
