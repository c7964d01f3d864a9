package nl.vrijplaats.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.Chromium;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.account.Role;
import nl.vrijplaats.account.SignIn;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.editorial.EditorialDesk;
import nl.vrijplaats.editorial.UnsafeMarkup;
import nl.vrijplaats.rendering.RenderMode;
import nl.vrijplaats.rendering.Renderer;
import nl.vrijplaats.rendering.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Pages of components: their rules on real repositories, and their editor in a real browser. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vrijplaats.example-content=false",
      "vrijplaats.light-modules=src/test/resources/pages,../light-modules"
    })
@DirtiesContext
class PageEditorTests {

  private static final String TEXT = "demo:components/text";
  private static final String BOX = "demo:components/box";

  @TempDir static Path home;

  @DynamicPropertySource
  static void ownHome(DynamicPropertyRegistry registry) {
    registry.add("vrijplaats.home", home::toString);
  }

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private WorkingCopies workingCopies;
  @Autowired private PublishedContent published;
  @Autowired private EditorialDesk desk;
  @Autowired private PageChanges changes;
  @Autowired private PageTree tree;
  @Autowired private PageUses uses;
  @Autowired private PageOutline outline;
  @Autowired private Renderer renderer;

  private Account anna;
  private Account bram;

  @BeforeEach
  void letThemIn() {
    anna = letIn("anna", "Anna de Vries");
    bram = letIn("bram", "Bram Postma");
  }

  private Account letIn(String name, String fullName) {
    return accounts
        .find(name)
        .orElseGet(
            () ->
                accounts.choosePassword(
                    accounts.invite(name, fullName, "", Set.of(Role.EDITOR)),
                    "wachtwoord van " + name));
  }

  private ItemId page(String title) {
    return tree.create(anna, ItemId.random(), "demo:pages/page", title, Optional.empty()).id();
  }

  private void add(ItemId page, String area, String template, String title) {
    var component = new LinkedHashMap<String, Object>();
    component.put("mgnl:template", template);
    component.put("mgnl:identity", ItemId.random().value());
    component.put("title", title);
    changes.add(anna, page, area, null, component);
  }

  private List<String> titles(ItemId page, String area) {
    Map<String, Object> held = workingCopies.get(page).item().properties();
    return PageParts.find(held, area).stream()
        .flatMap(node -> PageParts.components(node).stream().map(name -> name))
        .map(name -> PageParts.find(held, area + "/" + name).orElseThrow())
        .map(part -> String.valueOf(part.get("title")))
        .toList();
  }

  private long revision(ItemId page) {
    return workingCopies.get(page).item().revision();
  }

  private void publish(ItemId page) {
    desk.submit(anna, page);
    desk.approve(bram, page, revision(page));
    desk.publish(bram, page);
  }

  @Test
  void startsAPageWithWhatItsAreasGenerate() {
    assertThat(titles(page("Nieuw"), "main")).containsExactly("Begin hier");
  }

  @Test
  void movesCopiesAndTakesAwayComponents() {
    ItemId id = page("Orde");
    add(id, "main", TEXT, "B");
    add(id, "main", TEXT, "C");

    changes.step(anna, id, "main/01", PageChanges.Way.UP);
    assertThat(titles(id, "main")).containsExactly("Begin hier", "C", "B");
    changes.step(anna, id, "main/01", PageChanges.Way.UP);
    changes.step(anna, id, "main/01", PageChanges.Way.UP);
    assertThat(titles(id, "main")).containsExactly("C", "Begin hier", "B");
    changes.step(anna, id, "main/01", PageChanges.Way.DOWN);
    changes.move(anna, id, "main/00", "main", "0");
    assertThat(titles(id, "main")).containsExactly("B", "Begin hier", "C");
    changes.copy(anna, id, "main/00");
    assertThat(titles(id, "main")).containsExactly("B", "B", "Begin hier", "C");
    changes.remove(anna, id, revision(id), "main/0");
    assertThat(titles(id, "main")).containsExactly("B", "B", "C");
  }

  @Test
  void keepsAnAreaEmptyWhoseLastComponentIsTakenAway() {
    ItemId id = page("Leeg");

    changes.remove(anna, id, revision(id), "main/0");

    assertThat(titles(id, "main")).isEmpty();
    assertThat(changes.held(workingCopies.get(id).item()).get("main"))
        .isEqualTo(Map.of("jcr:primaryType", "mgnl:area"));
  }

