package nl.vrijplaats.asset;

import java.util.Arrays;
import java.util.Optional;

/**
 * One size and format of an image.
 *
 * @param width in pixels; an image that is narrower stays as it is
 */
public record Rendition(Width width, Format format) {

  /** The widths there are: few, so that nobody can make the server draw a thousand. */
  public enum Width {
    /** A thumbnail, or a phone. */
    SMALL(480),
    /** Beside or above a text. */
    MEDIUM(960),
    /** Over the whole page. */
    LARGE(1600);

    private final int pixels;

    Width(int pixels) {
      this.pixels = pixels;
    }

    /** In pixels. */
    public int pixels() {
      return pixels;
    }

    /** The smallest that is as wide, or else the largest. */
    public static Width atLeast(int wanted) {
      return Arrays.stream(values())
          .filter(width -> width.pixels >= wanted)
          .findFirst()
          .orElse(LARGE);
    }

    /** The one of exactly that many pixels. */
    static Optional<Width> of(int pixels) {
      return Arrays.stream(values()).filter(width -> width.pixels == pixels).findFirst();
    }
  }

  /** The formats there are. */
  public enum Format {
    /** Small; for pages. */
    WEBP("webp", "image/webp"),
    /** For who cannot read WebP, such as some that show a preview of a link. */
    JPEG("jpg", "image/jpeg");

    private final String extension;
    private final String mimeType;

    Format(String extension, String mimeType) {
      this.extension = extension;
      this.mimeType = mimeType;
    }

    /** End of its file names, without a dot. */
    public String extension() {
      return extension;
    }

    /** Media type. */
    public String mimeType() {
      return mimeType;
    }

    /** The format whose file names end so. */
    static Optional<Format> of(String extension) {
      return Arrays.stream(values()).filter(f -> f.extension.equals(extension)).findFirst();
    }
  }
}
