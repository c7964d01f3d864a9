package nl.vrijplaats.site.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.vrijplaats.rendering.Compression;

/** In which form the bytes of an answer are sent. */
enum Form {
  /** As they are. */
  PLAIN("identity"),
  /** Every client reads it. */
  GZIP("gzip"),
  /** Smaller; every browser reads it. */
  BROTLI("br");

  /** Half a millisecond for a page; 11 takes sixty and saves a tenth more. */
  private static final int BROTLI_QUALITY = 5;

  /** A fifth of one, for who does not read brotli; 6 takes twice as long and saves a fifteenth. */
  private static final int GZIP_LEVEL = 3;

  private final String encoding;

  Form(String encoding) {
    this.encoding = encoding;
  }

  /** Its name in HTTP. */
  String encoding() {
    return encoding;
  }

  /** Whether bytes can be brought into it on this machine. */
  boolean isAvailable() {
    return this != BROTLI || Compression.hasBrotli();
  }

  /** The bytes in this form. */
  byte[] of(byte[] plain) {
    return switch (this) {
      case PLAIN -> plain;
      case GZIP -> Compression.gzip(plain, GZIP_LEVEL);
      case BROTLI -> Compression.brotli(plain, BROTLI_QUALITY);
    };
  }

  /** What was brought into this form, as it was. */
  byte[] plain(byte[] bytes) {
    try {
      return switch (this) {
        case PLAIN -> bytes;
        case GZIP -> Compression.ungzip(bytes);
        case BROTLI -> Compression.unbrotli(bytes);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("These bytes were not brought into the form " + this, e);
    }
  }
}
