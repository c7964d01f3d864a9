package nl.vrijplaats.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The images of the site. Editors store them in the author repository; publishing an item brings
 * the images it names to the live one. What was sent is kept, but never served: visitors and
 * editors get renditions, made anew from the picture, so that nothing else in the file (the place
 * where a photo was taken, say) leaves the house. Safe for use by many threads.
 */
public interface Assets {

  /**
   * Stores an image; when this returns it is on disk.
   *
   * @param fileName name of the file as sent; what is in it decides the format
   * @throws NotAnImage where it is no JPEG, PNG, WebP or GIF, or larger than 20 MB or 40 million
   *     pixels
   */
  Asset store(String fileName, InputStream file, String who) throws IOException;

  /** The image as editors see it. */
  Optional<Asset> find(AssetRef ref);

  /** The image, if an item that is live names it. */
  Optional<Asset> findLive(AssetRef ref);

  /** A rendition of an image as editors see it: a file that does not change. */
  Optional<Path> rendition(AssetRef ref, Rendition rendition);

  /** A rendition of an image that is live: a file that does not change. */
  Optional<Path> liveRendition(AssetRef ref, Rendition rendition);
}
