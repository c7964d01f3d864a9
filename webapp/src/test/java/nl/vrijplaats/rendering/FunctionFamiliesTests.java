package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static nl.vrijplaats.rendering.Pages.an;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.vrijplaats.content.ContentItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions of damfn, imgfn, navfn, searchfn, sitefn, resfn, restfn and catfn. */
class FunctionFamiliesTests {

  private static final String KEY = "jcr:00000000-0000-4000-8000-000000000001";

  @TempDir private Path scratch;
  private ContractSite site;
  private final ContentItem topic = an("topic", "/topics/leren").with("title", "Leren").item();
  private final ContentItem note =
      an("note", "/notities/eerste")
          .with("title", "Eerste zin")
          .with("topics", List.of(topic.id().value()))
          .item();
  private final ContentItem page =
      aPage("/a/b")
          .with("title", "B zin")
          .with("image", KEY)
          .with("topics", List.of(topic.id().value()))
          .item();

  @BeforeEach
  void start() {
    site =
        new ContractSite("theme", scratch)
            .holding(
                aPage("/a").with("title", "A").item(),
                page,
                aPage("/a/c").with("title", "C").with("hideInNav", true).item(),
                aPage("/a/d").with("title", "D").of("demo:pages/page").item(),
                note,
                topic);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "damfn.getAsset(content.image).name | foto.jpg",
        "damfn.getAsset(content.image).fileName | foto.jpg",
        "damfn.getAsset(content.image).title | foto",
        "damfn.getAsset(content.image).mimeType | image/jpeg",
        "damfn.getAsset(content.image).itemKey | " + KEY,
        "damfn.getAsset(content.image).link | /image/" + KEY + "/1600",
        "damfn.getAsset('geen')!'niets' | niets",
        "damfn.getAsset('jcr', '/foto.jpg')!'niets' | niets",
        "damfn.getAssetMap(damfn.getAsset(content.image)).name | foto.jpg",
        "damfn.getAssetLink(content.image) | /image/" + KEY + "/1600",
        "damfn.getAssetLink(content.image, 'klein') | /image/" + KEY + "/480",
        "damfn.getRendition(content.image, 'klein').link | /image/" + KEY + "/480",
        "damfn.getRendition(damfn.getAsset(content.image), 'klein').link | /image/" + KEY + "/480",
        "damfn.getAssetForPath('/foto.jpg')!'niets' | niets",
        "damfn.getAssetForId(content.image).name | foto.jpg",
        "damfn.getFolder('x')!'niets' | niets",
        "damfn.getItems('x')?size | 0",
        "damfn.getAssetsFromFolderId('x')?size | 0",
        "imgfn.getImageVariationLinkFromBinary(content, 'klein') | /image/" + KEY + "/480",
        "navfn.rootPage(content).title | A",
        "navfn.rootPage(navfn.rootPage(content)).title | A",
        "navfn.ancestorPageAtLevel(content, 2).title | B zin",
        "navfn.ancestorPageAtLevel(content, 3)!'niets' | niets",
        "navfn.navItems(cmsfn.parent(content))?map(n -> n.title)?join(',') | B zin,D",
        "navfn.navItems(cmsfn.root(content))?map(n -> n.title)?join(',') | A",
        "navfn.navItemsFromApp('notes', '/', 'common:note')?map(n -> n.title)?join(',') | Eerste zin",
        "navfn.link(content) | /a/b",
        "navfn.linkWithParameter(content, 'q', 'a&b') | /a/b?q=a%26b",
        "navfn.linkWithSelector(content, 'kort') | /a/b~kort~",
        "navfn.isActive(content, content)?c | true",
        "navfn.isActive(content, cmsfn.parent(content))?c | false",
        "navfn.isOpen(content, cmsfn.parent(content))?c | true",
        "navfn.isOpen(content, content)?c | false",
        "navfn.isHiddenInNav(cmsfn.contentByPath('/a/c'))?c | true",
        "navfn.isNotHiddenInNav(content)?c | true",
        "navfn.hasTemplate(cmsfn.contentByPath('/a/d'), 'demo:pages/page')?c | true",
        "navfn.hasTemplate(content, 'demo:pages/page')?c | false",
        "navfn.hasTemplateType(content, 'home')?c | false",
        "navfn.hasTemplateSubtype(content, 'x')?c | false",
        "searchfn.searchPages('zin', '/')?map(n -> n.title)?join(',') | B zin",
        "searchfn.searchPages('zin', '/a')?size | 1",
        "searchfn.searchPages('zin', '/x')?size | 0",
        "searchfn.searchPages('zin', '/', 1, 1)?size | 0",
        "searchfn.searchPages('', '/')?size | 0",
        "searchfn.searchPages('zin', '/')[0].excerpt | … <mark>zin</mark> …",
        "searchfn.searchContent('notes', 'zin', '/', 'common:note')[0].title | Eerste zin",
        "searchfn.searchContent('notes', 'zin', '/', 'common:x')?size | 0",
        "searchfn.searchContent('notes', 'zin', '/', 'common:note', 1, 0)?size | 1",
        "sitefn.site().name | default",
        "sitefn.site(content).theme.name | zee",
        "sitefn.site().parameters.motto | Samen leren",
        "sitefn.theme(sitefn.site()).name | zee",
        "sitefn.theme(sitefn.site()).cssFiles?map(f -> f.media)?join(',') | all,print,all",
        "sitefn.theme(sitefn.site()).cssFiles[1].link | /.resources/demo/webresources/css/print.css",
        "sitefn.theme(sitefn.site()).cssFiles[2].link | https://elders.example/a.css",
        "sitefn.theme(sitefn.site()).jsFiles[0].link | /.resources/demo/webresources/js/zee.js",
        "resfn.link('/demo/webresources/css/zee.css') | /.resources/demo/webresources/css/zee.css",
        "resfn.links('/demo/webresources/.*')?size | 3",
        "resfn.css('/demo/webresources/css/zee.css') | <link rel=\"stylesheet\" type=\"text/css\" href=\"/.resources/demo/webresources/css/zee.css\"/>",
        "resfn.js('/demo/webresources/.*js') | <script src=\"/.resources/demo/webresources/js/zee.js\"></script>",
        "catfn.getCategories(content)?map(n -> n.title)?join(',') | Leren",
        "catfn.getCategories(content, 'topics')?size | 1",
        "catfn.getContentByCategory('notes', 'leren')?map(n -> n.title)?join(',') | Eerste zin",
        "catfn.getContentByCategory('notes', catfn.getCategories(content)[0])?size | 1",
        "catfn.getCategoryByName('leren').title | Leren",
        "catfn.getCategoryLink(content, catfn.getCategories(content)[0]) | /topics/leren"
      })
  void answers(String expression, String printed) {
    assertThat(site.print("${" + expression + "}", page).strip()).isEqualTo(printed);
  }

  @Test
  void linksStyleSheetsByPatternInOrderWithAttributes() {
    assertThat(
            site.print(
                "${resfn.css([\"/demo/webresources/css/.*css\"], {\"media\": \"screen\"})}", page))
        .isEqualTo(
            "<link rel=\"stylesheet\" type=\"text/css\""
                + " href=\"/.resources/demo/webresources/css/print.css\" media=\"screen\"/>\n"
                + "<link rel=\"stylesheet\" type=\"text/css\""
                + " href=\"/.resources/demo/webresources/css/zee.css\" media=\"screen\"/>\n");
  }

  @Test
  void linksCachedFilesByTheirFingerprint() {
    String fingerprint = "~[0-9a-f]{12}~";

    assertThat(site.print("${resfn.cachedCss(\"/demo/webresources/css/zee.css\")}", page))
        .containsPattern("href=\"/.resources/demo/webresources/css/zee" + fingerprint + "\\.css\"");
    assertThat(site.print("${resfn.cachedJs(\"/demo/webresources/js/zee.js\")}", page))
        .containsPattern("src=\"/.resources/demo/webresources/js/zee" + fingerprint + "\\.js\"");
    assertThat(site.print("${sitefn.theme(sitefn.site()).cssFiles[0].link}", page))
        .matches("/.resources/demo/webresources/css/zee" + fingerprint + "\\.css");
  }

  @Test
  void refusesAttributesThatCouldRunAScript() {
    assertThat(
            site.print(
                "voor${resfn.css(\"/demo/webresources/css/zee.css\", {\"onload\": \"x\"})}na",
                page))
        .isEqualTo("voorna");
  }

  @Test
  void saysThatTemplatesCannotReachTheNetwork() {
    var editor = Visit.to("/a/b").as(RenderMode.PREVIEW);

    for (String call :
        List.of("call(\"c\", \"r\", {})", "callForResponse(\"c\", \"r\")", "getService(\"c\")")) {
      assertThat(site.print("${restfn." + call + "}", page, editor))
          .contains("restfn: templates cannot reach the network");
      assertThat(site.print("voor${restfn." + call + "}na", page)).isEqualTo("voorna");
    }
    assertThat(site.print("${restfn.asMap({\"a\": 1}).a}${restfn.asList([1])[0]}", page))
        .isEqualTo("11");
  }
}
