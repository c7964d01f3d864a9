package nl.vrijplaats.site.kept;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In which form the bytes of an answer are sent. */
enum Form {
  /** As they are. */
  PLAIN("identity"),
  /** Every client reads it. */
  GZIP("gzip"),
  /** Smaller; every browser reads it. */
  BROTLI("br");

  private static final Logger log = LoggerFactory.getLogger(Form.class);

  /** Half a millisecond for a page; 11 takes sixty and saves a tenth more. */
  private static final int BROTLI_QUALITY = 5;

  private static final int BROTLI_WINDOW = 22;

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
    return this != BROTLI || Brotli.AVAILABLE;
  }

  /** The bytes in this form. */
  byte[] of(byte[] plain) {
    try {
      return switch (this) {
        case PLAIN -> plain;
        case GZIP -> gzip(plain);
        case BROTLI -> brotli(plain);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (OutputStream zip = new Best(bytes)) {
      zip.write(plain);
    }
    return bytes.toByteArray();
  }

  private static final class Best extends GZIPOutputStream {
    Best(OutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static byte[] brotli(byte[] plain) throws IOException {
    var settings = Encoder.Parameters.create(BROTLI_QUALITY, BROTLI_WINDOW, Encoder.Mode.TEXT);
    return Encoder.compress(plain, settings);
  }

  /** Loads the library when it is asked for first. */
  private static final class Brotli {
    static final boolean AVAILABLE = isLoaded();

    private static boolean isLoaded() {
      boolean loaded = Brotli4jLoader.isAvailable();
      if (!loaded) {
        log.info(
            "No brotli on this system ({}); answers are sent with gzip",
            String.valueOf(Brotli4jLoader.getUnavailabilityCause()));
      }
      return loaded;
    }
  }
}
