package nl.vrijplaats.asset;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Addresses of images, for pages. */
@Component
public class AssetLinks {
  static final String DAM = "/dam/";
  static final String IMAGING = "/.imaging/w";
  static final String DESK = "/redactie/media/";

  private final Assets assets;

  AssetLinks(Assets assets) {
    this.assets = assets;
  }

  /**
   * Address of an image for visitors, at least that wide if the image is; empty where it is not
   * live.
   *
   * @param ref value of a property that holds an asset
   */
  public Optional<String> live(String ref, int width) {
    return AssetRef.parse(ref)
        .flatMap(assets::findLive)
        .map(
            asset ->
                IMAGING
                    + Rendition.Width.atLeast(width).pixels()
                    + DAM
                    + asset.ref()
                    + "/"
                    + asset.name()
                    + ".webp");
  }

  /** Address of a live image as large as visitors may have it. */
  public static String download(Asset asset) {
    return DAM + asset.ref() + "/" + asset.fileName();
  }

  /** Address of an image for who is signed in at the desk; empty where there is none. */
  public Optional<String> working(String ref, int width) {
    return AssetRef.parse(ref).flatMap(assets::find).map(asset -> working(asset, width));
  }

  static String working(Asset asset, int width) {
    return DESK
        + asset.ref()
        + "/w"
        + Rendition.Width.atLeast(width).pixels()
        + "/"
        + asset.name()
        + ".webp";
  }
}
