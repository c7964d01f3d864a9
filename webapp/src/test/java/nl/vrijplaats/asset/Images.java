package nl.vrijplaats.asset;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/** Files to send: good ones and hostile ones. */
public final class Images {
  static final String SECRET = "Taken at 53.2194 N 6.5665 E";

  private Images() {}

  /** Left half red, right half blue, in one of the formats. */
  public static byte[] of(String format, int width, int height) {
    int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    var image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width, height);
    pen.dispose();
    var out = new ByteArrayOutputStream();
    try {
      if (format.equals("webp")) {
        Thumbnails.of(image).scale(1).outputFormat(format).toOutputStream(out);
      } else {
        ImageIO.write(image, format, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG that says to turn it a quarter to the right, and where it was taken. */
  static byte[] jpegWithExif(int width, int height) {
    byte[] jpeg = of("jpg", width, height);
    var tiff = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(tiff)) {
      out.write("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
      out.writeShort(42);
      out.writeInt(8);
      out.writeShort(2);
      byte[] secret = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
      entry(out, 0x010E, 2, secret.length, 8 + 2 + 24 + 4);
      entry(out, 0x0112, 3, 1, 6 << 16);
      out.writeInt(0);
      out.write(secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var file = new ByteArrayOutputStream();
    file.write(jpeg, 0, 2);
    file.write(0xFF);
    file.write(0xE1);
    file.write((tiff.size() + 2) >> 8);
    file.write((tiff.size() + 2) & 0xFF);
    file.writeBytes(tiff.toByteArray());
    file.write(jpeg, 2, jpeg.length - 2);
    return file.toByteArray();
  }

  private static void entry(DataOutputStream out, int tag, int type, int count, int value)
      throws IOException {
    out.writeShort(tag);
    out.writeShort(type);
    out.writeInt(count);
    out.writeInt(value);
  }

  /** A PNG of a hundred bytes that claims to be that large. */
  static byte[] pngThatClaims(int width, int height) {
    var header = new ByteArrayOutputStream();
    var file = new ByteArrayOutputStream();
    try (var chunk = new DataOutputStream(header);
        var out = new DataOutputStream(file)) {
      chunk.write("IHDR".getBytes(StandardCharsets.US_ASCII));
      chunk.writeInt(width);
      chunk.writeInt(height);
      chunk.write(new byte[] {8, 2, 0, 0, 0});
      var sum = new CRC32();
      sum.update(header.toByteArray());
      out.writeLong(0x89504E470D0A1A0AL);
      out.writeInt(13);
      out.write(header.toByteArray());
      out.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  static BufferedImage read(Path file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
