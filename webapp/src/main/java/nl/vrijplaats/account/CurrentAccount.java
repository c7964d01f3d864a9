package nl.vrijplaats.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up at each request who is signed in, so that a change of roles works at once, and signs out
 * whoever is no longer known or has another password since.
 */
class CurrentAccount extends OncePerRequestFilter {

  static final String ATTRIBUTE = Account.class.getName();

  private final OakAccounts accounts;

  CurrentAccount(OakAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
      Optional<Account> account =
          accounts
              .passwordHash(signedIn.name())
              .filter(hash -> SignedIn.mark(hash).equals(signedIn.passwordMark()))
              .flatMap(hash -> accounts.find(signedIn.name()));
      if (account.isPresent()) {
        request.setAttribute(ATTRIBUTE, account.get());
      } else {
        signOut(request);
      }
    }
    chain.doFilter(request, response);
  }

  private static void signOut(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