  @Test
  void putsComponentsOnlyWhereTheyMayStand() {
    ItemId id = page("Plaats");
    add(id, "main", BOX, "Doos");
    add(id, "main/00/inside", TEXT, "Binnen");

    assertThatThrownBy(() -> add(id, "few", BOX, "Doos"))
        .isInstanceOf(PageRefused.class)
        .hasMessage("In ‘Weinig’ past geen ‘Doos’.");
    changes.move(anna, id, "main/00/inside/0", "few", null);
    assertThat(titles(id, "few")).containsExactly("Binnen");
    assertThatThrownBy(() -> changes.copy(anna, id, "few/0"))
        .hasMessage("‘Weinig’ is vol. Haal er eerst iets uit.");
    assertThatThrownBy(() -> changes.move(anna, id, "main/00", "main/00/inside", null))
        .hasMessageStartingWith("Een onderdeel kan niet in zichzelf staan");
    assertThatThrownBy(() -> add(id, "nergens", TEXT, "x"))
        .hasMessageStartingWith("Dit deel bestaat niet meer");
    assertThat(titles(id, "main")).containsExactly("Begin hier", "Doos");
  }

  @Test
  void addsAComponentSentTwiceOnce() {
    ItemId id = page("Dubbel");
    Map<String, Object> once =
        Map.of("mgnl:template", TEXT, "mgnl:identity", ItemId.random().value(), "title", "Een");

    changes.add(anna, id, "main", "0", once);
    changes.add(anna, id, "main", "0", once);

    assertThat(titles(id, "main")).containsExactly("Een", "Begin hier");
  }

  @Test
  void makesChangesOfTwoPeopleToDifferentComponentsBoth() {
    ItemId id = page("Samen");
    add(id, "main", TEXT, "B");
    long seen = revision(id);

    changes.edit(anna, id, seen, "main/0", node -> with(node, "title", "Van Anna"));
    changes.edit(bram, id, seen, "main/00", node -> with(node, "title", "Van Bram"));

    assertThat(titles(id, "main")).containsExactly("Van Anna", "Van Bram");
  }

  @Test
  void refusesToChangeWhatSomebodyElseChangedMovedOrTookAway() {
    ItemId id = page("Botsing");
    add(id, "main", TEXT, "B");
    long seen = revision(id);
    changes.edit(anna, id, seen, "main/0", node -> with(node, "title", "Van Anna"));

    assertThatThrownBy(
            () -> changes.edit(bram, id, seen, "main/0", node -> with(node, "title", "Bram")))
        .isInstanceOf(PageRefused.class)
        .hasMessageStartingWith("Anna de Vries heeft deze pagina intussen gewijzigd");
    assertThatThrownBy(() -> changes.remove(bram, id, seen, "main/0"))
        .isInstanceOf(PageRefused.class);
    changes.remove(anna, id, revision(id), "main/00");
    assertThatThrownBy(() -> changes.step(bram, id, "main/00", PageChanges.Way.UP))
        .hasMessageStartingWith("Dit onderdeel staat er niet meer");
    assertThat(titles(id, "main")).containsExactly("Van Anna");
  }

  private static Map<String, Object> with(Map<String, Object> node, String name, Object value) {
    var changed = new LinkedHashMap<>(node);
    changed.put(name, value);
    return changed;
  }

  @Test
  void undoesAndRefusesToUndoUnseenChanges() {
    ItemId id = page("Terug");
    add(id, "main", TEXT, "B");
    long seen = revision(id);

    changes.restore(anna, id, seen, seen - 1);
    assertThat(titles(id, "main")).containsExactly("Begin hier");
    changes.restore(anna, id, revision(id), seen);
    assertThat(titles(id, "main")).containsExactly("Begin hier", "B");
    assertThatThrownBy(() -> changes.restore(bram, id, seen, 1))
        .isInstanceOf(PageRefused.class)
        .hasMessageContaining("Kijk eerst wat er veranderde");
  }

  @Test
  void refusesScriptInAComponent() {
    ItemId id = page("Vijandig");

    assertThatThrownBy(
            () ->
                changes.edit(
                    anna,
                    id,
                    revision(id),
                    "main/0",
                    node -> with(node, "text", "<p>a</p><script>alert(1)</script>")))
        .isInstanceOf(UnsafeMarkup.class);
  }

