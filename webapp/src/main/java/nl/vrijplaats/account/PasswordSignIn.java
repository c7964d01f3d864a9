package nl.vrijplaats.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password. An unknown name takes as long as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private final OakAccounts accounts;
  private final SignInAttempts attempts;
  private final PasswordEncoder passwords;
  private final String nobodysHash;

  PasswordSignIn(OakAccounts accounts, SignInAttempts attempts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.passwords = passwords;
    this.nobodysHash = String.valueOf(passwords.encode(Tokens.random()));
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String typed = attempt.getName().strip().toLowerCase(Locale.ROOT);
    String name = typed.substring(0, Math.min(typed.length(), 100));
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    attempts.begin(name, address);
    Optional<String> hash = accounts.passwordHash(name);
    String password = String.valueOf(attempt.getCredentials());
    boolean right = passwords.matches(password, hash.orElse(nobodysHash));
    if (hash.isEmpty() || !right) {
      throw new BadCredentialsException("Wrong name or password");
    }
    attempts.succeeded(name, address);
    var signedIn = new SignedIn(name, SignedIn.mark(hash.get()));
    return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
  }

  @Override
  public boolean supports(@Nullable Class<?> kind) {
    return kind != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
