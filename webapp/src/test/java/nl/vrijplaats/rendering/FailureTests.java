package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static nl.vrijplaats.rendering.Pages.component;
import static nl.vrijplaats.rendering.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import nl.vrijplaats.catalogue.CatalogueFailure;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What becomes of a page when part of it fails; alone, since it reads all that is logged. */
@Isolated
@ExtendWith(OutputCaptureExtension.class)
class FailureTests {

  private static final Visit EDITOR = Visit.to("/a").as(RenderMode.PREVIEW);

  @TempDir private Path scratch;
  private ContractSite site;
  private final ContentItem page = aPage("/a").with("title", "T").item();

  @BeforeEach
  void start() {
    site = new ContractSite("areas", scratch);
  }

  @Test
  void leavesOutOnlyTheStatementThatFails() {
    assertThat(
            site.print(
                "a[#if geen.x]b[/#if]c${geen}d[#list geen as x]e[/#list]f[#include \"g.ftl\"]h",
                page))
        .isEqualTo("acdfh");
  }

  @Test
  void leavesOutOnlyTheStatementThatFailsInAComponent() {
    var full =
        aPage("/h")
            .of("demo:pages/page")
            .area(
                "main",
                component("demo:components/failing"),
                component("demo:components/stops"),
                text("een"))
            .item();

    assertThat(site.visit(full)).contains("{main:voor\n\nnabegin(een)}");
  }

  @Test
  void showsAnEditorWhereItFailsAndWhy() {
    var box =
        Jsoup.parse(site.print("<body>\n\n<p>${geen.waarde}</p></body>", page, EDITOR))
            .select("p > .template-failure, .template-failure");

    assertThat(box.text())
        .contains(
            "Dit deel kan niet worden getoond.",
            "content-templates/page/page.ftl:3",
            "geen",
            "evaluated to null or missing");
  }

  @Test
  void showsABoxAtTheEndWhereItCannotStandInItsPlace() {
    String html =
        site.print(
            "<html><head><title>${geen}</title></head><body><a href=\"${geen}\">x</a>"
                + "[#assign y]${geen}[/#assign]</body></html>",
            page,
            EDITOR);

    assertThat(html)
        .contains("<title></title>", "<a href=\"\">x</a>")
        .endsWith("</div></body></html>");
    assertThat(Jsoup.parse(html).select(".template-failure")).hasSize(3);
  }

  @Test
  void logsALineOnceUntilItsFileChanges(CapturedOutput output) {
    for (int i = 0; i < 5; i++) {
      site.print("${eerste}", page);
    }
    assertThat(times(output, "page.ftl:1 at ${eerste}")).isEqualTo(5);

    String lines = "\n${tweede}";
    site.print(lines, page);
    for (int i = 0; i < 5; i++) {
      site.renderer.renderItem(page).toString();
    }
    assertThat(times(output, "page.ftl:2 at ${tweede}")).isEqualTo(1);
  }

  private static int times(CharSequence text, String words) {
    return text.toString().split(java.util.regex.Pattern.quote(words), -1).length - 1;
  }

  @Test
  void leavesWhatATemplateHandlesItselfToTheTemplate(CapturedOutput output) {
    assertThat(site.print("[#attempt]${geen}[#recover]hersteld[/#attempt]", page, EDITOR))
        .isEqualTo("hersteld");
    assertThat(output).doesNotContain("geen");
  }

  @Test
  void failsAsAWholeWhereTheRepositoryFails() {
    var broken =
        new InMemoryContent() {
          @Override
          public Optional<ContentItem> find(ItemId id) {
            throw new CatalogueFailure("schijf", new IllegalStateException());
          }
        };
    site.write("page/page.ftl", "${vpfn.item(content.@id)}");
    var renderer =
        Renderers.of(nl.vrijplaats.lightmodule.SiteDefinitions.read(), scratch, broken, broken);

    assertThatThrownBy(() -> renderer.renderItem(page).toString())
        .isInstanceOf(TemplateFailure.class);
  }
}
