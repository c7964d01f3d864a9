package nl.vrijplaats.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.account.Role;
import nl.vrijplaats.account.SignIn;
import nl.vrijplaats.catalogue.IndexRebuild;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import nl.vrijplaats.lightmodule.PropertyKind;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The desk as browsers without script see it, with all its real parts. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vrijplaats.example-content=false")
@DirtiesContext
class DeskTests {

  @TempDir static Path home;

  @DynamicPropertySource
  static void ownHome(DynamicPropertyRegistry registry) {
    registry.add("vrijplaats.home", home::toString);
  }

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private LightModules lightModules;
  @Autowired private WorkingCopies workingCopies;
  @Autowired private IndexRebuild index;

  private Browser writer;
  private Browser editor;

  @BeforeEach
  void signIn() throws IOException {
    letIn("anna", "Anna de Vries", Role.WRITER);
    letIn("bram", "Bram Postma", Role.EDITOR);
    letIn("carla", "Carla Smit", Role.CHIEF_EDITOR);
    writer = new Browser("anna");
    editor = new Browser("bram");
  }

  @Test
  void drawsAFieldForEveryPropertyOfEveryKindOfPiece() throws IOException {
    for (ContentType type : lightModules.contentTypes()) {
      var page = writer.open("/redactie/stukken/nieuw?soort=" + type.name());

      assertThat(page.status).as(type.name()).isEqualTo(200);
      for (PropertyDefinition property : type.properties()) {
        String name = "p." + property.name();
        assertThat(page.document.select("[id='" + name + "']"))
            .as(type.name() + "." + property.name())
            .hasSize(1);
        boolean plain = !property.multiple() && property.kind() != PropertyKind.SUB_MODEL;
        if (plain) {
          assertThat(page.document.select("[name='" + name + "']")).hasSize(1);
          assertThat(
                  page.document.select("label[for='" + name + "'], label:has([id='" + name + "'])"))
              .as("label of " + name)
              .hasSize(1);
        }
      }
      // What describes a field must exist.
      page.document
          .select("[aria-describedby]")
          .forEach(
              field -> {
                for (String id : field.attr("aria-describedby").strip().split("\\s+")) {
                  assertThat(page.document.select("[id='" + id + "']")).as(id).isNotEmpty();
                }
              });
    }
  }

  @Test
  void drawsTheFormAndTheListThatAnAppDescribes() throws IOException {
    var form = writer.open("/redactie/stukken/nieuw?soort=project");
    assertThat(form.document.select(".formtab > h2").eachText())
        .containsExactly("Verhaal", "Cijfers en documenten", "Beeld", "Gegevens");
    assertThat(form.document.getElementById("p.lead").attr("rows")).isEqualTo("3");
    assertThat(form.document.select("#tab-facts [id=p.phase]")).hasSize(1);

    form.form().set("p.title", "Met kolommen").set("p.phase", "plan").send();

    var list = writer.open("/redactie/stukken?soort=project&zoek=kolommen").document;
    assertThat(list.select("thead th").eachText())
        .containsExactly("Naam", "Fase", "Koploper", "Stand", "Laatst bewaard");
    assertThat(list.select("tbody tr").first().text())
        .startsWith("Met kolommen Plan van aanpak Concept om ");
  }

  @Test
  void checksWhatAnAppAsksOfAField() throws IOException {
    var form = writer.open("/redactie/stukken/nieuw?soort=theme").form();
    form.set("p.title", "Vragen").set("p.month", "november");

    var page = form.send();

    assertThat(page.status).isEqualTo(422);
    assertThat(page.document.getElementById("p.month-error").text())
        .isEqualTo("Schrijf jaar en maand, zoals 2026-11.");
  }

  @Test
  void makesOnePieceOfAFormSentTwice() throws IOException {
    var form = writer.open("/redactie/stukken/nieuw?soort=column").form();
    form.set("p.title", "Eén keer is genoeg");

    var first = form.send();
    var again = form.send();
    form.set("p.lead", "Getypt na het teruggaan");
    var changed = form.send();

    assertThat(first.status).isEqualTo(200);
    assertThat(again.address).isEqualTo(first.address);
    assertThat(changed.address).isEqualTo(first.address);
    var item = workingCopies.get(first.piece()).item();
    assertThat(item.revision()).isEqualTo(2);
    assertThat(item.text("lead")).contains("Getypt na het teruggaan");
  }

