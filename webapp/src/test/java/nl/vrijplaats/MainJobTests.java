package nl.vrijplaats;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.account.Role;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.editorial.EditorialDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The main job, in a real browser: one editor writes, another judges, a visitor without script
 * reads and finds. Every screen on the way is looked over by axe.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vrijplaats.example-content=false")
@DirtiesContext
class MainJobTests {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final String TITLE = "De vraag die niemand stelde";
  private static final String ADDRESS = "/columns/de-vraag-die-niemand-stelde";

  /** A word of the body that stands nowhere else. */
  private static final String WORD = "kralengordijn";

  @TempDir static Path home;

  private static Chromium chromium;
  private static Browser browser;

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private EditorialDesk desk;

  @DynamicPropertySource
  static void ownHome(DynamicPropertyRegistry registry) {
    registry.add("vrijplaats.home", home::toString);
  }

  @BeforeAll
  static void openBrowser() {
    chromium = Chromium.start();
    browser = chromium.browser();
  }

  @AfterAll
  static void closeBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void makeThemeOfTheMonth() {
    if (accounts.find("anna").isPresent()) {
      return;
    }
    var anna = letIn("anna", "Anna de Vries");
    var bram = letIn("bram", "Bram Postma");
    String month = YearMonth.now(ZONE).toString();
    var id = ItemId.named("theme " + month);
    desk.create(
        anna,
        id,
        "theme",
        null,
        Map.of(
            "title",
            "Vragen stellen",
            "month",
            month,
            "motto",
            "Wie durft te vragen, leert elke dienst iets",
            "date",
            LocalDate.now(ZONE).atStartOfDay(ZONE).toInstant()));
    desk.submit(anna, id);
    desk.approve(bram, id, 1);
    desk.publish(bram, id);
  }

