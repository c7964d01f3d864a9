package nl.vrijplaats.asset;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Images at the desk: sending one, and seeing those that are not live. */
@RestController
class MediaController {

  /** What the desk needs to show and name an image that was just stored. */
  record Stored(String ref, int width, int height, String thumb) {}

  /** Why it was not stored, in Dutch. */
  record Refused(String message) {}

  private final Assets assets;

  MediaController(Assets assets) {
    this.assets = assets;
  }

  @PostMapping("/redactie/media")
  Stored store(@RequestParam MultipartFile file, Principal who) throws IOException {
    String name = file.getOriginalFilename();
    try (InputStream in = file.getInputStream()) {
      Asset asset = assets.store(name == null ? "" : name, in, who.getName());
      return new Stored(
          asset.ref().value(),
          asset.width(),
          asset.height(),
          AssetLinks.working(asset, Rendition.Width.SMALL.pixels()));
    }
  }

  @GetMapping(AssetLinks.DESK + "{ref}/w{width:[0-9]{3,4}}/{name}")
  ResponseEntity<Resource> rendition(
      @PathVariable String ref, @PathVariable int width, @PathVariable String name) {
    return RenditionAnswer.of(
        AssetRef.parse(ref).flatMap(assets::find),
        width,
        name,
        assets::rendition,
        RenditionAnswer.forOne());
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  Refused refused(NotAnImage e) {
    return new Refused(String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  Refused tooLarge(MaxUploadSizeExceededException e) {
    return new Refused("Dit beeld is te groot: het bestand mag hooguit 20 MB zijn.");
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  Refused nothingSent(MissingServletRequestPartException e) {
    return new Refused("Er is geen bestand gekozen.");
  }
}
