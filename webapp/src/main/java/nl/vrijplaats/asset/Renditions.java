package nl.vrijplaats.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Renditions on disk, made when first asked for. They may be removed at any time: the repository
 * holds what they are made from.
 */
@Component
class Renditions {
  private final Path folder;

  Renditions(@Value("${vrijplaats.home:./vrijplaats-home}") String home) {
    this.folder = Path.of(home).toAbsolutePath().normalize().resolve("renditions");
  }

  /**
   * The file of a rendition.
   *
   * @param master gives the picture to make it from
   */
  Path file(AssetRef ref, Rendition rendition, Supplier<byte[]> master) {
    Path file =
        folder
            .resolve(ref.uuid().substring(0, 2))
            .resolve(ref.uuid())
            .resolve("w" + rendition.width().pixels() + "." + rendition.format().extension());
    if (Files.exists(file)) {
      return file;
    }
    try {
      return Picture.oneAtATime(() -> Files.exists(file) ? file : make(file, rendition, master));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write " + file, e);
    }
  }

  private static Path make(Path file, Rendition rendition, Supplier<byte[]> master)
      throws IOException {
    byte[] bytes = Picture.decode(master.get()).rendition(rendition);
    Files.createDirectories(file.getParent());
    // Written beside and then renamed: nobody ever reads half a picture.
    Path fresh = Files.createTempFile(file.getParent(), ".", ".new");
    Files.write(fresh, bytes);
    return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
