package nl.vrijplaats.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.rendering.WebResource;
import nl.vrijplaats.rendering.WebResources;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Style sheets, scripts, fonts and pictures of the design, at the addresses Magnolia gives them.
 */
@Controller
class WebResourceController {

  private static final String PREFIX = "/.resources";
  private static final Pattern FINGERPRINT =
      Pattern.compile("(.*)~([0-9a-f]{12})~((?:\\.[A-Za-z0-9]+)?)");
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("js", "text/javascript;charset=UTF-8"),
          Map.entry("mjs", "text/javascript;charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("gif", "image/gif"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("txt", "text/plain;charset=UTF-8"));

  private final WebResources resources;

  WebResourceController(WebResources resources) {
    this.resources = resources;
  }

  @GetMapping(PREFIX + "/**")
  ResponseEntity<Resource> send(HttpServletRequest request) {
    String asked = request.getRequestURI().substring(PREFIX.length());
    Matcher marked = FINGERPRINT.matcher(asked);
    String path = marked.matches() ? marked.group(1) + marked.group(3) : asked;
    Optional<WebResource> found = resources.find(path);
    if (found.isEmpty()) {
      return ResponseEntity.notFound().cacheControl(CacheControl.noCache()).build();
    }
    WebResource resource = found.get();
    boolean stillTheSame = marked.matches() && marked.group(2).equals(resource.fingerprint());
    return ResponseEntity.ok()
        .contentType(typeOf(path))
        .cacheControl(stillTheSame ? FOR_EVER : CacheControl.noCache())
        .eTag('"' + resource.fingerprint() + '"')
        .body(resource.file());
  }

  private static MediaType typeOf(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1);
    return MediaType.parseMediaType(TYPES.getOrDefault(extension, "application/octet-stream"));
  }
}
