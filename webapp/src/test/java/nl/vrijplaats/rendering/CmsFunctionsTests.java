package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static nl.vrijplaats.rendering.Pages.an;
import static nl.vrijplaats.rendering.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every function of cmsfn in the contract. */
class CmsFunctionsTests {

  @TempDir private Path scratch;
  private ContractSite site;
  private final ContentItem note =
      an("note", "/notities/eerste").with("title", "Eerste").with("body", "<p>Hoi</p>").item();
  private final ContentItem page =
      aPage("/a/b")
          .with("title", "B")
          .with("ref", note.id().value())
          .with("place", "/a/c")
          .with("url", "voorbeeld.nl/x")
          .with("evil", "javascript:alert(1)")
          .with("urlTitle", "Voorbeeld")
          .area("main", text("een"), text("twee"))
          .item();

  @BeforeEach
  void start() {
    site =
        new ContractSite("areas", scratch)
            .holding(
                aPage("/a").with("title", "A").item(),
                page,
                aPage("/a/c").with("title", "C").of("demo:pages/page").item(),
                aPage("/a/b/d").with("title", "D").of("demo:pages/page").item(),
                note);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cmsfn.asContentMap(content).title | B",
        "cmsfn.asJCRNode(content).title | B",
        "cmsfn.asContentMapList([content])[0].title | B",
        "cmsfn.asNodeList(cmsfn.children(content))?size | 2",
        "cmsfn.children(content)?map(n -> n.@name)?join(',') | main,d",
        "cmsfn.children(content, 'mgnl:page')?map(n -> n.@name)?join(',') | d",
        "cmsfn.children(content.main)?map(n -> n.text)?join(',') | een,twee",
        "cmsfn.children(content.main, 'mgnl:component')?size | 2",
        "cmsfn.children(content.main, 'mgnl:area')?size | 0",
        "cmsfn.children(content, 'mgnl:area')?map(n -> n.@name)?join(',') | main",
        "cmsfn.root(content).@name + '.' | .",
        "cmsfn.root(content).@path | /",
        "cmsfn.root(content).@nodeType.name | rep:root",
        "cmsfn.root(content, 'mgnl:page').title | A",
        "cmsfn.root(cmsfn.contentByPath('/a'), 'mgnl:page')!'niets' | niets",
        "cmsfn.parent(content).title | A",
        "cmsfn.parent(content.main['0']).@name | main",
        "cmsfn.parent(content.main['0'], 'mgnl:page').title | B",
        "cmsfn.parent(cmsfn.parent(content)).@path | /",
        "cmsfn.parent(cmsfn.parent(content), 'mgnl:page')!'niets' | niets",
        "cmsfn.page(content.main['0']).title | B",
        "cmsfn.ancestors(content.main['0'])?map(n -> n.@name)?join(',') | a,b,main",
        "cmsfn.ancestors(content.main['0'], 'mgnl:page')?map(n -> n.@name)?join(',') | a,b",
        "cmsfn.ancestors(cmsfn.parent(content))?size | 0",
        "cmsfn.siblings(content).index | 0",
        "cmsfn.siblings(content).next.title | C",
        "cmsfn.siblings(content).prev!'niets' | niets",
        "cmsfn.siblings(content).first?c | true",
        "cmsfn.siblings(content).last?c | false",
        "cmsfn.siblings(content.main['00']).prev.text | een",
        "cmsfn.siblings(content.main['00']).last?c | true",
        "cmsfn.siteRoot(content)!'niets' | niets",
        "cmsfn.content('/a').title | A",
        "cmsfn.contentByPath('/a/b/main/00').text | twee",
        "cmsfn.contentByPath('/notities/eerste', 'notes').title | Eerste",
        "cmsfn.contentByPath('/eerste', 'notes').title | Eerste",
        "cmsfn.contentByPath('/notities/eerste')!'niets' | niets",
        "cmsfn.contentByPath('/nergens')!'niets' | niets",
        "cmsfn.nodeByPath('/a').title | A",
        "cmsfn.contentById(content.ref, 'notes').title | Eerste",
        "cmsfn.contentById(content.ref, 'topics')!'niets' | niets",
        "cmsfn.contentByIdentifier(content.ref).title | Eerste",
        "cmsfn.nodeById(content.ref).title | Eerste",
        "cmsfn.contentById('geen uuid')!'niets' | niets",
        "cmsfn.contentByReference(content, 'ref', 'notes').title | Eerste",
        "cmsfn.contentByReference(content, 'place', 'website').title | C",
        "cmsfn.link(content) | /a/b",
        "cmsfn.link(content.main['0']) | /a/b",
        "cmsfn.link('notes', content.ref) | /notities/eerste",
        "cmsfn.link('notes', 'geen')!'niets' | niets",
        "cmsfn.linkPrefix(content) + '.' | .",
        "cmsfn.externalLink(content, 'url') | https://voorbeeld.nl/x",
        "cmsfn.externalLink(content, 'evil') + '.' | .",
        "cmsfn.externalLinkTitle(content, 'url', 'urlTitle') | Voorbeeld",
        "cmsfn.externalLinkTitle(content, 'url', 'geen') | https://voorbeeld.nl/x",
        "cmsfn.queryStringAndFragment('/a?b=c#d') | ?b=c#d",
        "cmsfn.queryStringAndFragment('/a#d') | #d",
        "cmsfn.language() | nl",
        "cmsfn.isCurrentLocale('nl')?c | true",
        "cmsfn.isCurrentLocale('de')?c | false",
        "cmsfn.localizedLinks()?keys?join(',') | nl",
        "cmsfn.localizedLinks(content).nl | /a/b",
        "cmsfn.isEditMode()?c | false",
        "cmsfn.editMode?c | false",
        "cmsfn.isPreviewMode()?c | false",
        "cmsfn.previewMode?c | false",
        "cmsfn.authorInstance?c | false",
        "cmsfn.isPublicInstance()?c | true",
        "cmsfn.createHtmlAttribute('title', 'a\"b<') | title=\"a&quot;b&lt;\"",
        "cmsfn.createHtmlAttribute('title', ' ') + '.' | .",
        "cmsfn.encode(content).title | B",
        "cmsfn.decode(content).title | B",
        "cmsfn.wrapForI18n(content).title | B",
        "cmsfn.metaData(content, 'mgnl:lastModifiedBy') | anna",
        "cmsfn.metaData(content, 'lastModifiedBy') | anna",
        "cmsfn.simpleSearch('notes', 'Eerste', 'mgnl:content', '/')[0].title | Eerste",
        "cmsfn.templateType(content)!'niets' | niets",
        "cmsfn.hasTemplateOfType(content, 'home')?c | false",
        "cmsfn.parentWithTemplateType(content, 'home')!'niets' | niets",
        "cmsfn.contentListByTemplateId(cmsfn.root(content), 'demo:pages/page')?size | 2",
        "cmsfn.contentListByTemplateIds(content, ['demo:pages/page'])?size | 1",
        "cmsfn.contentListByTemplateType(cmsfn.root(content), 'home')?size | 0",
        "cmsfn.abbreviateString('abcdefghij', 6) | ab ...",
        "cmsfn.abbreviateString('abcdefghij', 6, '-') | abcde-",
        "cmsfn.abbreviateString('kort', 6) | kort",
        "cmsfn.fileExtension('a.b.pdf') | pdf",
        "cmsfn.readableFileSize(123456) | 120 KB",
        "cmsfn.readableFileSize(12) | 12 bytes",
        "cmsfn.dump(content)?contains('title: B')?c | true",
        "cmsfn.unescapeXss('<b>') | &lt;b&gt;"
      })
  void answers(String expression, String printed) {
    assertThat(site.print("${" + expression + "}", page)).isEqualTo(printed);
  }

  @Test
  void knowsTheModeOfThePage() {
    String lines =
        "${cmsfn.editMode?c} ${cmsfn.previewMode?c} ${cmsfn.authorInstance?c}"
            + " ${cmsfn.isPublicInstance()?c}";

    assertThat(site.print(lines, page, Visit.to("/a/b").as(RenderMode.EDIT)))
        .isEqualTo("true false true false");
    assertThat(site.print(lines, page, Visit.to("/a/b").as(RenderMode.PREVIEW)))
        .isEqualTo("false true true false");
  }

  @Test
  void decodesRichTextAndCleansWhatNobodyCleaned() {
    var item =
        aPage("/r")
            .with("body", "<p>Zo</p>")
            .with("title", "<b>x</b>")
            .with("free", "<p>Ja</p><script>nee</script>")
            .with("part", Map.of("text", "<em onclick=x>deel</em>"))
            .item();

    assertThat(
            site.print(
                "[#assign d = cmsfn.decode(content)]${d.body}${d.title}${d.free}${d.part.text}",
                item))
        .isEqualTo("<p>Zo</p>&lt;b&gt;x&lt;/b&gt;<p>Ja</p><em>deel</em>");
  }

  @Test
  void refusesStatementsOfJcrWithAHint() {
    assertThat(
            site.print(
                "${cmsfn.search(\"website\", \"select *\", \"sql\", \"mgnl:page\")}",
                page,
                Visit.to("/a/b").as(RenderMode.PREVIEW)))
        .contains("use searchfn.searchContent");
  }

  @Test
  void findsTheSiteRootByTheTypeOfItsTemplate() {
    // The contract's site root is the nearest page whose template says type: home.
    var home = aPage("/huis").of("demo:pages/home").item();
    var below = aPage("/huis/kamer").of("demo:pages/page").item();
    var typed = new ContractSite("types", scratch).holding(home, below);
    var plain = aPage("/huis/kamer/kast").item();

    assertThat(
            typed.print(
                "${cmsfn.siteRoot(content).@name} ${cmsfn.templateType(cmsfn.parent(content))}"
                    + " ${cmsfn.templateSubtype(cmsfn.parent(content))}"
                    + " ${cmsfn.parentWithTemplateType(content, \"content\").@name}"
                    + " ${cmsfn.hasTemplateOfType(cmsfn.siteRoot(content), \"home\")?c}"
                    + " ${cmsfn.contentListByTemplateType(cmsfn.root(content), \"content\", \"x\")?size}",
                plain))
        .isEqualTo("huis content x kamer true 1");
  }

  @Test
  void answersNothingForNothing() {
    assertThat(
            site.print(
                "${cmsfn.children(content.geen!)?size}${cmsfn.parent(content.geen!)!\"-\"}"
                    + "${cmsfn.asContentMap(content.geen!)!\"-\"}${cmsfn.link(content.geen!)!\"-\"}",
                page))
        .isEqualTo("0---");
  }
}