  @Test
  void keepsWhatWasTypedWhereAFieldIsWrong() throws IOException {
    var form = writer.open("/redactie/stukken/nieuw?soort=column").form();
    form.set("p.title", "Met een foute datum")
        .set("p.date", "morgen")
        .set("p.lead", "a < b & \"c\"");

    var page = form.send();

    assertThat(page.status).isEqualTo(422);
    assertThat(page.document.getElementById("p.date-error").text())
        .isEqualTo("Dit is geen datum. Schrijf bijvoorbeeld 12-11-2026.");
    assertThat(page.document.getElementById("p.date").attr("aria-describedby"))
        .contains("p.date-error");
    assertThat(page.document.getElementById("p.date").val()).isEqualTo("morgen");
    assertThat(page.document.getElementById("p.lead").val()).isEqualTo("a < b & \"c\"");
  }

  @Test
  void refusesScriptInABodyAndKeepsTheText() throws IOException {
    var piece = start(writer, "Zonder script");
    var form = writer.open(piece).form();
    form.set("p.body", "<p>Mijn tekst</p><script>alert(1)</script>");

    var page = form.send();

    assertThat(page.status).isEqualTo(422);
    assertThat(page.document.getElementById("p.body-error").text()).contains("een script");
    assertThat(page.document.getElementById("p.body").val())
        .contains("<p>Mijn tekst</p><script>alert(1)</script>");
    assertThat(page.document.select("main script")).isEmpty();
    assertThat(workingCopies.get(writer.open(piece).piece()).item().revision()).isEqualTo(1);
  }

  @Test
  void addsAndMovesRowsWithoutScript() throws IOException {
    var form = writer.open("/redactie/stukken/nieuw?soort=interview").form();
    form.set("p.title", "Twee vragen");

    form = form.press("rij", "erbij:p.questions").form();
    form.set("p.questions.0.question", "Eerst?");
    form = form.press("rij", "erbij:p.questions").form();
    form.set("p.questions.1.question", "Dan?");
    form = form.press("rij", "omhoog:p.questions.1").form();

    assertThat(form.value("p.questions.0.question")).isEqualTo("Dan?");
    assertThat(form.value("p.questions.1.question")).isEqualTo("Eerst?");
    assertThat(form.value("p.title")).isEqualTo("Twee vragen");
  }

  @Test
  void showsBothVersionsWhereTwoPeopleWroteAtOnce() throws IOException {
    var piece = start(writer, "Samen");
    var mine = writer.open(piece).form();
    var theirs = editor.open(piece).form();
    theirs.set("p.lead", "Van Bram").set("p.imageCredit", "Foto: Bram").send();
    mine.set("p.lead", "Van Anna").set("p.imageAlt", "Een bel");

    var page = mine.send();

    assertThat(page.status).isEqualTo(409);
    assertThat(page.document.text()).contains("Van Bram").contains("Van Anna").contains("Een bel");
    // Their change of what Anna did not touch is proposed, her own changes are too.
    page.form().send();
    var saved = workingCopies.get(writer.open(piece).piece()).item();
    assertThat(saved.text("lead")).contains("Van Anna");
    assertThat(saved.text("imageAlt")).contains("Een bel");
    assertThat(saved.text("imageCredit")).contains("Foto: Bram");
    assertThat(saved.revision()).isEqualTo(3);
  }

  @Test
  void asksForANoteBeforeSendingBack() throws IOException {
    var piece = start(writer, "Kan beter");
    writer.open(piece).form().press("daarna", "indienen");

    var empty = editor.open(piece).act("terugsturen").set("opmerking", "  ").send();
    assertThat(empty.status).isEqualTo(422);
    assertThat(empty.document.text()).contains("Schrijf erbij wat er beter kan");
    var done = editor.open(piece).act("terugsturen").set("opmerking", "Maak het korter.").send();

    assertThat(workingCopies.get(done.piece()).stage()).isEqualTo(Stage.RETURNED);
    assertThat(writer.open("/redactie").document.text()).contains("Maak het korter.");
    assertThat(writer.open(piece).document.select(".remark").text())
        .isEqualTo("Maak het korter. Bram Postma stuurde dit terug");
  }

