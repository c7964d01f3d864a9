package nl.vrijplaats.desk;

import java.nio.charset.StandardCharsets;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.rendering.Renderer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a working copy as visitors would see it, drawn by the templates of the site itself. */
@Controller
class PreviewController {

  private final WorkingCopies workingCopies;
  private final Renderer renderer;

  PreviewController(WorkingCopies workingCopies, Renderer renderer) {
    this.workingCopies = workingCopies;
    this.renderer = renderer;
  }

  /** The page of the newest revision. */
  @GetMapping("/redactie/stukken/{id}/voorbeeld")
  ResponseEntity<String> preview(@PathVariable String id) {
    var copy = workingCopies.get(ItemId.parse(id).orElseThrow(() -> new NoSuchPiece(id)));
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(renderer.preview(copy.item()));
  }
}
