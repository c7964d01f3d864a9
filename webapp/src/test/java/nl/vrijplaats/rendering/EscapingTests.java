package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No hostile string reaches a page unescaped, whether templates escape what they print (ours) or
 * what they read is escaped (Magnolia's way).
 */
class EscapingTests {

  private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=y>&";

  /** Every way a template can get at text, each printed as it is. */
  private static final String EVERY_WAY =
      """
      ${content.title} ${content.free} ${content["mgnl:lastModifiedBy"]} ${content.@name}
      [#list content.tags as t]${t}[/#list] ${content.tags?join(" ")} ${content.tags[0]}
      ${content.steps[0].what} [#list content.steps as s]${s.what}${s?keys?join("")}[/#list]
      [#list cmsfn.children(content.steps) as s]${s.what}[/#list]
      ${content.part.text} ${content.part.inner.text} ${content.part.inner.list[0]}
      [#list content?keys as k]${k} [#if content[k]?is_string]${content[k]}[/#if][/#list]
      [#list content?values as v][#if v?is_string]${v}[/#if][/#list]
      [#assign t = content.title]${t} ${t + "x"} ${"a" + t} ${"${t}"} ${t?trim} ${t?capitalize}
      [#assign t = content.title][#assign captured]${t}[/#assign]${captured}
      [#macro m a]${a}[/#macro][@m a=content.title/][@m a=content.title + "!"/]
      [#function f a][#return a][/#function]${f(content.title)}
      ${cmsfn.contentByPath("/a").title} ${cmsfn.contentById(content.@id).title}
      ${cmsfn.contentByPath("/a").tags[0]} ${cmsfn.parent(content.part).title}
      ${cmsfn.asContentMap(content).free} ${cmsfn.asJCRNode(content).free}
      ${cmsfn.inherit(content).title} ${cmsfn.inheritProperty(content, "title")}
      ${cmsfn.wrapForI18n(content).title} ${cmsfn.encode(content).title}
      ${cmsfn.decode(content).title} [#list cmsfn.decode(content).tags as t]${t}[/#list]
      ${cmsfn.decode(content).free} ${cmsfn.decode(content).part.text}
      ${cmsfn.decode(content.part).inner.text} ${cmsfn.decode(content).steps[0].what}
      ${cmsfn.metaData(content, "mgnl:lastModifiedBy")} ${cmsfn.dump(content)}
      ${cmsfn.abbreviateString(content.title, 9)} ${cmsfn.abbreviateString(content.title, 900)}
      ${cmsfn.externalLink(content, "free")} ${cmsfn.externalLinkTitle(content, "free", "title")}
      ${cmsfn.queryStringAndFragment("?" + content.title)} ${cmsfn.fileExtension("." + content.title)}
      <p ${cmsfn.createHtmlAttribute("title", content.title)}>
      ${cmsfn.unescapeXss(content.title)} ${cmsfn.unescapeXss(ctx.getParameter("q"))}
      ${navfn.linkWithParameter(content, "q", ctx.getParameter("q"))}
      ${navfn.linkWithSelector(content, ctx.getParameter("q"))}
      ${catfn.getCategories(content, "refs")[0].title}
      ${searchfn.searchPages("script", "/")[0].title}
      ${i18n[ctx.getParameter("q")]} ${i18n.get(content.title)} ${i18n.get("groet", [content.title, ctx.getParameter("q")])}
      ${ctx.getParameter("q")} ${ctx.parameters.q} ${ctx.getParameterValues("q")[0]} ${ctx.request.getParameter("q")}
      [#list ctx.parameters?keys as k]${k} ${ctx.parameters[k]}[/#list]
      ${ctx.user.name} ${ctx.requestURI} ${ctx.request.requestURI} ${state.originalURI} ${state.selector} ${state.selectors[0]}
      ${state.originalURL} ${state.channel.name} ${state.mainContentNode.title} ${model.content.title} ${model.root.content.free}
      [#assign n = ctx.setAttribute("a", content.title)!][#assign n = ctx.setAttribute("b", content.title + "!")!]${ctx.a}${ctx.b}
      [#assign n = ctx.setAttribute("c", {"d": ["x" + content.title]})!]${ctx.c.d[0]} ${ctx.getAttribute("b")}
      ${vpfn.text(content.title)} ${page.title} ${page.description} ${vpfn.item(content.@id).title}
      ${resfn.link("/x/" + content.title)} ${resfn.cachedLink("/x/" + content.title)} ${cmsfn.link(content)}
      """;

  @TempDir private Path scratch;

  private static ContentItem hostile() {
    return hostile(HOSTILE);
  }

  private static ContentItem hostile(String text) {
    return new ContentItem(
        ItemId.named("hostile"),
        "page",
        1,
        text,
        new SitePath("/a"),
        Map.of(
            "title",
            text,
            "lead",
            text,
            "free",
            text,
            "tags",
            List.of(text, text),
            "refs",
            List.of(ItemId.named("hostile").value()),
            "steps",
            List.of(Map.of("what", text)),
            "part",
            Map.of("text", text, "inner", Map.of("text", text, "list", List.of(text))),
            text,
            text),
        Renderers.NOVEMBER,
        text);
  }

  private static Visit hostileVisit(String text) {
    return new Visit(
        RenderMode.VISITOR,
        text,
        Map.of("q", List.of(text), text, List.of(text)),
        text,
        text,
        text,
        text);
  }

  private ContractSite site(boolean magnoliaWay) {
    return magnoliaWay
        ? new ContractSite("common", scratch, "content-templates")
        : new ContractSite("common", scratch);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void escapesTextWhicheverWayATemplateGetsIt(boolean magnoliaWay) {
    ContractSite site = site(magnoliaWay).holding(hostile());

    for (String way : EVERY_WAY.lines().toList()) {
      String html = site.print(way, hostile(), hostileVisit(HOSTILE));
      assertSafe(way, html);
      assertThat(html).as(way).isNotBlank();
    }
  }

  /** Strings made by chance from what matters in HTML, so that no case is forgotten. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void escapesWhateverIsTyped(boolean magnoliaWay) {
    var random = new Random(20261122);
    String[] pieces = {
      "<", ">", "\"", "'", "&", "&lt;", "<b", "</", "<!--", "-->", "x", " ", "]]>", "=", "`", "/",
      "\u0000", "é"
    };
    ContractSite site = site(magnoliaWay);
    for (int i = 0; i < 200; i++) {
      var text = new StringBuilder("#");
      for (int j = random.nextInt(12); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      ContentItem item = hostile(text.toString());
      site.holding(item);
      String html =
          site.print(
              "${content.title}${content.tags[0]}${content.part.inner.text}${ctx.getParameter(\"q\")}"
                  + "${cmsfn.decode(content).title}${content.free?trim}",
              item,
              hostileVisit(text.toString()));
      assertThat(html).as(text.toString()).doesNotContain("<", ">", "\"");
    }
  }

  private static void assertSafe(String way, String html) {
    assertThat(html)
        .as(way)
        .doesNotContain("<script>alert", "<img src=x onerror", "\"'>", "onerror=y>");
  }

  static List<Arguments> mixtures() {
    return List.of(
        Arguments.of("ours in Magnolia's", new String[] {"outer"}),
        Arguments.of("Magnolia's in ours", new String[] {"inner"}),
        Arguments.of("ours in ours", new String[0]),
        Arguments.of("Magnolia's in Magnolia's", new String[] {"outer", "inner"}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mixtures")
  void escapesWhatOneModuleHandsToAnother(String mixture, String[] magnoliaWay) {
    var site = new ContractSite("mixed", scratch, magnoliaWay).holding(hostile());
    var part = Pages.component("inner:components/part", "text", HOSTILE, "list", List.of(HOSTILE));
    var page = aPage("/m").of("outer:pages/page").with("title", HOSTILE).area("main", part).item();

    String html = site.renderer.renderItem(page, hostileVisit(HOSTILE)).toString();

    assertSafe(mixture, html);
    assertThat(html).contains("buiten[", "binnen[", "&lt;script&gt;", "<em>opgemaakt</em>");
    assertSafe(
        mixture,
        site.renderer.renderItem(page, hostileVisit(HOSTILE).as(RenderMode.EDIT)).toString());
  }

  @Test
  void refusesToHandTextThatIsNotEscapedToATemplateThatDoesNotEscapeIt() {
    var site = new ContractSite("mixed", scratch, "inner");

    assertThat(
            site.print(
                "[#import \"/inner/templates/macros.ftl\" as m]voor[@m.show content.title + \"!\"/]na",
                hostile()))
        .isEqualTo("voorna");
    assertThat(
            site.print(
                "[#import \"/inner/templates/macros.ftl\" as m]",
                hostile(),
                Visit.to("/a").as(RenderMode.PREVIEW)))
        .contains("vrijplaats.magnolia-escaping", "Name both modules there, or neither");
  }

  @Test
  void escapesAsMagnoliaDoesInItsOwnTemplates() {
    var item = aPage("/a").with("title", "A & B").with("body", "<p>Zo</p>").item();
    ContractSite site = site(true).holding(item);

    assertThat(
            site.print(
                "${content.title}|${content.title?html}|${\"<i>\"?html}|${\"<i>\"}|"
                    + "${cmsfn.decode(content).body}|${cmsfn.decode(content).body?replace(\"Zo\", \"Ja\")}|"
                    + "${content.body}|${ctx.getParameter(\"q\")}",
                item,
                ContractSite.asking(item, "q", "<b>")))
        .isEqualTo(
            "A &amp; B|A &amp;amp; B|&lt;i&gt;|<i>|<p>Zo</p>|<p>Ja</p>|"
                + "&lt;p&gt;Zo&lt;/p&gt;|&lt;b&gt;");
  }

  /** What an editor is told of a failure is escaped too. */
  @Test
  void escapesWhatItTellsEditors() {
    ContractSite site = site(false).holding(hostile());

    String html =
        site.print(
            "<body>${vpfn.label(content.title)}</body>",
            hostile(),
            Visit.to("/a").as(RenderMode.PREVIEW));

    assertThat(html).contains("template-failure", "&lt;script&gt;");
    assertSafe("failure", html);
  }
}