  @Test
  void saysWhatIsMissingBeforeAPieceIsHandedIn() throws IOException {
    var form = writer.open("/redactie/stukken/nieuw?soort=project").form();
    form.set("p.title", "Nog geen fase");

    var page = form.press("daarna", "indienen");

    assertThat(page.status).isEqualTo(422);
    assertThat(page.document.getElementById("p.phase-error").text()).contains("Fase");
    assertThat(page.document.getElementById("p.title").val()).isEqualTo("Nog geen fase");
  }

  @Test
  void refusesToApproveWhatYouWroteYourself() throws IOException {
    var piece = start(editor, "Eigen werk");
    var page = editor.open(piece).form().press("daarna", "indienen");
    assertThat(page.document.select("form[action$=goedkeuren]")).isEmpty();

    var refused = editor.post(piece + "/goedkeuren");

    assertThat(refused.status).isEqualTo(409);
    assertThat(refused.document.select("[role=alert]").text()).contains("Je schreef zelf");
    assertThat(workingCopies.get(refused.piece()).stage()).isEqualTo(Stage.IN_REVIEW);
  }

  @Test
  void refusesToApproveAVersionNobodyRead() throws IOException {
    var piece = start(writer, "Intussen gewijzigd");
    writer.open(piece).form().press("daarna", "indienen");
    var approval = editor.open(piece).act("goedkeuren");
    writer.open(piece).form().set("p.lead", "Snel nog iets").send();

    var refused = approval.send();

    assertThat(refused.status).isEqualTo(409);
    assertThat(refused.document.select("[role=alert]").text()).contains("intussen gewijzigd");
    assertThat(workingCopies.get(refused.piece()).stage()).isEqualTo(Stage.IN_REVIEW);
  }

  @Test
  void bringsBackTheTextAfterTheSessionExpired() throws IOException {
    var piece = start(writer, "Lang geschreven");
    var form = writer.open(piece).form();
    form.set("p.lead", "Een uur werk");
    writer.loseSession();

    var asked = form.send();
    assertThat(asked.address).startsWith("/redactie/aanmelden");
    var page = writer.signIn(asked.form());

    assertThat(page.address).startsWith(piece);
    assertThat(page.document.select("[role=alert]").text())
        .isEqualTo("Je was uitgelogd. Je tekst staat er nog; bewaar hem nu.");
    assertThat(page.document.getElementById("p.lead").val()).isEqualTo("Een uur werk");
    var saved = page.form().send();
    assertThat(workingCopies.get(saved.piece()).item().text("lead")).contains("Een uur werk");
  }

  @Test
  void bringsBackTheTextOfANewPieceToo() throws IOException {
    var form = writer.open("/redactie/stukken/nieuw?soort=column").form();
    form.set("p.title", "Nog nooit bewaard");
    writer.loseSession();

    var page = writer.signIn(form.send().form());

    assertThat(page.document.getElementById("p.title").val()).isEqualTo("Nog nooit bewaard");
    assertThat(page.form().send().document.title()).startsWith("Nog nooit bewaard");
  }

  @Test
  void savesNothingOfAFormThatArrivedInPart() throws IOException {
    var piece = start(writer, "Heel");
    var form = writer.open(piece).form();
    form.set("p.lead", "half").without("einde");

    assertThat(form.send().status).isEqualTo(400);
    assertThat(workingCopies.get(writer.open(piece).piece()).item().revision()).isEqualTo(1);
  }

  @Test
  void letsWritersOnlyReadThePiecesOfOthers() throws IOException {
    var piece = start(editor, "Van Bram");

    var page = writer.open(piece);
    assertThat(page.document.select("fieldset.whole[disabled]")).hasSize(1);
    var refused = page.form().set("p.lead", "Gekaapt").send();

    assertThat(refused.status).isEqualTo(409);
    assertThat(refused.document.getElementById("p.lead").val()).isEqualTo("Gekaapt");
    assertThat(workingCopies.get(editor.open(piece).piece()).item().revision()).isEqualTo(1);
  }

