package nl.vrijplaats.asset;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How a JPEG says it is to be turned. Java's own reader of these facts refuses the files of many
 * cameras (Exif in front of JFIF), and all we want is one number.
 */
final class ExifOrientation {
  private static final int START = 0xFFD8;
  private static final int EXIF_SEGMENT = 0xFFE1;
  private static final int FIRST_SCAN = 0xFFDA;
  private static final long EXIF_MARK = 0x457869660000L;
  private static final int LITTLE_ENDIAN = 0x4949;
  private static final int ORIENTATION = 0x0112;
  private static final int AS_IT_IS = 1;

  private ExifOrientation() {}

  /** What the file says; as it is, where it says nothing that can be understood. */
  static Orientation of(byte[] jpeg) {
    try {
      int turned = find(ByteBuffer.wrap(jpeg));
      return Orientation.typeOf(turned >= 1 && turned <= 8 ? turned : AS_IT_IS);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // A broken fact beside the picture is no reason to refuse the picture.
      return Orientation.TOP_LEFT;
    }
  }

  private static int find(ByteBuffer jpeg) {
    if (Short.toUnsignedInt(jpeg.getShort()) == START) {
      int marker = Short.toUnsignedInt(jpeg.getShort());
      while (marker != FIRST_SCAN) {
        int length = Short.toUnsignedInt(jpeg.getShort()) - 2;
        if (marker == EXIF_SEGMENT
            && length > 6
            && jpeg.getLong(jpeg.position()) >>> 16 == EXIF_MARK) {
          return inTiff(jpeg.slice(jpeg.position() + 6, length - 6));
        }
        jpeg.position(jpeg.position() + length);
        marker = Short.toUnsignedInt(jpeg.getShort());
      }
    }
    return AS_IT_IS;
  }

  private static int inTiff(ByteBuffer tiff) {
    if (tiff.getShort(0) == LITTLE_ENDIAN) {
      tiff.order(ByteOrder.LITTLE_ENDIAN);
    }
    int directory = tiff.getInt(4);
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
      if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
        return Short.toUnsignedInt(tiff.getShort(entry + 8));
      }
    }
    return AS_IT_IS;
  }
}
