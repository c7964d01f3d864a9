package nl.vrijplaats.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import nl.vrijplaats.jcr.OakRepositories;
import nl.vrijplaats.jcr.Repositories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Real server, real browser behaviour (cookies by path), pages that show what they were given. */
class DeskSecurityTests {

  private static final String BROWSER = "text/html,*/*;q=0.8";
  private static final String PASSWORD = "vier woorden op een rij";

  @TempDir static Path home;
  private static ConfigurableApplicationContext server;
  private static TestClock clock;
  private static String base;
  private static int people;

  private CookieManager cookies;
  private HttpClient browser;
  private String name;

  // The profile keeps these out of tests that start the whole program.
  @Profile("only-accounts")
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = "nl.vrijplaats.account",
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
  @Import(Pages.class)
  static class Program {
    @Bean(destroyMethod = "close")
    OakRepositories oak() {
      return OakRepositories.open(home);
    }

    @Bean
    Repositories repositories(OakRepositories oak) {
      return oak.repositories();
    }

    @Bean
    Clock clock() {
      return clock;
    }
  }

  @Profile("only-accounts")
  @RestController
  static class Pages {
    private final KeptForms keptForms;

    Pages(KeptForms keptForms) {
      this.keptForms = keptForms;
    }

    @GetMapping({"/", "/columns"})
    String site() {
      return "site";
    }

    @GetMapping({"/redactie", "/redactie/stukken/{id}"})
    String page(Account who, HttpServletRequest request, CsrfToken token) {
      return who.name() + "|" + token.getToken() + "|" + keptForms.find(request);
    }

    @PostMapping("/redactie/stukken/{id}")
    String save(Account who) {
      return "saved by " + who.fullName();
    }

    @GetMapping(SignIn.PATH)
    String signIn(HttpServletRequest request, CsrfToken token) {
      return SignIn.message(request).orElse("") + "|" + token.getToken() + "|";
    }
  }