  @Test
  void showsPeopleOnlyToTheChiefEditor() throws IOException {
    assertThat(editor.open("/redactie/mensen").status).isEqualTo(403);
    var chief = new Browser("carla");
    var form = new Form(chief.open("/redactie/mensen"), "form.narrow");
    form.set("naam", "daan").set("volledigeNaam", "Daan Visser");

    var page = form.send();

    String link = page.document.getElementById("link").val();
    assertThat(link).contains("/redactie/welkom/");
    assertThat(form.send().document.select("[role=alert]").text()).isNotEmpty();
    var newcomer = new Browser();
    var welcome = newcomer.open(link.substring(link.indexOf("/redactie"))).form();
    assertThat(welcome.set("password", "kort").set("again", "kort").send().status).isEqualTo(422);
    welcome.set("password", "een zin van Daan").set("again", "een zin van Daan").send();
    assertThat(accounts.find("daan").orElseThrow().canSignIn()).isTrue();
  }

  @Test
  void rebuildsTheIndexForTheChiefEditorAndSaysHowItStands() throws Exception {
    assertThat(editor.open("/redactie/zoeken/index").status).isEqualTo(403);
    var chief = new Browser("carla");
    var screen = chief.open("/redactie/zoeken/index");
    assertThat(screen.text()).contains("De zoekindex is bij");
    var before = index.status().rebuilt();

    var next = new Form(screen, "main form").send();

    assertThat(next.text()).contains("We bouwen de zoekindex opnieuw op.");
    for (int tries = 0; Objects.equals(index.status().rebuilt(), before); tries++) {
      assertThat(tries).as("tries until the index was rebuilt").isLessThan(200);
      Thread.sleep(50);
    }
    assertThat(chief.open("/redactie/zoeken/index").text()).contains("opnieuw opgebouwd om");
  }

  @Test
  void letsAPdfBeChosenWhereAFileIsWantedAndAPictureWhereAnImageIs() throws IOException {
    var form = writer.open("/redactie/stukken/nieuw?soort=publication").document;

    assertThat(form.getElementById("p.file").attr("data-file")).isEqualTo("pdf");
    assertThat(form.getElementById("p.image").attr("data-file")).isEmpty();
  }

  @Test
  void showsDefinitionsWithWhereTheirValuesCameFrom() throws IOException {
    assertThat(editor.open("/redactie/definities").status).isEqualTo(403);
    var chief = new Browser("carla");

    var all = chief.open("/redactie/definities");
    assertThat(all.document.select("h2").eachText()).contains("leren-is-altijd");
    String column = all.document.select("main a[href$=id=column]").first().attr("href");

    var one = chief.open(column);
    assertThat(one.document.select("tr:has(code:containsOwn(model.properties.title.type))").text())
        .isEqualTo("model.properties.title.type String leren-is-altijd/includes/piece.yaml:2");
    assertThat(one.document.select("tr:has(code:containsOwn(search.findable))").text())
        .contains("decorations/leren-is-altijd/contentTypes/column.yaml");
    assertThat(chief.open("/redactie/definities/een?soort=apps&id=verzonnen").status)
        .isEqualTo(404);
  }

  @Test
  void findsAPieceByStageAndWordsAndSaysWhereNothingIsFound() throws IOException {
    start(writer, "Zeldzaamheid in de zorg");

    assertThat(writer.open("/redactie/stukken?soort=column&zoek=zeldzaam&stand=DRAFT").text())
        .contains("Zeldzaamheid in de zorg")
        .contains("1 stuk");
    assertThat(writer.open("/redactie/stukken?zoek=zeldzaam&stand=PUBLISHED").text())
        .contains("Niets gevonden");
    assertThat(writer.open("/redactie/stukken?soort=verzonnen").status).isEqualTo(404);
    assertThat(writer.open("/redactie/stukken?pagina=-3&zoek=" + "x".repeat(3000)).status)
        .isEqualTo(200);
    assertThat(writer.open("/redactie/stukken/" + ItemId.random()).status).isEqualTo(404);
    assertThat(writer.open("/redactie/stukken/..%2f..%2fetc").status).isGreaterThanOrEqualTo(400);
  }

