package nl.vrijplaats.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Brings whoever signed in to the form that waits for them, else to the page they asked for. */
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  private final KeptForms keptForms;
  private final RequestCache asked;

  AfterSignIn(KeptForms keptForms, RequestCache asked) {
    this.keptForms = keptForms;
    this.asked = asked;
    setRequestCache(asked);
    setDefaultTargetUrl("/redactie");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    Optional<KeptForm> waiting = keptForms.waiting(request);
    if (waiting.isPresent()) {
      asked.removeRequest(request, response);
      response.sendRedirect(waiting.get().landing());
    } else {
      super.onAuthenticationSuccess(request, response, authentication);
    }
  }
}