  @Test
  void showsWhatCannotBeShownAndGoesOn() {
    ItemId id = page("Kapot");
    add(id, "main", "demo:components/loop", "Kring");
    add(id, "main", "demo:components/formless", "Vormloos");
    Map<String, Object> broken = new LinkedHashMap<>(workingCopies.get(id).item().properties());
    Map<String, Object> main = new LinkedHashMap<>(PageParts.part(broken.get("main")));
    main.put("weg", Map.of("mgnl:template", "demo:components/bestaat-niet"));
    main.put("naamloos", Map.of("title", "Zonder sjabloon"));
    broken.put("main", main);
    desk.save(anna, id, revision(id), null, broken);

    String edited =
        renderer
            .renderItem(workingCopies.get(id).item(), Visit.to("/kapot").as(RenderMode.EDIT))
            .toString();
    var parts = outline.of(changes.held(workingCopies.get(id).item()), anna).getFirst().parts();

    assertThat(edited).contains("Begin hier", "Vormloos", "bestaat-niet", "</html>");
    assertThat(parts).extracting(PageOutline.Part::label).contains("Onbekend onderdeel");
    assertThat(parts)
        .extracting(PageOutline.Part::problem)
        .contains("Dit onderdeel noemt geen sjabloon. Lezers zien het niet.")
        .anyMatch(problem -> problem.startsWith("Het sjabloon ‘demo:components/bestaat-niet’"));
    changes.remove(anna, id, revision(id), "main/weg");
    assertThat(titles(id, "main")).doesNotContain("null");
  }

  @Test
  void movesAPageWithAllBelowItAndKeepsOldAddresses() {
    ItemId above = page("Vroeger");
    ItemId below =
        tree.create(
                anna,
                ItemId.random(),
                "demo:pages/page",
                "Kind",
                Optional.of(workingCopies.get(above)))
            .id();
    publish(above);
    publish(below);
    ItemId other = page("Elders");

    int along = tree.move(anna, above, revision(above), Optional.of(other), "nu");
    publish(above);
    publish(below);

    assertThat(along).isEqualTo(1);
    assertThat(published.at(new SitePath("/vroeger/kind")))
        .isEqualTo(new PublishedContent.At.Moved(new SitePath("/elders/nu/kind")));
    assertThat(published.at(new SitePath("/vroeger")))
        .isEqualTo(new PublishedContent.At.Moved(new SitePath("/elders/nu")));
    assertThatThrownBy(() -> tree.move(anna, above, revision(above), Optional.of(below), "nu"))
        .hasMessageStartingWith("Een pagina kan niet onder zichzelf staan");
    assertThatThrownBy(() -> tree.delete(anna, above, revision(above)))
        .hasMessageStartingWith("Onder deze pagina staan andere pagina’s");
  }

  @Test
  void saysWhatLeadsToAPageAndBringsItBackAfterDeleting() {
    ItemId goal = page("Doel van een verwijzing");
    publish(goal);
    ItemId from = page("Verwijzer");
    changes.edit(
        anna,
        from,
        revision(from),
        "main/0",
        node -> with(node, "text", "<p><a href=\"/doel-van-een-verwijzing\">daar</a></p>"));

    assertThat(uses.of(workingCopies.get(goal).item(), "page").uses())
        .extracting(PageUses.Use::label)
        .containsExactly("Verwijzer");
    tree.delete(anna, goal, revision(goal));
    assertThat(published.find(goal)).isEmpty();
    assertThat(tree.deleted()).extracting(WorkingCopy::id).contains(goal);
    assertThat(ids(tree.pages())).doesNotContain(goal);
    tree.bringBack(anna, goal);
    assertThat(ids(tree.pages())).contains(goal);
  }

  private static List<ItemId> ids(List<PageTree.Page> pages) {
    return pages.stream().map(page -> page.copy().id()).toList();
  }

  @Test
  void keepsTheOrderOfPagesThatEditorsGiveThem() {
    ItemId above = page("Geordend");
    var parent = Optional.of(workingCopies.get(above));
    for (String title : List.of("Aap", "Noot", "Mies")) {
      tree.create(anna, ItemId.random(), "demo:pages/page", title, parent);
    }

    assertThat(below(above))
        .extracting(page -> page.copy().item().title())
        .containsExactly("Aap", "Mies", "Noot");
    tree.step(anna, below(above).get(2).copy().id(), true);

    assertThat(below(above))
        .extracting(page -> page.copy().item().title())
        .containsExactly("Aap", "Noot", "Mies");
  }