  @BeforeAll
  static void start() {
    clock = new TestClock();
    var program = new SpringApplication(Program.class);
    server =
        program.run(
            "--server.port=0",
            "--spring.profiles.active=only-accounts",
            "--vrijplaats.admin-password=" + PASSWORD);
    base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void somebody() {
    cookies = new CookieManager();
    browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    name = "anna" + ++people;
    var accounts = server.getBean(Accounts.class);
    accounts.choosePassword(accounts.invite(name, "Anna Smit", "", Set.of(Role.WRITER)), PASSWORD);
  }

  @Test
  void visitorsGetNoCookie() {
    for (String address : new String[] {"/", "/columns", "/nergens", "/actuator/health"}) {
      assertThat(get(address).headers().allValues("Set-Cookie")).as(address).isEmpty();
    }
    assertThat(get("/").headers().firstValue("Cache-Control")).isEmpty();
    assertThat(get("/").headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void visitorsGetNoCookieAfterALookAtTheDesk() {
    get("/redactie");
    get(SignIn.PATH);
    assertThat(cookies.getCookieStore().getCookies())
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie.getPath()).isEqualTo("/redactie"))
        .allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
        .noneSatisfy(cookie -> assertThat(cookie.getName()).isEqualTo("VRIJPLAATS"));
  }

  @Test
  void showsOnlyHealthToEverybody() {
    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/env").statusCode()).isEqualTo(403);
    assertThat(get("/actuator").statusCode()).isEqualTo(403);
  }

  @Test
  void asksToSignInAndGoesOnToThePageThatWasAskedFor() {
    var refused = get("/redactie/stukken/7?rij=2");
    assertThat(location(refused)).isEqualTo(SignIn.PATH);

    var after = signIn(name, PASSWORD);

    assertThat(location(after)).startsWith("/redactie/stukken/7?rij=2");
    assertThat(get("/redactie/stukken/7").body()).startsWith(name + "|");
    assertThat(cookies.getCookieStore().getCookies())
        .filteredOn(cookie -> cookie.getName().equals("VRIJPLAATS"))
        .singleElement()
        .matches(HttpCookie::isHttpOnly)
        .matches(cookie -> "/redactie".equals(cookie.getPath()));
  }

  @Test
  void signsInTheFirstChiefEditorWithTheGivenPassword() {
    assertThat(location(signIn("Beheer ", PASSWORD))).isEqualTo("/redactie");
    assertThat(get("/redactie").body()).startsWith("beheer|");
  }

  @Test
  void tellsNobodyWhetherTheNameOrThePasswordWasWrong() {
    var wrongPassword = signIn(name, "fout fout fout");
    var wrongName = signIn("niemand", PASSWORD);
    assertThat(location(wrongPassword)).isEqualTo(location(wrongName));
    assertThat(get(location(wrongName)).body()).contains("horen niet bij elkaar");
  }

  @Test
  void makesGuessingWait() {
    for (int i = 0; i < 5; i++) {
      signIn(name, "fout fout fout");
    }
    var refused = signIn(name, PASSWORD);
    assertThat(get(location(refused)).body()).contains("Wacht 30 seconden");
    clock.pass(Duration.ofSeconds(31));
    assertThat(location(signIn(name, PASSWORD))).isEqualTo("/redactie");
  }

  @Test
  void keepsTheFormOfAnExpiredSession() {
    signIn(name, PASSWORD);
    String token = token(get("/redactie/stukken/7"));
    expireSession();

    var refused =
        post("/redactie/stukken/7/indienen", token, "title=Caf%C3%A9&tags=a&tags=b&lead=");
    assertThat(location(refused)).startsWith(SignIn.PATH);
    assertThat(get(location(refused)).body()).contains("Je tekst is bewaard");
    assertThat(location(signIn(name, PASSWORD))).isEqualTo("/redactie/stukken/7?herstel=1");

    for (int load = 0; load < 2; load++) {
      assertThat(get("/redactie/stukken/7?herstel=1").body())
          .contains("title=[Café]", "tags=[a, b]", "path=/redactie/stukken/7/indienen")
          .doesNotContain("_csrf");
    }
    assertThat(get("/redactie/stukken/8").body()).endsWith("Optional.empty");
  }

  @Test
  void keepsTheFormsOfTwoTabs() {
    signIn(name, PASSWORD);
    String token = token(get("/redactie/stukken/7"));
    expireSession();
    post("/redactie/stukken/7", token, "title=Eerste");
    signIn(name, PASSWORD);

    var second = post("/redactie/stukken/8", token, "title=Tweede");

    assertThat(location(second)).isEqualTo("/redactie/stukken/8?herstel=1");
    assertThat(get("/redactie/stukken/7").body()).contains("title=[Eerste]");
    assertThat(get("/redactie/stukken/8").body()).contains("title=[Tweede]");
  }

  @Test
  void keepsAFormNoLongerThanAnHour() {
    signIn(name, PASSWORD);
    String token = token(get("/redactie/stukken/7"));
    expireSession();
    post("/redactie/stukken/7", token, "title=Oud");
    clock.pass(Duration.ofMinutes(61));
    assertThat(location(signIn(name, PASSWORD))).isEqualTo("/redactie");
    assertThat(get("/redactie/stukken/7").body()).endsWith("Optional.empty");
  }

  @Test
  void saysSoWhenAFormIsTooLargeToKeep() {
    signIn(name, PASSWORD);
    String token = token(get("/redactie/stukken/7"));
    expireSession();
    var refused = post("/redactie/stukken/7", token, "body=" + "x".repeat(KeptForms.LARGEST + 1));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("Ga terug in je browser");
  }

  @Test
  void takesABodyOfAMillionCharacters() {
    signIn(name, PASSWORD);
    String token = token(get("/redactie/stukken/7"));
    var saved = post("/redactie/stukken/7", token, "body=" + "%C3%A9".repeat(1_000_000));
    assertThat(saved.body()).isEqualTo("saved by Anna Smit");
  }

  @Test
  void refusesFormsOfOtherSitesAndKeepsNothing() {
    signIn(name, PASSWORD);
    var forged =
        send(
            HttpRequest.newBuilder(URI.create(base + "/redactie/stukken/7"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("title=Vals")));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(get("/redactie/stukken/7").body()).endsWith("Optional.empty");
  }

  @Test
  void answersScriptsWithJson() {
    var refused =
        send(
            HttpRequest.newBuilder(URI.create(base + "/redactie/stukken/7"))
                .header("Accept", "application/json")
                .GET());
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/json");
    assertThat(refused.body()).contains("\"signIn\":\"/redactie/aanmelden\"");
  }

  @Test
  void endsSessionsWhenThePasswordChanges() {
    signIn(name, PASSWORD);
    assertThat(get("/redactie").statusCode()).isEqualTo(200);
    var accounts = server.getBean(Accounts.class);
    accounts.choosePassword(accounts.inviteAgain(name), PASSWORD + "!");
    assertThat(location(get("/redactie"))).isEqualTo(SignIn.PATH);
  }

  @Test
  void signsOutAndLeavesNothing() {
    signIn(name, PASSWORD);
    String token = token(get("/redactie"));
    assertThat(location(post(SignIn.SIGN_OUT_PATH, token, "")))
        .isEqualTo(SignIn.PATH + "?reden=afgemeld");
    assertThat(location(get("/redactie"))).isEqualTo(SignIn.PATH);
  }

  @Test
  void givesANewSessionAtSigningIn() {
    signIn(name, PASSWORD);
    String first = session();
    signIn(name, PASSWORD);
    assertThat(session()).isNotEqualTo(first);
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("VRIJPLAATS"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private HttpResponse<String> signIn(String who, String password) {
    String token = token(get(SignIn.PATH));
    return post(
        SignIn.PATH,
        token,
        "username=%s&password=%s"
            .formatted(
                URLEncoder.encode(who, StandardCharsets.UTF_8),
                URLEncoder.encode(password, StandardCharsets.UTF_8)));
  }

  private void expireSession() {
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("VRIJPLAATS"))
        .toList()
        .forEach(cookie -> cookie.setValue("verlopen"));
  }

  private HttpResponse<String> get(String address) {
    String there = address.startsWith("http") ? address : base + address;
    return send(HttpRequest.newBuilder(URI.create(there)).header("Accept", BROWSER).GET());
  }

  private HttpResponse<String> post(String address, String token, String form) {
    String body = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&" + form;
    return send(
        HttpRequest.newBuilder(URI.create(base + address))
            .header("Accept", BROWSER)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String location(HttpResponse<String> response) {
    return response
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(response + " " + response.body()))
        .replace(base, "");
  }

  private static String token(HttpResponse<String> page) {
    return page.body().split("\\|")[1];
  }
}