  @Test
  void keepsStrangersOut() throws IOException {
    var stranger = new Browser();
    for (String address :
        Set.of("/redactie", "/redactie/stukken", "/redactie/mensen", "/redactie/kiezen")) {
      assertThat(stranger.open(address).document.select("[type=password]")).hasSize(1);
    }
  }

  @Test
  void findsDraftsByAnyWordInThemAndShowsHowFarTheyAre() throws IOException {
    var draft = start(writer, "Een stil begin");
    writer.open(draft).form().set("p.body", "<p>Achter de koekoeksklok.</p>").send();

    for (Browser who : List.of(writer, editor)) {
      var found = who.open("/redactie/zoeken?q=koekoeksklok");
      assertThat(found.document.select(".results h2").eachText()).containsExactly("Een stil begin");
      assertThat(found.document.select(".results .stage").text()).isEqualTo("Concept");
      assertThat(found.document.select(".results mark").text()).isEqualTo("koekoeksklok");
      assertThat(found.text()).contains("1 stuk gevonden");
      // What is shown and counted is what this person may open.
      var address = found.document.select(".results h2 a").attr("href");
      assertThat(who.open(address).status).isEqualTo(200);
    }
    assertThat(writer.open("/redactie/zoeken?q=koekoeksklok&stand=PUBLISHED").text())
        .contains("Niets gevonden");
    assertThat(writer.open("/redactie/zoeken?q=koekoeksklok&pagina=99").text())
        .contains("1 stuk gevonden");
    assertThat(writer.open("/redactie/zoeken?q=de+het").text()).contains("staan in bijna elk stuk");
    assertThat(writer.open("/redactie/zoeken?q=" + "x".repeat(3000)).text())
        .contains("meer dan 200 tekens");
    assertThat(new Browser().open("/zoeken?q=koekoeksklok").text()).contains("Niets gevonden");
  }

  @Test
  void keepsTheScreensOfSearchForEditors() throws IOException {
    for (String screen : List.of("gemist", "synoniemen", "aanbevolen", "waarom")) {
      var refused = writer.open("/redactie/zoeken/" + screen);
      assertThat(refused.status).as(screen).isEqualTo(403);
      assertThat(refused.text()).contains("alleen voor eindredacteuren en hoofdredacteuren");
      assertThat(editor.open("/redactie/zoeken/" + screen).status).as(screen).isEqualTo(200);
    }
    assertThat(writer.open("/redactie/zoeken").document.select(".tabs")).isEmpty();
    assertThat(writer.post("/redactie/zoeken/synoniemen").status).isEqualTo(403);
    assertThat(writer.post("/redactie/zoeken/aanbevolen").status).isEqualTo(403);
    assertThat(writer.post("/redactie/zoeken/gemist").status).isEqualTo(403);
  }

  @Test
  void makesASynonymOfWhatReadersMissedInOneStep() throws IOException {
    publish("Rust op de afdeling", "<p>Over de stiltekamer.</p>");
    var reader = new Browser();
    reader.open("/zoeken?q=zwijgruimte");
    assertThat(editor.open("/redactie/zoeken/gemist").text()).doesNotContain("zwijgruimte");
    reader.open("/zoeken?q=Zwijgruimte");

    var missed = editor.open("/redactie/zoeken/gemist");
    assertThat(missed.document.select("tr:contains(zwijgruimte)").text())
        .contains("2 keer")
        .contains("nu nog niets");
    String step =
        missed.document.select("tr:contains(zwijgruimte) a:contains(synoniem)").attr("href");
    var form = new Form(editor.open(step.replaceFirst("#.*", "")), "form.adding");
    assertThat(form.value("woorden")).isEqualTo("zwijgruimte, ");
    var wrong = form.send();
    assertThat(wrong.status).isEqualTo(422);
    assertThat(wrong.document.select("[role=alert]").text()).contains("minstens één ander woord");
    var kept = form.set("woorden", "zwijgruimte, stiltekamer").send();

    assertThat(kept.document.select(".told").text())
        .isEqualTo("Toegevoegd: zwijgruimte, stiltekamer.");
    assertThat(kept.document.select(".groups li:contains(zwijgruimte)").text())
        .contains("door Bram Postma");
    assertThat(reader.open("/zoeken?q=zwijgruimte").text()).contains("Rust op de afdeling");
    assertThat(
            editor.open("/redactie/zoeken/waarom?q=zwijgruimte").document.select(".reasons").text())
        .contains("‘stiltekamer’ staat erin, en dat betekent volgens de redactie hetzelfde als");
    var again = editor.open("/redactie/zoeken/gemist");
    assertThat(again.document.select("tr:contains(zwijgruimte)").text()).contains("nu 1 stuk");
    var done = new Form(again, "tr:contains(zwijgruimte) form").send();
    assertThat(done.document.select("tr:contains(zwijgruimte)")).isEmpty();
  }