  private List<PageTree.Page> below(ItemId id) {
    return tree.pages().stream()
        .filter(page -> page.copy().id().equals(id))
        .findFirst()
        .orElseThrow()
        .below();
  }

  @Test
  void editsAPageInABrowser() {
    ItemId id = page("In de browser");
    add(id, "main", TEXT, "Tweede");
    try (var chromium = Chromium.start()) {
      Page page = signedIn(chromium.browser());
      page.navigate(address("/redactie/paginas"));
      lookOver(page);
      page.locator("main a:text-is('In de browser')").click();
      lookOver(page);

      page.locator("[data-part='main/00']").focus();
      page.keyboard().press("Alt+ArrowUp");
      PlaywrightAssertions.assertThat(page.locator("#gezegd")).containsText("Omhoog gezet.");
      assertThat(titles(id, "main")).containsExactly("Tweede", "Begin hier");
      page.locator("button:has-text('Ongedaan maken')").click();
      PlaywrightAssertions.assertThat(page.locator("#gezegd")).containsText("zoals in versie");
      assertThat(titles(id, "main")).containsExactly("Begin hier", "Tweede");

      page.locator("[id='erbij-main']").selectOption(TEXT);
      page.locator("form.adding:has([id='erbij-main']) button").click();
      page.locator("form.piece .do").click();
      PlaywrightAssertions.assertThat(page.locator("#fouten")).containsText("Kop");
      lookOver(page);
      page.locator("[name='p.title']").fill("Derde");
      page.locator("form.piece .do").click();
      PlaywrightAssertions.assertThat(page.locator(".told")).containsText("Toegevoegd.");
      assertThat(titles(id, "main")).containsExactly("Begin hier", "Tweede", "Derde");

      page.locator("[data-part='main/0'] a.small").click();
      page.locator("[name='p.title']").fill("Eerste");
      page.locator("form.piece .do").click();
      PlaywrightAssertions.assertThat(page.locator(".told")).containsText("Bewaard.");
      PlaywrightAssertions.assertThat(page.frameLocator("iframe[data-page]").locator("h2").first())
          .hasText("Eerste");

      page.frameLocator("iframe[data-page]").locator("h2:text-is('Derde')").click();
      PlaywrightAssertions.assertThat(page.locator(".component.chosen")).containsText("Derde");
      page.locator(".component.chosen button[value=verwijder]").click();
      PlaywrightAssertions.assertThat(page.locator("#gezegd")).containsText("Verwijderd.");
      assertThat(titles(id, "main")).containsExactly("Eerste", "Tweede");

      page.locator("[data-part='main/00'] .partname")
          .dragTo(page.locator("[data-part='main/0'] .partname"));
      PlaywrightAssertions.assertThat(page.locator("#gezegd")).containsText("Verplaatst.");
      page.navigate(address("/redactie/paginas/" + id + "/plek"));
      lookOver(page);

      // Nothing typed is lost, and nothing is half done, when the session ends meanwhile.
      page.navigate(address("/redactie/paginas/" + id + "/formulier?pad=main/0"));
      page.locator("[name='p.title']").fill("Getypt zonder sessie");
      page.context().clearCookies();
      page.locator("form.piece .do").click();
      signIn(page);
      PlaywrightAssertions.assertThat(page.locator("[name='p.title']"))
          .hasValue("Getypt zonder sessie");
      page.locator("form.piece .do").click();
      PlaywrightAssertions.assertThat(page.locator(".told")).containsText("Bewaard.");
      page.context().clearCookies();
      page.locator("button[value=omlaag]").first().click();
      signIn(page);
      PlaywrightAssertions.assertThat(page.locator(".told")).containsText("Je was uitgelogd.");
    }
  }

  private Page signedIn(Browser browser) {
    Page page = browser.newContext().newPage();
    page.navigate(address(SignIn.PATH));
    signIn(page);
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Vandaag");
    return page;
  }

  private static void signIn(Page page) {
    page.getByLabel("Naam").fill("anna");
    page.getByLabel("Wachtwoord").fill("wachtwoord van anna");
    page.locator("button.do").click();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static void lookOver(Page page) {
    assertThat(new AxeBuilder(page).exclude("iframe").analyze().getViolations())
        .as(page.url())
        .isEmpty();
  }
}
