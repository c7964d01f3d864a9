package nl.vrijplaats.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.rendering.Renderer;
import nl.vrijplaats.rendering.TemplateFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a working copy as visitors would see it, drawn by the templates of the site itself. */
@Controller
class PreviewController {

  private static final Logger LOG = LoggerFactory.getLogger(PreviewController.class);

  private final Screens screens;
  private final WorkingCopies workingCopies;
  private final Renderer renderer;

  PreviewController(Screens screens, WorkingCopies workingCopies, Renderer renderer) {
    this.screens = screens;
    this.workingCopies = workingCopies;
    this.renderer = renderer;
  }

  /** The page of the newest revision. */
  @GetMapping("/redactie/stukken/{id}/voorbeeld")
  ResponseEntity<String> preview(@PathVariable String id, HttpServletRequest request) {
    var copy = workingCopies.get(ItemId.parse(id).orElseThrow(() -> new NoSuchPiece(id)));
    String page;
    try {
      page = renderer.preview(copy.item()).toString();
    } catch (TemplateFailure failure) {
      LOG.error("Cannot preview {}", id, failure);
      return screens.show(request, HttpStatus.INTERNAL_SERVER_ERROR, "no-preview.ftl", Map.of());
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(page);
  }
}