  @Test
  void changesAndRemovesSynonymsAndKeepsWhatWasTypedWhereThatIsRefused() throws IOException {
    var adding = new Form(editor.open("/redactie/zoeken/synoniemen"), "form.adding");
    var added = adding.set("woorden", "lopendebandje, praatrondje").send();
    var mine = new Form(added, ".groups li:contains(lopendebandje) form");
    var theirs = new Form(added, ".groups li:contains(lopendebandje) form");
    theirs.press("woorden", "lopendebandje, kletsrondje");

    var refused = mine.set("woorden", "lopendebandje, <b>theerondje</b>").send();
    assertThat(refused.status).isEqualTo(422);
    assertThat(refused.document.select(".groups [role=alert]").text())
        .contains("Iemand wijzigde deze groep intussen")
        .contains("kletsrondje");
    var again = new Form(refused, ".groups li:contains(lopendebandje) form");
    assertThat(again.value("woorden")).isEqualTo("lopendebandje, <b>theerondje</b>");
    assertThat(again.send().status).isEqualTo(200);
    var gone =
        new Form(
                editor.open("/redactie/zoeken/synoniemen"),
                ".groups li:contains(lopendebandje) form")
            .press("daad", "weg");
    assertThat(gone.document.select(".groups li:contains(lopendebandje)")).isEmpty();
  }

  @Test
  void putsAPieceFirstForAQuestionAndTellsWhyItStandsThere() throws IOException {
    publish("Zeepbellen", "<p>Zeepbellen, zeepbellen, zeepbellen.</p>");
    publish("Naar buiten", "<p>Een keer zeepbellen.</p>");
    var reader = new Browser();
    assertThat(hits(reader, "zeepbellen")).containsExactly("Zeepbellen", "Naar buiten");

    var screen = editor.open("/redactie/zoeken/aanbevolen?vraag=ZEEPBELLEN");
    var done = new Form(screen, ".picked li:contains(Naar buiten) form").press("daad", "erbij");

    assertThat(done.document.select("ol.picked").text()).contains("Naar buiten");
    assertThat(hits(reader, "zeepbellen")).containsExactly("Naar buiten", "Zeepbellen");
    var why = editor.open("/redactie/zoeken/waarom?q=zeepbellen");
    assertThat(why.document.select(".results > li").first().text())
        .contains("De redactie zette dit stuk vooraan bij deze zoekvraag.");
    assertThat(why.document.select(".results > li").last().text())
        .contains("‘zeepbellen’ staat er precies zo in")
        .contains("3 keer in ‘Tekst’");
    assertThat(reasonFor("zeepbellen", "http://voorbeeld/columns/zeepbellen"))
        .contains("Zeepbellen staat op plaats 2 van 2.");
    assertThat(reasonFor("-zeepbellen buiten", "/columns/naar-buiten"))
        .contains("staat er niet bij, want er staat een woord in met een - ervoor.");
    assertThat(reasonFor("zeepbellen", "/columns/bestaat-niet"))
        .contains("Op dit webadres staat nu niets online");
    assertThat(editor.open("/redactie/zoeken/aanbevolen").text()).contains("door Bram Postma");
    new Form(done, "ol.picked form").press("daad", "weg");
    assertThat(hits(reader, "zeepbellen")).containsExactly("Zeepbellen", "Naar buiten");
    assertThat(editor.post("/redactie/zoeken/aanbevolen").status).isEqualTo(404);
  }

