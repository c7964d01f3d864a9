package nl.vrijplaats.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The PDFs of the site. Editors store them in the author repository; publishing an item brings
 * those it names to the live one. They are served as they were sent. The text of their pages is
 * read once, when they are stored, in a process of its own: a file made to do harm can neither fill
 * the memory of the site nor keep it busy. Safe for use by many threads.
 */
public interface PdfFiles {

  /** The largest file that is taken, in bytes. */
  long MOST_BYTES = 50L * 1024 * 1024;

  /**
   * Stores a PDF; when this returns it is on disk.
   *
   * @param fileName name of the file as sent; what is in it decides whether it is a PDF
   * @throws NotAPdf where it is none, needs a password, is broken, takes too long to read, or is
   *     larger than {@link #MOST_BYTES}
   */
  PdfFile store(String fileName, InputStream file, String who) throws IOException;

  /** The file as editors see it. */
  Optional<PdfFile> find(AssetRef ref);

  /** The file, if an item that is live names it. */
  Optional<PdfFile> findLive(AssetRef ref);

  /** The bytes of a file that editors may see: a file on disk that does not change. */
  Optional<Path> content(AssetRef ref);

  /** The bytes of a file that is live: a file on disk that does not change. */
  Optional<Path> liveContent(AssetRef ref);

  /** The text of its pages, from the first; empty where there is no such file for editors. */
  List<String> pages(AssetRef ref);

  /** The text of its pages, from the first; empty where no live item names it. */
  List<String> livePages(AssetRef ref);
}
