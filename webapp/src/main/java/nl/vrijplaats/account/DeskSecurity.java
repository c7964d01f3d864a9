package nl.vrijplaats.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Two worlds: the desk at {@code /redactie}, for who is signed in, and everything else, open to all
 * without session or cookie. All cookies keep to {@code /redactie}.
 */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

  private static final String DESK = "/redactie";
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'self'";

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  @Order(1)
  SecurityFilterChain desk(
      HttpSecurity http,
      PasswordSignIn passwordSignIn,
      OakAccounts accounts,
      KeptForms keptForms,
      ExpiredSession expired) {
    RequestCache asked = askedPage();
    return http.securityMatcher(DESK, DESK + "/**")
        .authenticationProvider(passwordSignIn)
        .authorizeHttpRequests(
            may ->
                may.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(SignIn.PATH, SignIn.WELCOME_PATH + "/*")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new CurrentAccount(accounts), AnonymousAuthenticationFilter.class)
        .requestCache(cache -> cache.requestCache(asked))
        .formLogin(
            form ->
                form.loginPage(SignIn.PATH)
                    .usernameParameter(SignIn.NAME)
                    .passwordParameter(SignIn.PASSWORD)
                    .successHandler(new AfterSignIn(keptForms, asked))
                    .failureHandler(afterWrongPassword()))
        .logout(
            out ->
                out.logoutUrl(SignIn.SIGN_OUT_PATH)
                    .addLogoutHandler((request, response, who) -> keptForms.forget(request))
                    .logoutSuccessUrl(SignIn.address(SignIn.Reason.OUT)))
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(expired).accessDeniedHandler(expired))
        .headers(DeskSecurity::headers)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain visitors(HttpSecurity http) {
    return http.authorizeHttpRequests(
            may ->
                may.requestMatchers("/actuator/health", "/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            headers -> {
              headers(headers);
              headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
              // How long a public page may be kept is for the page to say.
              headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
            })
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
  }

  /**
   * The token of forms lives in a cookie and not in the session, so that a form sent after the
   * session expired is still known to be ours. Lax, not Strict: with Strict a link from a mail
   * would replace the token and make the forms in all other tabs out of date; a forged form gets
   * neither.
   */
  private static CookieCsrfTokenRepository formTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("VRIJPLAATS-FORMULIER");
    tokens.setCookiePath(DESK);
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return tokens;
  }

  /** Remembers which page was asked for in the browser: no session before somebody signs in. */
  private static RequestCache askedPage() {
    var cache = new CookieRequestCache();
    RequestMatcher page =
        request -> {
          String accept = request.getHeader("Accept");
          return HttpMethod.GET.matches(request.getMethod())
              && accept != null
              && accept.contains("text/html")
              && request.getHeader("HX-Request") == null;
        };
    cache.setRequestMatcher(page);
    cache.setCookieCustomizer(DeskSecurity::keepToDesk);
    return cache;
  }

  private static void keepToDesk(Cookie cookie) {
    cookie.setPath(DESK);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
  }

  private static AuthenticationFailureHandler afterWrongPassword() {
    return (request, response, refused) ->
        response.sendRedirect(
            refused instanceof TooManyAttempts tooMany
                ? SignIn.address(tooMany)
                : SignIn.address(SignIn.Reason.WRONG));
  }
}
