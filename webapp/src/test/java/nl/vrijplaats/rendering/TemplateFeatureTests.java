package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What definitions of templates can say beside their areas. */
class TemplateFeatureTests {

  @TempDir private Path scratch;

  @Test
  void showsGeneratedComponentsToTheEditorAndNotToVisitors() {
    var site = new ContractSite("generation", scratch);
    var page = aPage("/nieuw").of("demo:pages/page").item();

    assertThat(site.edit(page).replaceAll("<!--.*?-->\n?", ""))
        .isEqualTo("{(Begin hier)<(Links)<>>}{}");
    assertThat(site.visit(page)).isEqualTo("{}{}");
  }

  @Test
  void leavesAnAreaAloneThatIsStored() {
    var site = new ContractSite("generation", scratch);
    var page = aPage("/leeg").of("demo:pages/page").with("main", Map.of()).item();

    assertThat(site.edit(page)).doesNotContain("Begin hier");
  }

  @Test
  void givesWhatIsGeneratedAsContentToSave() {
    var modules =
        nl.vrijplaats.lightmodule.LightModules.read(
            List.of(Path.of("src/test/resources/light-modules-contract/generation")));
    var start = new StartingContent(new DefinedBlueprints(modules));

    Map<String, Object> saved = start.complete(Map.of("mgnl:template", "demo:pages/page"));

    assertThat(saved.get("main"))
        .isInstanceOfSatisfying(
            Map.class,
            main -> {
              assertThat(main.keySet()).containsExactly("intro", "columns");
              assertThat(main.get("intro"))
                  .isEqualTo(
                      Map.of(
                          "jcr:primaryType", "mgnl:component",
                          "mgnl:template", "demo:components/text",
                          "text", "Begin hier",
                          "tags", List.of("a", "b")));
            });
    assertThat(start.complete(saved)).isEqualTo(saved);
  }

  @Test
  void givesTheDefinitionWithItsParametersAndListsAsMaps() {
    var site = new ContractSite("variations", scratch);

    assertThat(site.visit(aPage("/a").of("demo:pages/page").item()))
        .isEqualTo("gewoon groen 3,5 iets demo:pages/page all");
  }

  @Test
  void takesTheVariationOfTheChannel() {
    var site = new ContractSite("variations", scratch);
    var page = aPage("/a").of("demo:pages/page").item();

    assertThat(site.renderer.renderItem(page, Visit.to("/a").through("print")).toString())
        .isEqualTo("druk zwart print");
    assertThat(site.renderer.renderItem(page, Visit.to("/a").through("onbekend")).toString())
        .startsWith("gewoon groen");
  }

  @Test
  void startsEveryPageTemplateFromThePrototypeOfTheSite() {
    var site = new ContractSite("prototype", scratch);

    assertThat(site.visit(aPage("/a").of("demo:pages/page").item())).isEqualTo("hoofd|voet");
  }

  @Test
  void readsBothTagSyntaxesByFile() {
    var site = new ContractSite("common", scratch);
    var page = aPage("/a").with("title", "T").item();

    assertThat(site.print("[#if true]${content.title}[/#if]<#if>", page)).isEqualTo("T<#if>");
    assertThat(site.print("<#if true>${content.title}</#if>[@cms.page/]", page))
        .isEqualTo("T[@cms.page/]");
  }

  @Test
  void givesAnEmptyModelThatIsNeverNull() {
    var site = new ContractSite("common", scratch);

    assertThat(
            site.print(
                "${model.anything!\"niets\"} ${model.root.content.title} ${(model.parent)???c}",
                aPage("/a").with("title", "T").item()))
        .isEqualTo("niets T false");
  }
}