  @Test
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void takesAColumnFromTheFirstWordToItsReader() {
    var anna = signIn("anna");
    write(anna);
    refuseOwnApproval(anna);

    var bram = signIn("bram");
    sendBack(bram);
    mend(anna);
    approveAndPublish(bram);

    // No waiting: the first question after "gepubliceerd" must find it.
    var visitor = visitor();
    find(visitor);
    read(visitor);
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void proposesTitlesToWhoTypesAndChoosesByKeyboard() {
    try (var context = browser.newContext(sized(1280))) {
      var page = context.newPage();
      page.navigate(at("/"));
      Locator field = page.getByRole(role("combobox"), named("Zoek op deze site"));
      Locator list = page.locator("header [role=listbox]");
      assertThat(field).hasAttribute("aria-expanded", "false");

      field.focus();
      page.keyboard().type("vragen");
      assertThat(list.getByRole(role("option"))).hasCount(1);
      assertThat(page.locator("header [role=status]")).containsText("1 voorstel");
      assertThat(field).hasAttribute("aria-expanded", "true");
      page.keyboard().press("ArrowDown");
      String chosen = list.getByRole(role("option")).first().getAttribute("id");
      assertThat(field).hasAttribute("aria-activedescendant", chosen);
      assertThat(page.locator("#" + chosen)).hasAttribute("aria-selected", "true");
      look(page);
      // After the last comes the field itself again, and escape first closes, then clears.
      page.keyboard().press("ArrowDown");
      assertThat(field).not().hasAttribute("aria-activedescendant", chosen);
      page.keyboard().press("Escape");
      assertThat(field).hasAttribute("aria-expanded", "false");
      assertThat(list).isHidden();
      assertThat(field).hasValue("vragen");
      page.keyboard().press("Escape");
      assertThat(field).hasValue("");

      page.keyboard().type("vragen");
      assertThat(list).isVisible();
      page.keyboard().press("ArrowUp");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("Wie durft te vragen");

      page.navigate(at("/zoeken"));
      page.getByRole(role("combobox"), named("Zoekwoorden")).fill("bestaat niet");
      assertThat(page.locator("main [role=status]").first()).hasText("Geen voorstellen.");
      page.keyboard().press("Enter");
      assertThat(page.locator("#treffers")).hasText("Niets gevonden");
      look(page);
    }
  }

  private void write(Page page) {
    button(page, "Nieuwe column").click();
    assertThat(page.getByLabel("Thema van de maand")).hasValue("Vragen stellen");
    page.getByLabel("Kop verplicht").fill(TITLE);
    page.getByLabel("Intro").fill("Een bestuurder loopt een nachtdienst mee.");
    Locator body = page.getByRole(role("textbox"), named("Tekst"));
    body.click();
    page.keyboard().type("Het is kwart over twee. Achter het " + WORD + " gaat de bel.");
    page.keyboard().press("Enter");
    tool(page, "Streamer").click();
    page.keyboard().type("Een goede vraag is een vorm van aandacht.");
    assertThat(tool(page, "Streamer")).hasAttribute("aria-pressed", "true");
    look(page);
    page.locator(".bar").getByText("Bewaar", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#bewaard")).containsText("Bewaard om");
    assertThat(page.frameLocator("iframe").getByText(WORD)).isVisible();
    look(page);
    button(page, "Indienen").click();
    assertThat(page.locator("[aria-current=step]")).hasText("Ter beoordeling");
    look(page);
  }

  private void refuseOwnApproval(Page page) {
    assertThat(page.locator("form[action$=goedkeuren]")).hasCount(0);
    // Whoever knows the address does not get further than whoever looks for the button.
    page.evaluate(
        """
        () => {
          const form = document.createElement("form");
          form.method = "post";
          form.action = location.pathname + "/goedkeuren";
          form.append(document.querySelector("[name=_csrf]").cloneNode());
          document.body.append(form);
          form.submit();
        }\
        """);
    assertThat(page.getByRole(role("alert"))).containsText("Je schreef zelf aan dit stuk");
    assertThat(page.locator("[aria-current=step]")).hasText("Ter beoordeling");
    look(page);
  }

  private void sendBack(Page page) {
    assertThat(page.getByText("Wacht op jouw oordeel").first()).isVisible();
    look(page);
    page.getByText(TITLE).click();
    page.getByText("Terugsturen met een opmerking").click();
    page.getByLabel("Wat kan er beter?").fill("Mooi begin. Wat deed jij er zelf mee?");
    look(page);
    page.locator("form[action$=terugsturen] button").click();
    assertThat(page.locator("[aria-current=step]")).hasText("Teruggestuurd");
  }

  private void mend(Page page) {
    page.navigate(at("/redactie"));
    assertThat(page.getByText("Wat deed jij er zelf mee?")).isVisible();
    look(page);
    page.getByText(TITLE).click();
    assertThat(page.locator(".remark")).containsText("Wat deed jij er zelf mee?");
    page.getByRole(role("textbox"), named("Tekst")).focus();
    page.keyboard().press("Control+End");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    page.keyboard().type("De volgende ochtend schreef ik drie dingen op.");
    // Handing in saves what was typed.
    button(page, "Indienen").click();
    assertThat(page.locator("[aria-current=step]")).hasText("Ter beoordeling");
  }

  private void approveAndPublish(Page page) {
    page.navigate(at("/redactie"));
    page.getByText(TITLE).click();
    assertThat(page.frameLocator("iframe").getByText("drie dingen op")).isVisible();
    button(page, "Goedkeuren").click();
    assertThat(page.locator("[aria-current=step]")).hasText("Goedgekeurd");
    look(page);
    button(page, "Publiceren").click();
    assertThat(page.locator("[aria-current=step]")).hasText("Gepubliceerd");
    look(page);
  }

  private void find(Page visitor) {
    visitor.navigate(at("/zoeken?q=" + WORD));
    assertThat(visitor.locator("main a[href='" + ADDRESS + "']").first()).isVisible();
    lookWithScript(visitor);
  }

  private void read(Page visitor) {
    visitor.locator("main a[href='" + ADDRESS + "']").first().click();
    assertThat(visitor.locator("h1")).hasText(TITLE);
    assertThat(visitor.getByText("Achter het " + WORD)).isVisible();
    assertThat(visitor.locator("blockquote")).hasText("Een goede vraag is een vorm van aandacht.");
    assertThat(visitor.locator("main a[href^='/themas/']").first()).isVisible();
    lookWithScript(visitor);
    visitor.navigate(at("/"));
    assertThat(visitor.locator("main")).containsText(TITLE);
    lookWithScript(visitor);
  }

  private Page signIn(String name) {
    var page = browser.newContext(sized(1280)).newPage();
    page.navigate(at("/redactie"));
    look(page);
    page.getByLabel("Naam").fill(name);
    page.getByLabel("Wachtwoord").fill("wachtwoord van " + name);
    button(page, "Aanmelden").click();
    assertThat(page.locator("h1")).hasText("Vandaag");
    look(page);
    return page;
  }

  private Page visitor() {
    return browser.newContext(sized(390).setJavaScriptEnabled(false)).newPage();
  }

  private static Browser.NewContextOptions sized(int width) {
    return new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("nl-NL");
  }

  private String at(String address) {
    return "http://127.0.0.1:" + port + address;
  }

  private Account letIn(String name, String fullName) {
    return accounts.choosePassword(
        accounts.invite(name, fullName, "", Set.of(Role.EDITOR)), "wachtwoord van " + name);
  }

  private static Locator button(Page page, String words) {
    return page.locator("button.do, a.do", new Page.LocatorOptions().setHasText(words));
  }

  private static Locator tool(Page page, String name) {
    return page.locator("[role=toolbar] button[aria-label='" + name + "']").first();
  }

  private static com.microsoft.playwright.options.AriaRole role(String name) {
    return com.microsoft.playwright.options.AriaRole.valueOf(
        name.toUpperCase(java.util.Locale.ROOT));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Has axe look over what a visitor sees; axe is a script itself, so in a page of its own. */
  private static void lookWithScript(Page visitor) {
    try (var context = browser.newContext(sized(390))) {
      var page = context.newPage();
      page.navigate(visitor.url());
      look(page);
    }
  }

  /** Has axe look the screen over. */
  private static void look(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(
            violations.stream()
                .flatMap(
                    rule ->
                        rule.getNodes().stream()
                            .map(
                                node ->
                                    rule.getId() + " " + node.getTarget() + " " + node.getHtml())))
        .as("what axe finds on " + page.url())
        .isEmpty();
  }
}
