package nl.vrijplaats.asset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a rendition. An asset never changes, so whoever has it may keep it for a year. */
final class RenditionAnswer {
  private static final Duration A_YEAR = Duration.ofDays(365);

  private RenditionAnswer() {}

  /** For everybody to keep. */
  static CacheControl forAll() {
    return CacheControl.maxAge(A_YEAR).cachePublic().immutable();
  }

  /** For the browser of one editor to keep. */
  static CacheControl forOne() {
    return CacheControl.maxAge(A_YEAR).cachePrivate().immutable();
  }

  /**
   * The rendition of that address, or 404 where the address is not exactly right.
   *
   * @param asset what is found for the identity
   * @param name name of the file in the address, which must be that of the asset
   * @param file gives the file of a rendition
   */
  static ResponseEntity<Resource> of(
      Optional<Asset> asset,
      int width,
      String name,
      BiFunction<AssetRef, Rendition, Optional<Path>> file,
      CacheControl keep) {
    int dot = name.lastIndexOf('.');
    Optional<Rendition.Format> format = Rendition.Format.of(name.substring(dot + 1));
    Optional<Rendition.Width> known = Rendition.Width.of(width);
    Optional<Asset> named =
        asset.filter(found -> dot > 0 && found.name().equals(name.substring(0, dot)));
    if (named.isEmpty() || format.isEmpty() || known.isEmpty()) {
      return nothing();
    }
    return send(named.get().ref(), new Rendition(known.get(), format.get()), file, keep);
  }

  static ResponseEntity<Resource> send(
      AssetRef ref,
      Rendition rendition,
      BiFunction<AssetRef, Rendition, Optional<Path>> file,
      CacheControl keep) {
    return file.apply(ref, rendition)
        .map(
            path ->
                ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(rendition.format().mimeType()))
                    .cacheControl(keep)
                    .header("X-Content-Type-Options", "nosniff")
                    .eTag('"' + ref.uuid() + "-" + rendition.width().pixels() + '"')
                    .<Resource>body(new FileSystemResource(path)))
        .orElseGet(RenditionAnswer::nothing);
  }

  static ResponseEntity<Resource> nothing() {
    return ResponseEntity.notFound().cacheControl(CacheControl.noCache()).build();
  }
}
