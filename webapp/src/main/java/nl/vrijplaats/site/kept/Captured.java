package nl.vrijplaats.site.kept;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vrijplaats.content.MadeOf;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/** A response that was made and is not sent yet. */
final class Captured {

  /** A header or two would outweigh what is saved. */
  private static final int LEAST_BYTES_TO_COMPRESS = 256;

  private static final Pattern COMPRESSIBLE =
      Pattern.compile(
          "(text/.*|application/(json|javascript|manifest\\+json|[a-z.+]*xml|ld\\+json)"
              + "|image/svg\\+xml)(;.*)?");

  /** The headers by which an answer may vary and be kept all the same. */
  private static final Map<String, HttpHeader> VARYING =
      Map.of(
          "accept", HttpHeader.ACCEPT,
          "accept-language", HttpHeader.ACCEPT_LANGUAGE);

  /** What is said anew with each reply. */
  private static final Set<String> OF_A_REPLY =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "date",
          "etag",
          "keep-alive",
          "last-modified",
          "transfer-encoding",
          "vary");

  /** What says of the answer itself what it is; a 304 repeats all the rest. */
  private static final Set<String> OF_THE_BODY =
      Set.of("accept-ranges", "content-disposition", "content-language", "content-type");

  private final HttpServletResponse response;
  private final MadeOf madeOf;
  private final byte[] body;

  Captured(Capture capture, MadeOf madeOf) {
    this.response = capture;
    this.madeOf = madeOf;
    this.body = capture.body();
  }

  /** Whether it is the same for everybody who asks like this, until something changes. */
  boolean isKeepable() {
    int status = response.getStatus();
    String control = String.join(",", response.getHeaders("Cache-Control"));
    return (status == 200 || status == 301)
        && madeOf.isLasting()
        && (control.contains("no-cache") || control.contains("public"))
        && !control.contains("no-store")
        && !control.contains("private")
        && response.getHeader("Set-Cookie") == null
        && response.getHeader("Content-Encoding") == null
        && vary().stream()
            .allMatch(name -> VARYING.containsKey(name) || name.equals("accept-encoding"));
  }

  private Set<String> vary() {
    var names = new LinkedHashSet<String>();
    for (String header : response.getHeaders("Vary")) {
      for (String name : header.split(",", -1)) {
        if (!name.isBlank()) {
          names.add(name.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return names;
  }

  /** The headers of the request that decided it. */
  List<HttpHeader> varying() {
    return VARYING.entrySet().stream()
        .filter(entry -> vary().contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  /** Its bytes, as they are. */
  byte[] body() {
    return body;
  }

  /** What is to be kept of it beside its bytes. */
  KeptAnswer.Made made() {
    String type = response.getContentType();
    boolean byForm = response.getStatus() == 200 && isByForm();
    var about = new ArrayList<HttpField>();
    var always = new ArrayList<HttpField>();
    if (type != null) {
      about.add(SharedFields.of(HttpHeader.CONTENT_TYPE, type));
    }
    for (String name : new LinkedHashSet<>(response.getHeaderNames())) {
      String plain = name.toLowerCase(Locale.ROOT);
      if (!OF_A_REPLY.contains(plain) && !plain.equals("content-type")) {
        for (String value : response.getHeaders(name)) {
          (OF_THE_BODY.contains(plain) ? about : always).add(SharedFields.of(name, value));
        }
      }
    }
    addVary(byForm, always);
    Set<String> tags = Ingredients.tags(madeOf);
    if (!tags.isEmpty()) {
      always.add(SharedFields.of(SharedFields.CACHE_TAG, String.join(",", tags)));
    }
    boolean inRanges = "bytes".equals(response.getHeader("Accept-Ranges"));
    return new KeptAnswer.Made(
        response.getStatus(), List.copyOf(about), List.copyOf(always), tag(), byForm, inRanges);
  }

  private boolean isByForm() {
    String type = response.getContentType();
    return body.length >= LEAST_BYTES_TO_COMPRESS
        && type != null
        && COMPRESSIBLE.matcher(type).matches()
        && response.getHeader("Content-Encoding") == null;
  }

  private void addVary(boolean byForm, List<HttpField> to) {
    var vary = new ArrayList<String>();
    varying().forEach(header -> vary.add(header.asString()));
    if (byForm) {
      vary.add(HttpHeader.ACCEPT_ENCODING.asString());
    }
    if (!vary.isEmpty()) {
      to.add(SharedFields.of(HttpHeader.VARY, String.join(", ", vary)));
    }
  }

  /** The strong tag that was given to it, without quotes; else one made of its bytes. */
  private String tag() {
    String given = response.getHeader("ETag");
    return given != null && given.matches("\"[^\"]+\"")
        ? given.substring(1, given.length() - 1)
        : digest(body);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Whether the asker has this very answer, by its tag. */
  static boolean isKnown(Question question, HttpServletResponse response) {
    String tag = response.getHeader("ETag");
    String known = question.ifNoneMatch();
    return known != null
        && tag != null
        && response.getStatus() == 200
        && List.of(known.split("\\s*,\\s*", -1)).contains(tag);
  }

  /**
   * Sends it to whom it was made for.
   *
   * @param form in which it is sent, where it is something to compress
   */
  void send(Question question, Form form, HttpServletResponse out) throws IOException {
    if (isKnown(question, out)) {
      out.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (!bodyIsAllowed(out.getStatus())) {
      return;
    }
    byte[] sent = body;
    if (isByForm()) {
      out.addHeader("Vary", "Accept-Encoding");
      if (form != Form.PLAIN) {
        sent = form.of(body);
        out.setHeader("Content-Encoding", form.encoding());
      }
    }
    out.setContentLength(sent.length);
    if (!question.isHead()) {
      out.getOutputStream().write(sent);
    }
  }

  private static boolean bodyIsAllowed(int status) {
    return status >= 200 && status != 204 && status != 304;
  }
}
