package nl.vrijplaats.asset;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Addresses of files, for pages. */
@Component
public class FileLinks {

  /**
   * A file that can be fetched.
   *
   * @param path its address; {@code #page=12} behind it leads to a page
   * @param name of the file
   * @param size in bytes
   * @param pages how many it has
   */
  public record FileLink(String path, String name, long size, int pages) {}

  private final PdfFiles files;

  FileLinks(PdfFiles files) {
    this.files = files;
  }

  /**
   * The file for visitors; empty where it is not live.
   *
   * @param ref value of a property that holds an asset
   */
  public Optional<FileLink> live(String ref) {
    return AssetRef.parse(ref).flatMap(files::findLive).map(file -> link(AssetLinks.DAM, file));
  }

  /** The file for who is signed in at the desk; empty where there is none. */
  public Optional<FileLink> working(String ref) {
    return AssetRef.parse(ref).flatMap(files::find).map(file -> link(AssetLinks.DESK, file));
  }

  private static FileLink link(String folder, PdfFile file) {
    return new FileLink(
        folder + file.ref() + "/" + file.fileName(), file.fileName(), file.size(), file.pages());
  }
}
