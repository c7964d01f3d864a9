package nl.vrijplaats.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** PDFs: those that are live for visitors, all of them for the desk. Parts may be asked for. */
@RestController
class FileController {

  /** What the desk needs to show and name a file that was just stored. */
  record Stored(String ref, String name, String path, long size, int pages, int readPages) {}

  private final PdfFiles files;

  FileController(PdfFiles files) {
    this.files = files;
  }

  @GetMapping(AssetLinks.DAM + "{ref}/{name}.pdf")
  ResponseEntity<Resource> live(@PathVariable String ref, @PathVariable String name) {
    return send(ref, name, files::findLive, files::liveContent, RenditionAnswer.forAll());
  }

  @GetMapping(AssetLinks.DESK + "{ref}/{name}.pdf")
  ResponseEntity<Resource> working(@PathVariable String ref, @PathVariable String name) {
    return send(ref, name, files::find, files::content, RenditionAnswer.forOne());
  }

  private static ResponseEntity<Resource> send(
      String ref,
      String name,
      Function<AssetRef, Optional<PdfFile>> find,
      Function<AssetRef, Optional<Path>> content,
      CacheControl keep) {
    Optional<PdfFile> file =
        AssetRef.parse(ref).flatMap(find).filter(found -> found.fileName().equals(name + ".pdf"));
    return file.flatMap(
            found ->
                content
                    .apply(found.ref())
                    .map(
                        bytes ->
                            ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .cacheControl(keep)
                                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(found))
                                .header("X-Content-Type-Options", "nosniff")
                                .eTag('"' + found.ref().uuid() + '"')
                                .<Resource>body(new FileSystemResource(bytes))))
        .orElseGet(RenditionAnswer::nothing);
  }

  /** To be read in the browser, and kept under this name. */
  private static String disposition(PdfFile file) {
    return ContentDisposition.inline().filename(file.fileName()).build().toString();
  }

  @PostMapping("/redactie/bestanden")
  Stored store(@RequestParam MultipartFile file, Principal who) throws IOException {
    String name = file.getOriginalFilename();
    try (InputStream in = file.getInputStream()) {
      PdfFile stored = files.store(name == null ? "" : name, in, who.getName());
      return new Stored(
          stored.ref().value(),
          stored.fileName(),
          AssetLinks.DESK + stored.ref() + "/" + stored.fileName(),
          stored.size(),
          stored.pages(),
          stored.readPages());
    }
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  MediaController.Refused refused(NotAPdf e) {
    return new MediaController.Refused(String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  MediaController.Refused tooLarge(MaxUploadSizeExceededException e) {
    return new MediaController.Refused("Dit bestand is te groot: een PDF mag hooguit 50 MB zijn.");
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  MediaController.Refused nothingSent(MissingServletRequestPartException e) {
    return new MediaController.Refused("Er is geen bestand gekozen.");
  }
}
