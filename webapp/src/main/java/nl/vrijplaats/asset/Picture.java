package nl.vrijplaats.asset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;

/**
 * A decoded picture: pixels in sRGB, the right way up, and nothing else of the file it came from.
 *
 * @param format name of the format it was read from: {@code jpeg}, {@code png}, {@code webp} or
 *     {@code gif}
 */
record Picture(BufferedImage pixels, String format) {
  private static final int MOST_PIXELS = 40_000_000;

  /** No format else is tried: each decoder is one more door for a hostile file. */
  private static final Map<String, String> MIME_TYPES =
      Map.of("jpeg", "image/jpeg", "png", "image/png", "webp", "image/webp", "gif", "image/gif");

  /** A picture of 40 million pixels takes 160 MB: one at a time, whoever sends how many. */
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

  private static final String UNREADABLE =
      "Dit bestand is geen beeld dat we kunnen lezen. Kies een JPEG, PNG, WebP of GIF.";

  static {
    // Pictures are in memory anyway: no copies in temporary files.
    ImageIO.setUseCache(false);
  }

  /** Work that needs memory for whole pictures. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws IOException;
  }

  /** Does the work when nobody else is at it. */
  static <T> T oneAtATime(Work<T> work) throws IOException {
    ONE_AT_A_TIME.lock();
    try {
      return work.done();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /** Decodes what is in a file, whatever its name. Throws {@link NotAnImage}. */
  static Picture decode(byte[] file) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      ImageReader reader = reader(in).orElseThrow(() -> new NotAnImage(UNREADABLE));
      try {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        // Facts beside the picture are not even read: a PNG can hide gigabytes in a comment.
        reader.setInput(in, true, true);
        refuseTooManyPixels(reader.getWidth(0), reader.getHeight(0));
        BufferedImage pixels = plain(reader.read(0));
        return new Picture(
            format.equals("jpeg")
                ? ExifFilterUtils.getFilterForOrientation(ExifOrientation.of(file)).apply(pixels)
                : pixels,
            format);
      } finally {
        reader.dispose();
      }
    } catch (NotAnImage e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Decoders answer damaged files with whatever they stumble on; to us it is all the same.
      var refused = new NotAnImage(UNREADABLE);
      refused.initCause(e);
      throw refused;
    }
  }

  private static Optional<ImageReader> reader(ImageInputStream in) throws IOException {
    for (Iterator<ImageReader> all = ImageIO.getImageReaders(in); all.hasNext(); ) {
      ImageReader reader = all.next();
      boolean usable =
          MIME_TYPES.containsKey(reader.getFormatName().toLowerCase(Locale.ROOT))
              && !reader.getClass().getName().startsWith("com.luciad.");
      if (usable) {
        return Optional.of(reader);
      }
    }
    return Optional.empty();
  }

  private static void refuseTooManyPixels(int width, int height) {
    if ((long) width * height > MOST_PIXELS) {
      throw new NotAnImage(
          "Dit beeld is te groot: %d bij %d beeldpunten. Maak het kleiner, tot hooguit 40 miljoen."
              .formatted(width, height));
    }
  }

  /** Any colours and depth become sRGB of 8 bits, which every writer understands. */
  private static BufferedImage plain(BufferedImage read) {
    int type =
        read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    return read.getType() == type ? read : drawn(read, type);
  }

  private static BufferedImage drawn(BufferedImage picture, int type) {
    var canvas = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
    Graphics2D pen = canvas.createGraphics();
    if (type == BufferedImage.TYPE_INT_RGB) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }
    pen.drawImage(picture, 0, 0, null);
    pen.dispose();
    return canvas;
  }

  String mimeType() {
    return MIME_TYPES.getOrDefault(format, "application/octet-stream");
  }

  /** End of file names, without a dot. */
  String extension() {
    return format.equals("jpeg") ? "jpg" : format;
  }

  int width() {
    return pixels.getWidth();
  }

  int height() {
    return pixels.getHeight();
  }

  /** Encoded without loss of what can be seen, at most so many pixels wide and high. */
  byte[] master(int mostPixels) {
    double scale = Math.min(1, mostPixels / (double) Math.max(width(), height()));
    return pixels.getColorModel().hasAlpha()
        ? encoded(pixels, scale, "png", 1)
        : encoded(pixels, scale, "jpg", 0.92);
  }

  /** Encoded for the web, at most that wide. */
  byte[] rendition(Rendition rendition) {
    double scale = Math.min(1, rendition.width().pixels() / (double) width());
    boolean opaque = rendition.format() == Rendition.Format.JPEG;
    BufferedImage drawn =
        opaque && pixels.getColorModel().hasAlpha()
            ? drawn(pixels, BufferedImage.TYPE_INT_RGB)
            : pixels;
    return encoded(drawn, scale, rendition.format().extension(), 0.8);
  }

  private static byte[] encoded(
      BufferedImage picture, double scale, String format, double quality) {
    var out = new ByteArrayOutputStream();
    // Rounding must not make a very narrow picture vanish.
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    try {
      Thumbnails.of(picture)
          .forceSize(width, height)
          .outputFormat(format)
          .outputQuality(quality)
          .toOutputStream(out);
    } catch (IOException e) {
      throw new UncheckedIOException("A picture could not be encoded", e);
    }
    return out.toByteArray();
  }
}
