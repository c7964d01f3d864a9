package nl.vrijplaats.asset;

/**
 * A stored image. It never changes: another image is another asset.
 *
 * @param ref what items name it by
 * @param fileName lower-case letters, digits and hyphens, with the extension of its format
 * @param mimeType format it was sent in
 * @param width in pixels, the way up it is meant to be seen
 * @param height in pixels
 */
public record Asset(AssetRef ref, String fileName, String mimeType, int width, int height) {

  /** The file name without extension. */
  public String name() {
    return fileName.substring(0, fileName.lastIndexOf('.'));
  }
}
