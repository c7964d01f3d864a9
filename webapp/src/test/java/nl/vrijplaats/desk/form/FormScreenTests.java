package nl.vrijplaats.desk.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field type in a real browser, under the rules of the desk: what it looks like, by key. */
class FormScreenTests {

  private static final Path DESK = Path.of("target/classes/static/vrijplaats/webresources/desk");
  private static final String SITE = "http://forms.test/";

  private static Chromium chromium;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private FormTrip trip;
  private Page page;

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
  void openPage() {
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("404")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.route(SITE + "**", this::answer);
  }

  @AfterEach
  void closePage() {
    page.close();
  }

  private void answer(Route route) {
    String path = route.request().url().substring(SITE.length());
    if (path.equals("desk.js") || path.equals("desk.css")) {
      route.fulfill(new Route.FulfillOptions().setPath(DESK.resolve(path)));
    } else if (path.isEmpty()) {
      route.fulfill(
          new Route.FulfillOptions()
              .setContentType("text/html; charset=utf-8")
              .setHeaders(
                  Map.of(
                      "Content-Type",
                      "text/html; charset=utf-8",
                      "Content-Security-Policy",
                      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                          + " font-src 'self'"))
              .setBody(trip.page()));
    } else {
      route.fulfill(new Route.FulfillOptions().setStatus(404));
    }
  }

  private void show(FormTrip shown) {
    trip = shown;
    page.navigate(SITE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "choices", "links", "groups", "lists", "tabs"})
  void isUsableByEverybodyOnAPhone(String dialog) {
    FormTrip filled = FormTrip.dialog(dialog);
    filled.send("rij", "erbij:p.links");
    show(filled);

    assertThat(complaints).isEmpty();
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  @Test
  void opensTheTabWithTheFirstMistakeAndChangesTabsByKey() {
    FormTrip wrong = FormTrip.dialog("tabs");
    wrong.send("title", "");
    show(wrong);

    assertThat(page.locator("[role=tab][aria-selected=true]")).hasText("Text 1 fout");
    assertThat(page.getByLabel("Title")).isVisible();
    page.locator("[role=tab][aria-selected=true]").focus();
    page.keyboard().press("ArrowLeft");

    assertThat(page.locator("[role=tab][aria-selected=true]")).hasText("More");
    assertThat(page.getByLabel("Title")).isHidden();
    page.locator("a[href='#p.title']").click();
    assertThat(page.getByLabel("Title")).isVisible();
  }

  @Test
  void movesRowsByKey() {
    show(FormTrip.dialog("lists").holding(Map.of("words", List.of("een", "twee", "drie"))));

    page.locator("[id='p.words.2']").focus();
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("↑Omhoog: Word 3");
    page.keyboard().press("Enter");
    assertThat(page.locator(":focus")).hasText("↑Omhoog: Word 2");
    page.keyboard().press("Enter");

    assertThat(
            page.locator("[data-list='p.words'] > .rows input")
                .evaluateAll("all => all.map(each => each.name + '=' + each.value)"))
        .isEqualTo(List.of("p.words.0=drie", "p.words.1=een", "p.words.2=twee"));
  }

  @Test
  void showsTheFieldsThatGoWithAChoice() {
    show(FormTrip.dialog("groups"));
    assertThat(page.locator("[id='p.link.web.url']")).isHidden();

    page.locator("[name='p.link'][value=page]").focus();
    page.keyboard().press("ArrowDown");

    assertThat(page.locator("[id='p.link.web.url']")).isVisible();
    assertThat(page.locator("[id='p.link.page.text']")).isHidden();
  }

  @Test
  void movesWhatIsChosenBesideTheRestByKey() {
    show(FormTrip.dialog("choices"));

    page.locator("[name='p.twin.*'][value=b]").focus();
    page.keyboard().press("Space");

    assertThat(page.locator("[data-chosen]")).hasText("Beta");
    assertThat(page.locator(":focus")).hasValue("b");
    page.keyboard().press("Space");
    assertThat(page.locator("[data-open] label").nth(1)).hasText("Beta");
  }

  @Test
  void takesNoMoreRowsThanFit() {
    show(FormTrip.dialog("lists"));
    var adder = page.locator("button[value='erbij:p.years']");

    adder.press("Enter");

    assertThat(adder).isHidden();
    assertThat(page.locator("[data-list='p.years'] > .rows > .row")).hasCount(2);
  }
}
