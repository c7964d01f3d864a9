package nl.vrijplaats.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Somebody asks for the desk, or sends it a form, and is not signed in any more: a form is kept,
 * and the person is asked to sign in. A form whose token is out of date (signed in again in another
 * tab) is kept too, but only if the browser says that it comes from this site: nobody else may put
 * words into an editor's form.
 */
@Component
class ExpiredSession implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String NOT_SIGNED_IN =
      "Je bent niet meer aangemeld. Je tekst staat nog op deze pagina. Meld je aan in een nieuw"
          + " tabblad en bewaar daarna opnieuw.";
  private static final String OUT_OF_DATE =
      "Deze pagina is verouderd. Je tekst staat er nog. Kopieer hem, ververs de pagina en bewaar"
          + " opnieuw.";
  private static final String TOO_LARGE =
      "Je bent niet meer aangemeld, en je tekst is te groot om intussen te bewaren. Ga terug in je"
          + " browser: daar staat hij nog. Meld je aan in een nieuw tabblad en bewaar dan opnieuw.";

  private final KeptForms keptForms;

  ExpiredSession(KeptForms keptForms) {
    this.keptForms = keptForms;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (isScript(request)) {
      answerScript(request, response, HttpServletResponse.SC_UNAUTHORIZED, NOT_SIGNED_IN);
    } else if (holdsForm(request)) {
      keep(request, response);
    } else {
      response.sendRedirect(SignIn.PATH);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    if (!(reason instanceof CsrfException) || !isFromThisSite(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (isScript(request)) {
      boolean signedIn = isSignedIn();
      answerScript(
          request,
          response,
          signedIn ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED,
          signedIn ? OUT_OF_DATE : NOT_SIGNED_IN);
    } else if (request.getRequestURI().equals(SignIn.PATH)) {
      response.sendRedirect(
          isSignedIn()
              ? keptForms.waiting(request).map(KeptForm::landing).orElse("/redactie")
              : SignIn.address(SignIn.Reason.STALE));
    } else if (request.getRequestURI().equals(SignIn.SIGN_OUT_PATH)) {
      response.sendRedirect("/redactie");
    } else if (request.getRequestURI().startsWith(SignIn.WELCOME_PATH + "/")) {
      response.sendRedirect(request.getRequestURI());
    } else if (holdsForm(request)) {
      keep(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<KeptForm> kept = keptForms.keep(request, response);
    if (kept.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      write(response, MediaType.TEXT_PLAIN, TOO_LARGE);
    } else {
      response.sendRedirect(
          isSignedIn() ? kept.get().landing() : SignIn.address(SignIn.Reason.KEPT));
    }
  }

  private static boolean isSignedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn;
  }

  private static boolean holdsForm(HttpServletRequest request) {
    String type = request.getContentType();
    return "POST".equals(request.getMethod())
        && type != null
        && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
  }

  private static boolean isScript(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return request.getHeader("HX-Request") != null
        || (accept != null && accept.contains("application/json") && !accept.contains("text/html"));
  }

  private static void answerScript(
      HttpServletRequest request, HttpServletResponse response, int status, String message)
      throws IOException {
    response.setStatus(status);
    if (request.getHeader("HX-Request") != null && !"POST".equals(request.getMethod())) {
      response.setHeader("HX-Redirect", SignIn.PATH);
    }
    write(
        response,
        MediaType.APPLICATION_JSON,
        "{\"message\":\"" + message + "\",\"signIn\":\"" + SignIn.PATH + "\"}");
  }

  private static void write(HttpServletResponse response, MediaType type, String text)
      throws IOException {
    response.setContentType(type.toString());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(text);
  }

  private static boolean isFromThisSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    String host = request.getHeader(HttpHeaders.HOST);
    return origin != null && host != null && host.equals(authority(origin));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException notAnOrigin) {
      return null;
    }
  }
}