  private String reasonFor(String question, String address) throws IOException {
    return editor.open("/redactie/zoeken/waarom?q=" + question + "&stuk=" + address).text();
  }

  private List<String> hits(Browser reader, String question) throws IOException {
    return reader.open("/zoeken?q=" + question).document.select(".hit h3").eachText();
  }

  /** Lets readers see a column that Anna wrote and Bram approved. */
  private void publish(String title, String body) throws IOException {
    var piece = start(writer, title);
    writer.open(piece).form().set("p.body", body).press("daarna", "indienen");
    editor.open(piece).act("goedkeuren").send();
    editor.open(piece).act("publiceren").send();
  }

  private String start(Browser who, String title) throws IOException {
    return who.open("/redactie/stukken/nieuw?soort=column")
        .form()
        .set("p.title", title)
        .send()
        .address;
  }

  private void letIn(String name, String fullName, Role role) {
    if (accounts.find(name).isEmpty()) {
      accounts.choosePassword(
          accounts.invite(name, fullName, "", Set.of(role)), "wachtwoord van " + name);
    }
  }

  /** A browser without script, with cookies of its own. */
  private final class Browser {
    private final Connection session =
        Jsoup.newSession().ignoreHttpErrors(true).timeout(60_000).maxBodySize(0);
    private String name = "";

    Browser() {}

    Browser(String name) throws IOException {
      this.name = name;
      var in = signIn(open("/redactie/aanmelden").form());
      assertThat(in.address).as(in.text()).isEqualTo("/redactie");
    }

    Screen signIn(Form form) throws IOException {
      return form.set(SignIn.NAME, name).set(SignIn.PASSWORD, "wachtwoord van " + name).send();
    }

    Screen open(String address) throws IOException {
      return new Screen(session.newRequest("http://127.0.0.1:" + port + address).execute());
    }

    Screen post(String address) throws IOException {
      String token = open("/redactie").document.select("[name=_csrf]").val();
      return new Screen(
          session
              .newRequest("http://127.0.0.1:" + port + address)
              .method(Connection.Method.POST)
              .data("_csrf", token)
              .execute());
    }

    void loseSession() {
      session.cookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("VRIJPLAATS"))
          .toList()
          .forEach(cookie -> session.cookieStore().remove(null, cookie));
    }
  }

  /** What a browser shows. */
  private static final class Screen {
    private final int status;
    private final String address;
    private final Document document;

    Screen(Connection.Response response) throws IOException {
      status = response.statusCode();
      address = response.url().getFile();
      document = response.parse();
    }

    Form form() {
      return new Form(this, "main form[method=post]");
    }

    Form act(String name) {
      return new Form(this, "form[action$=/" + name + "]");
    }

    String text() {
      return document.text();
    }

    ItemId piece() {
      return new ItemId(address.replaceFirst(".*/stukken/([0-9a-f-]{36}).*", "$1"));
    }
  }

  /** A form as it will be sent, once or more often. */
  private static final class Form {
    private final FormElement element;
    private final List<Connection.KeyVal> data;

    Form(Screen screen, String which) {
      var forms = screen.document.select(which).forms();
      element =
          forms.stream()
              .filter(form -> form.id().equals("stuk"))
              .findFirst()
              .orElseGet(forms::getFirst);
      data = element.formData();
    }

    Form set(String name, String text) {
      without(name);
      data.add(HttpConnection.KeyVal.create(name, text));
      return this;
    }

    Form without(String name) {
      data.removeIf(field -> field.key().equals(name));
      return this;
    }

    String value(String name) {
      return data.stream().filter(field -> field.key().equals(name)).findFirst().get().value();
    }

    Screen send() throws IOException {
      var request = element.submit();
      request.request().data().clear();
      return new Screen(request.data(data).execute());
    }

    Screen press(String button, String value) throws IOException {
      return set(button, value).send();
    }
  }
}
