package nl.vrijplaats.asset;

import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Images for visitors, at addresses like Magnolia's: only what is live, only as renditions. */
@Controller
class DamController {
  private static final Rendition LARGE =
      new Rendition(Rendition.Width.LARGE, Rendition.Format.JPEG);

  private final Assets assets;

  DamController(Assets assets) {
    this.assets = assets;
  }

  /** The image by its own address: as large as we serve, in a format everything reads. */
  @GetMapping(AssetLinks.DAM + "{ref}/{fileName}")
  ResponseEntity<Resource> image(@PathVariable String ref, @PathVariable String fileName) {
    return live(ref)
        .filter(asset -> asset.fileName().equals(fileName))
        .map(
            asset ->
                RenditionAnswer.send(
                    asset.ref(), LARGE, assets::liveRendition, RenditionAnswer.forAll()))
        .orElseGet(RenditionAnswer::nothing);
  }

  /** One size and format of it. */
  @GetMapping(AssetLinks.IMAGING + "{width:[0-9]{3,4}}" + AssetLinks.DAM + "{ref}/{name}")
  ResponseEntity<Resource> rendition(
      @PathVariable int width, @PathVariable String ref, @PathVariable String name) {
    return RenditionAnswer.of(
        live(ref), width, name, assets::liveRendition, RenditionAnswer.forAll());
  }

  private Optional<Asset> live(String ref) {
    return AssetRef.parse(ref).flatMap(assets::findLive);
  }
}
