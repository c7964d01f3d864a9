package nl.vrijplaats.asset;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The files behind the assets, for export and import. Not for what people or visitors ask for: that
 * is {@link Assets}. Safe for use by many threads.
 */
public interface AssetFiles {

  /**
   * A file with what is known of it.
   *
   * @param ref what items name it by
   * @param fileName with extension
   * @param mimeType of the bytes
   * @param width in pixels; 0 for a PDF
   * @param height in pixels; 0 for a PDF
   * @param pages of a PDF; 0 for a picture
   * @param origin where it came from
   * @param bytes reads the file
   */
  record AssetFile(
      AssetRef ref,
      String fileName,
      String mimeType,
      int width,
      int height,
      int pages,
      Origin origin,
      Bytes bytes) {}

  /**
   * What is kept of an asset beside the file.
   *
   * @param folder path of the folder it lay in, {@code /} where it lay in none
   * @param about title, caption and the like, by name
   * @param who account, here or elsewhere, that stored it
   * @param when moment it was stored
   */
  record Origin(String folder, Map<String, String> about, String who, Instant when) {}

  /** Reads the bytes of one file. */
  @FunctionalInterface
  interface Bytes {
    /** All of them. */
    byte[] read();
  }

  /** What taking up a file came to. */
  enum Taken {
    /** A new asset. */
    NEW,
    /** The asset was there; what is known of it changed. */
    CHANGED,
    /** The asset was there, exactly so. */
    UNCHANGED
  }

  /** Every file as it was sent, in no particular order, one at a time. */
  void forEach(Consumer<AssetFile> action);

  /**
   * Every file that visitors may have, in no particular order, one at a time: of a picture that
   * alone, without anything else that was in the file; a PDF as it was sent.
   */
  void forEachLive(Consumer<AssetFile> action);

  /**
   * Stores a file under the identity it has elsewhere; when this returns it is on disk.
   *
   * @throws NotAnImage where it is no PDF, and {@link Assets#store} would refuse it
   * @throws NotAPdf where it says it is one, and {@link PdfFiles#store} would refuse it
   * @throws AnotherFile where this asset is there with another file in it: an asset never changes
   */
  Taken takeUp(AssetRef ref, String fileName, byte[] file, Origin origin) throws IOException;

  /** What {@link #takeUp} would come to, without doing it; what can be neither is not noticed. */
  Taken foresee(AssetRef ref, byte[] file, Origin origin);
}
