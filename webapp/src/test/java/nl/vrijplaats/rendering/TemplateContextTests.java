package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The variables of a template, from the contract's section 6. */
class TemplateContextTests {

  @TempDir private Path scratch;
  private ContractSite site;
  private final ContentItem page =
      aPage("/over/ons")
          .with("title", "Over <ons>")
          .with("tags", List.of("a", "b"))
          .with("when", Renderers.NOVEMBER)
          .with("yes", true)
          .with("count", 3L)
          .with("part", Map.of("inner", Map.of("x", "diep")))
          .with("steps", List.of(Map.of("what", "een"), Map.of("what", "twee")))
          .item();

  @BeforeEach
  void start() {
    site = new ContractSite("common", scratch);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content.@name | ons",
        "content.@path | /over/ons",
        "content.@handle | /over/ons",
        "content.@depth | 2",
        "content.@nodeType.name | mgnl:page",
        "content.@nodeType | mgnl:page",
        "content.@link!'geen' | geen",
        "content.missing!'geen' | geen",
        "content['jcr:primaryType'] | mgnl:page",
        "content['mgnl:lastModifiedBy'] | anna",
        "content['mgnl:lastModified']?string('yyyy') | 2026",
        "content.when?string('yyyy-MM-dd HH:mm') | 2026-11-22 13:00",
        "content.yes?c | true",
        "content.count | 3",
        "content.tags?join(',') | a,b",
        "content.tags[1] | b",
        "content.part.inner.x | diep",
        "content.part.@name | part",
        "content.part.inner.@path | /over/ons/part/inner",
        "content.part.inner.@depth | 4",
        "content.part.inner.@nodeType.name | mgnl:contentNode",
        "content.steps?size | 2",
        "content.steps[1].what | twee",
        "content.steps['0'].what | een",
        "content.steps[0].@path | /over/ons/steps/0",
        "cmsfn.children(content.steps)?map(s -> s.what)?join('+') | een+twee",
        "content?keys?filter(k -> !k?contains(':'))?sort?join(',') | count,tags,title,when,yes",
        "content?keys?filter(k -> k?contains(':'))?size | 4"
      })
  void readsContent(String expression, String printed) {
    assertThat(site.print("${" + expression + "}", page)).isEqualTo(printed);
  }

  @Test
  void givesTheIdentityOfAnItemAndASteadyOneOfItsParts() {
    String ids = site.print("${content.@id} ${content.@uuid} ${content.part.@id}", page);

    assertThat(ids).startsWith(page.id() + " " + page.id() + " ");
    assertThat(site.print("${content.@id} ${content.@uuid} ${content.part.@id}", page))
        .isEqualTo(ids);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ctx.contextPath + '.' | .",
        "ctx.locale | nl",
        "ctx.locale.language | nl",
        "ctx.user.name | anna",
        "ctx.getParameter('q') | <b>",
        "ctx.parameters.q | <b>",
        "ctx.getParameterValues('q')?size | 2",
        "ctx.getParameter('geen')!'niets' | niets",
        "ctx.request.getParameter('q') | <b>",
        "ctx.request.requestURI | /over/ons",
        "ctx.aggregationState.handle | /over/ons",
        "ctx.getAttribute('x')!'niets' | niets",
        "state.channel.name | all",
        "state.mainContentNode.@name | ons",
        "state.currentContentNode.@name | ons",
        "state.originalURI | /over/ons",
        "state.selector + '.' | kort.",
        "state.repository | website",
        "i18n['groet'] | Dag {0}, welkom op {1}",
        "i18n.get('groet', ['Jan', 'de site']) | Dag Jan, welkom op de site",
        "i18n.get('geen.sleutel') | geen.sleutel",
        "i18n['geen.sleutel'] | geen.sleutel",
        "i18n['kort'] | Kort & goed",
        "cms?is_hash?c | true",
        "def???c | false"
      })
  void readsWhatIsAroundThePage(String expression, String printed) {
    var visit =
        new Visit(
            RenderMode.VISITOR,
            "/over/ons",
            Map.of("q", List.of("<b>", "c")),
            "",
            Visit.ALL,
            "kort",
            "anna");
    String escaped = printed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");

    assertThat(site.print("${" + expression + "}", page, visit)).isEqualTo(escaped);
  }

  @Test
  void remembersAttributesForTheRestOfThePage() {
    assertThat(
            site.print("[#assign n = ctx.setAttribute(\"x\", \"on\" + \"thou\")!]${ctx.x}", page))
        .isEqualTo("onthou");
  }
}
