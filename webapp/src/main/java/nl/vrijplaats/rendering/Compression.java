package nl.vrijplaats.rendering;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import com.aayushatharva.brotli4j.decoder.DirectDecompress;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the bytes of a page smaller, as every browser reads them, and back. Safe for use by many
 * threads.
 */
public final class Compression {

  private static final Logger log = LoggerFactory.getLogger(Compression.class);
  private static final int WINDOW = 22;

  private Compression() {}

  /**
   * The bytes as gzip.
   *
   * @param level from 1 to 9: the higher, the smaller and the slower
   */
  public static byte[] gzip(byte[] plain, int level) {
    var bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (OutputStream zip = new Gzip(bytes, level)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /** What was made {@link #gzip}. */
  public static byte[] ungzip(byte[] zipped) throws IOException {
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(zipped), 8192)) {
      return plain.readAllBytes();
    }
  }

  /** Whether this system has brotli; where it has not, the log says so once. */
  public static boolean hasBrotli() {
    return Brotli.AVAILABLE;
  }

  /**
   * The bytes as brotli; only where {@link #hasBrotli} says so.
   *
   * @param quality from 0 to 11: the higher, the smaller and the slower
   */
  public static byte[] brotli(byte[] plain, int quality) {
    try {
      return Encoder.compress(plain, Encoder.Parameters.create(quality, WINDOW, Encoder.Mode.TEXT));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
  }

  /** What was made {@link #brotli}. */
  public static byte[] unbrotli(byte[] zipped) throws IOException {
    DirectDecompress plain = Decoder.decompress(zipped);
    if (plain.getResultStatus() != DecoderJNI.Status.DONE) {
      throw new IOException("No brotli, or not all of it: " + plain.getResultStatus());
    }
    return plain.getDecompressedData();
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out, int level) throws IOException {
      super(out, 8192);
      def.setLevel(level);
    }
  }

  /** Loads the library when it is asked for first. */
  private static final class Brotli {
    static final boolean AVAILABLE = isLoaded();

    private static boolean isLoaded() {
      boolean loaded = Brotli4jLoader.isAvailable();
      if (!loaded) {
        log.info(
            "No brotli on this system ({}); pages are sent with gzip",
            String.valueOf(Brotli4jLoader.getUnavailabilityCause()));
      }
      return loaded;
    }
  }
}
