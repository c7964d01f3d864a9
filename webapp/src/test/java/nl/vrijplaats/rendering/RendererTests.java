package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pieces.aColumn;
import static nl.vrijplaats.rendering.Pieces.aTheme;
import static nl.vrijplaats.rendering.Pieces.anInterview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.lightmodule.LightModules;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTests {

  private static final PageModel PAGE = PageModel.titled("Proef").at("/columns");

  @TempDir private Path folder;
  private final InMemoryContent live = new InMemoryContent();
  private final InMemoryContent working = new InMemoryContent();
  private Path modules;
  private Path templates;
  private Renderer renderer;

  @BeforeEach
  void start() throws IOException {
    modules = Files.createDirectories(folder.resolve("light-modules"));
    templates = Files.createDirectories(folder.resolve("content-templates"));
    var definitions = LightModules.read(List.of(modules, Path.of("../light-modules")));
    renderer = Renderers.of(definitions, templates, live, working);
  }

  private void template(String name, String text) throws IOException {
    Path file =
        name.startsWith("content-templates/") ? folder.resolve(name) : modules.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String render(String text, Map<String, ?> model) throws IOException {
    template("proef/templates/page.ftl", text);
    return renderer.render("proef/templates/page.ftl", model, PAGE).toString();
  }

  private TemplateFailure failureOf(String text) {
    return catchThrowableOfType(TemplateFailure.class, () -> render(text, Map.of()));
  }

  /** What an editor is told of a statement that fails, as text. */
  private String told(String text) throws IOException {
    template("content-templates/column/page.ftl", text);
    return Jsoup.parse(renderer.preview(aColumn("a").item()).toString())
        .select(".template-failure")
        .text();
  }

  @Test
  void escapesEveryValueUnlessItIsMarkup() throws IOException {
    var model = Map.of("typed", "<script>1</script>", "made", new Markup("<mark>ja</mark>"));

    assertThat(render("${typed}|${made}", model))
        .isEqualTo("&lt;script&gt;1&lt;/script&gt;|<mark>ja</mark>");
  }

  @Test
  void printsRichTextAsMarkupOnlyWhenDecoded() throws IOException {
    var column = aColumn("a").with("title", "<b>x</b>").with("body", "<p>Hallo</p>").item();

    assertThat(
            render(
                "${content.body}|${cmsfn.decode(content).body}|${cmsfn.decode(content).title}",
                Map.of("content", column)))
        .isEqualTo("&lt;p&gt;Hallo&lt;/p&gt;|<p>Hallo</p>|&lt;b&gt;x&lt;/b&gt;");
  }

  @Test
  void decodesWhatIsInsideAnItemToo() throws IOException {
    var interview =
        anInterview("i")
            .with("questions", List.of(Map.of("question", "<Waarom>?", "answer", "<p>Zo</p>")))
            .item();

    assertThat(
            render(
                "[#list cmsfn.decode(content).questions as q]${q.question} ${q.answer}[/#list]"
                    + "[#list content.questions as q]${cmsfn.decode(q).answer}[/#list]",
                Map.of("content", interview)))
        .isEqualTo("&lt;Waarom&gt;? <p>Zo</p><p>Zo</p>");
  }

  @Test
  void showsDatesInDutchInTheZoneOfTheSite() throws IOException {
    var column = aColumn("a").with("date", Instant.parse("2026-10-31T23:30:00Z")).item();

    assertThat(render("${content.date?string(\"d MMMM yyyy\")}", Map.of("content", column)))
        .isEqualTo("1 november 2026");
  }

  @Test
  void givesIdentityAddressAndTypeOfAnItem() throws IOException {
    var column = aColumn("a").item();

    assertThat(
            render(
                "${content[\"@id\"]} ${content[\"@path\"]} ${content[\"@name\"]}"
                    + " ${content[\"@type\"]} ${cmsfn.link(content)} ${content.lead!\"-\"}",
                Map.of("content", column)))
        .isEqualTo(column.id() + " /columns/a a column /columns/a -");
  }

  @Test
  void looksUpItemsListsAndLabels() throws IOException {
    var theme = aTheme("2026-11").with("title", "Vragen").item();
    live.holding(
        theme,
        aColumn("oud")
            .with("title", "Oud")
            .with("date", Instant.parse("2026-11-01T10:00:00Z"))
            .with("theme", theme.id().value())
            .item(),
        aColumn("nieuw")
            .with("title", "Nieuw")
            .with("date", Instant.parse("2026-11-09T10:00:00Z"))
            .with("theme", theme.id().value())
            .item(),
        aColumn("los").with("title", "Los").item());

    assertThat(
            render(
                """
                ${vpfn.item(theme).title} ${(vpfn.item("geen")!{}).title!"-"} \
                [#list vpfn.list("column", {"theme": theme}, 5) as c]${c.title} [/#list]\
                ${vpfn.count("column", {"theme": theme})} ${vpfn.count("column")} \
                [#list vpfn.items([theme, "geen"]) as t]${t.title}[/#list] \
                ${vpfn.label("column")} ${vpfn.plural("column")} ${vpfn.section("column")} \
                ${vpfn.option("project", "phase", "plan")?has_content?c}""",
                Map.of("theme", theme.id())))
        .isEqualTo("Vragen - Nieuw Oud 2 3 Vragen Column Columns /columns true");
  }

  @Test
  void rendersTeasersOnTheirOwn() throws IOException {
    template(
        "content-templates/column/teaser.ftl",
        "[#assign secret = 1]<h${level}>${content.title}${wide?c}${(page.title)}");
    var column = aColumn("a").with("title", "Een").item();

    assertThat(
            render(
                "[#assign content = \"eigen\"][@teaser item=x level=2 wide=true /]"
                    + "[@teaser item=x /]|${content}|${secret!\"geen\"}",
                Map.of("x", column)))
        .isEqualTo("<h2>EentrueProef<h3>EenfalseProef|eigen|geen");
  }

  @Test
  void refusesTeasersThatHoldThemselves() throws IOException {
    template("content-templates/column/teaser.ftl", "[@teaser item=content /]");
    template("content-templates/column/page.ftl", "[@teaser item=content /]");

    var failure =
        catchThrowableOfType(
            TemplateFailure.class, () -> renderer.renderItem(aColumn("a").item()).toString());

    assertThat(failure).hasMessageContaining("nested deeper than");
  }

  @Test
  void choosesTheTemplateByTypeAndTellsThePageWhatItShows() throws IOException {
    template(
        "content-templates/column/page.ftl",
        "${content.title}|${page.title}|${page.description}|${page.canonical}|${page.type}|"
            + "${page.palette}|${page.preview?c}|${site.name}|${site.baseUrl}|"
            + "[#list site.menu as m]${m.label} ${m.path} ${m.current?c},[/#list]");
    var theme = aTheme("2026-06").item();
    live.holding(theme);
    var column =
        aColumn("a").with("title", "T").with("lead", "L").with("theme", theme.id().value()).item();

    assertThat(renderer.renderItem(column).toString())
        .isEqualTo(
            "T|T|L|https://site.example/columns/a|column|3|false|Leren is altijd|"
                + "https://site.example|Columns /columns true,Nieuws /nieuws false,");
  }

  @Test
  void previewsWithWorkingCopies() throws IOException {
    template(
        "content-templates/column/page.ftl",
        "${page.preview?c} ${(vpfn.item(content.theme).title)!\"geen\"}");
    var theme = aTheme("2026-12").with("title", "Nog niet live").item();
    working.holding(theme);
    var column = aColumn("a").with("theme", theme.id().value()).item();

    assertThat(renderer.preview(column).toString()).isEqualTo("true Nog niet live");
    assertThat(renderer.renderItem(column).toString()).isEqualTo("false geen");
  }

  @Test
  void showsAChangedTemplateAtTheNextRequest() throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThat(render("versie " + i, Map.of())).isEqualTo("versie " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../pom.xml",
        "/../pom.xml",
        "content-templates/../secret.ftl",
        "content-templates/%2e%2e/secret.ftl",
        "content-templates/link.ftl",
        "/etc/passwd",
        "file:///etc/passwd",
        "content-templates/\u0000secret.ftl"
      })
  void neverReadsTemplatesOutsideItsFolders(String name) throws IOException {
    Files.writeString(folder.resolve("secret.ftl"), "geheim");
    Files.createSymbolicLink(templates.resolve("link.ftl"), folder.resolve("secret.ftl"));

    var direct =
        catchThrowableOfType(
            TemplateFailure.class, () -> renderer.render(name, Map.of(), PAGE).toString());

    assertThat(direct).isNotNull();
    assertThat(render("voor[#include name]na", Map.of("name", name))).isEqualTo("voorna");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.Object\")}",
        "${content?api.id()}",
        "${content.class}",
        "${content.getClass()}",
        "${page.class.name}",
        "${site?api}",
        "${cmsfn.class}",
        "${cmsfn.decode.class}",
        "${record.class}",
        "${record.getClass()}",
        "${record.hashCode()}"
      })
  void refusesToReachJavaClassesFromATemplate(String attack) throws IOException {
    var model = Map.of("content", aColumn("a").item(), "record", new Markup2("x"));

    assertThat(render("voor" + attack + "na", model)).isEqualTo("voorna");
  }

  record Markup2(String text) {}

  @Test
  void refusesJavaObjectsInAModel() throws IOException {
    var model = Map.of("thread", Thread.currentThread());

    assertThat(render("voor${thread}na", model)).isEqualTo("voorna");
  }

  @Test
  void namesTemplateLineAndExpressionOfAFailure() throws IOException {
    template("proef/templates/layout.ftl", "[#macro page]\n\n${geen.waarde}[/#macro]");

    assertThat(told("[#import \"/proef/templates/layout.ftl\" as layout]\n[@layout.page /]"))
        .contains("proef/templates/layout.ftl:3 geen");
  }

  @Test
  void namesTemplateAndLineOfWhatCannotBeRead() {
    var failure = failureOf("goed\n[#if fout");

    assertThat(failure.template()).isEqualTo("proef/templates/page.ftl");
    assertThat(failure.line()).isEqualTo(2);
  }

  @Test
  void namesAMissingTemplate() {
    var failure =
        catchThrowableOfType(
            TemplateFailure.class, () -> renderer.renderItem(aColumn("a").item()).toString());

    assertThat(failure).hasMessage("content-templates/column/page.ftl: there is no such template");
  }

  @Test
  void saysWhichArgumentOfAFunctionIsWrong() throws IOException {
    assertThat(told("${vpfn.item(site)}")).contains("vpfn.item: argument 1 must be text");
    assertThat(told("${vpfn.label(\"geen\")}")).contains("No content type is called 'geen'");
  }

  @Test
  void countsReadingTimeInWholeMinutes() throws IOException {
    var model =
        Map.of(
            "kort", aColumn("a").with("body", "<p>Kort</p>").item(),
            "lang", aColumn("b").with("body", "<p class='a b'>" + "woord ".repeat(401)).item());

    assertThat(render("${vpfn.minutes(kort)} ${vpfn.minutes(lang)}", model)).isEqualTo("1 3");
  }

  @Test
  void linksFilesByTheirFingerprint() throws IOException {
    template("proef/webresources/css/site.css", "a{}");
    String link = "${resfn.cachedLink(\"/proef/webresources/css/site.css\")}";

    String before = render(link, Map.of());
    template("proef/webresources/css/site.css", "a{color:red}");
    String after = render(link, Map.of());

    assertThat(before).matches("/\\.resources/proef/webresources/css/site~[0-9a-f]{12}~\\.css");
    assertThat(after).matches("/\\.resources/proef/webresources/css/site~[0-9a-f]{12}~\\.css");
    assertThat(after).isNotEqualTo(before);
  }
}
