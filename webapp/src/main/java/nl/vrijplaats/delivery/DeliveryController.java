package nl.vrijplaats.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses below {@code /.rest/}. An answer may be kept but must be asked for again, by a
 * strong ETag, as pages are.
 */
@Controller
class DeliveryController {

  private static final Logger log = LoggerFactory.getLogger(DeliveryController.class);
  private static final String ROOT = "/.rest/";
  private static final String CHILDREN = "@nodes";
  private static final int LONGEST_ECHO = 200;

  private final Endpoints endpoints;
  private final SiteLanguages languages;
  private final Delivery delivery;
  private final JsonMapper json;

  DeliveryController(
      Endpoints endpoints, SiteLanguages languages, Delivery delivery, JsonMapper json) {
    this.endpoints = endpoints;
    this.languages = languages;
    this.delivery = delivery;
    this.json = json;
  }

  /** The body of an error, as Magnolia writes it. */
  record Failure(Error error) {
    /** What is wrong. */
    record Error(String code, String message) {}
  }

  @GetMapping(ROOT + "**")
  ResponseEntity<byte[]> deliver(HttpServletRequest request) {
    String address = address(request);
    Endpoints.Match match =
        endpoints
            .at(address.endsWith(CHILDREN) ? beforeChildren(address) : address)
            .orElseThrow(() -> Refused.notFound("Nothing answers at " + ROOT + address));
    Languages shown =
        languages.of(request.getParameter("lang"), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    boolean children = address.endsWith(CHILDREN);
    return JsonAnswer.of(delivery.answer(match, children, request.getParameterMap(), shown))
        .send(!shown.others().isEmpty());
  }

  private static String beforeChildren(String address) {
    return address.substring(0, address.length() - CHILDREN.length());
  }

  private static String address(HttpServletRequest request) {
    String raw = request.getRequestURI().substring(ROOT.length());
    try {
      return UriUtils.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound("This address cannot be read.");
    }
  }

  @RequestMapping(ROOT + "**")
  ResponseEntity<byte[]> refuse() {
    throw Refused.onlyReads();
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refused refused) {
    return error(refused.status(), refused.code(), String.valueOf(refused.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> failed(Exception failure, HttpServletRequest request) {
    log.error("No answer to {}", request.getRequestURI(), failure);
    return error(HttpStatus.INTERNAL_SERVER_ERROR, "unknown", "Something went wrong here.");
  }

  private ResponseEntity<byte[]> error(HttpStatus status, String code, String message) {
    String shown =
        message.length() > LONGEST_ECHO ? message.substring(0, LONGEST_ECHO) + "…" : message;
    var answer =
        ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.noCache());
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      answer.header(HttpHeaders.ALLOW, "GET, HEAD");
    }
    return answer.body(json.writeValueAsBytes(new Failure(new Failure.Error(code, shown))));
  }
}
