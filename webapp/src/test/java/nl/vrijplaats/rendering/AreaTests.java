package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static nl.vrijplaats.rendering.Pages.component;
import static nl.vrijplaats.rendering.Pages.components;
import static nl.vrijplaats.rendering.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Areas and components, from the contract's sections 5 and 6. */
class AreaTests {

  @TempDir private Path scratch;
  private ContractSite site;

  @BeforeEach
  void start() {
    site = new ContractSite("areas", scratch);
  }

  private static Pages page() {
    return aPage("/hallo").of("demo:pages/page");
  }

  @Test
  void rendersAllComponentsOfAListInOrder() {
    var page = page().area("main", text("een"), text("twee"), text("drie")).item();

    assertThat(site.visit(page)).contains("{main:(een)(twee)(drie)}");
  }

  @Test
  void rendersOneComponentOfASingleArea() {
    var page = page().area("aside", text("een"), text("twee")).item();

    assertThat(site.visit(page)).contains("{aside:(een)}");
  }

  @Test
  void rendersNothingForAnAreaWithoutComponents() {
    assertThat(site.visit(page().item())).contains("{main:}", "{aside:}");
  }

  @Test
  void rendersNothingForAnAreaThatIsNotDeclared() {
    var page = page().area("undeclared", text("een")).item();

    assertThat(site.visit(page)).contains("{undeclared:}");
    assertThat(site.edit(page)).contains("{undeclared:}");
  }

  @Test
  void rendersNothingForAnAreaThatIsSwitchedOff() {
    var page = page().area("off", text("een")).item();

    assertThat(site.edit(page)).contains("{off:}");
  }

  @Test
  void givesTheScriptOfAListItsComponents() {
    var page = page().with("scripted", areaWith("note", "let op", text("een"), text("twee")));

    assertThat(site.visit(page.item()))
        .contains("{scripted:0=(een warmte 0);1=(twee warmte 1)|2|scripted|let op}");
  }

  @SafeVarargs
  private static Map<String, Object> areaWith(
      String name, String value, Map<String, Object>... inside) {
    Map<String, Object> area = components(inside);
    area.put(name, value);
    return area;
  }

  @Test
  void givesTheScriptOfASingleAreaItsComponent() {
    var full = page().area("asideScripted", text("een"), text("twee")).item();

    assertThat(site.visit(full)).contains("{asideScripted:een:(een)}");
    assertThat(site.visit(page().item())).contains("{asideScripted:leeg}");
  }

  @Test
  void runsTheScriptOfAnAreaWithoutComponentsEvenWhereNothingIsStored() {
    var page = page().with("fixed", Map.of("note", "met")).item();

    assertThat(site.visit(page)).contains("{fixed:vast met fixed}");
    assertThat(site.visit(page().item())).contains("{fixed:vast zonder fixed}");
  }

  @Test
  void leavesOutAnOptionalAreaUntilItIsMade() {
    var page = page().with("choice", Map.of("note", "gekozen")).item();

    assertThat(site.visit(page().item())).contains("{choice:}");
    assertThat(site.visit(page)).contains("{choice:vast gekozen choice}");
  }

  @Test
  void rendersAreasInsideComponents() {
    var inner = component("demo:components/box", "inside", components(text("diep")));
    var outer = component("demo:components/box", "inside", components(inner, text("op")));

    assertThat(site.visit(page().area("main", outer).item())).contains("{main:<<(diep)>(op)>}");
  }

  @Test
  void showsContextAttributesInEverythingInsideAndNothingBeside() {
    var page = page().area("scripted", text("in")).area("main", text("naast")).item();

    assertThat(site.visit(page)).contains("(in warmte 0)", "(naast)");
  }

  @Test
  void marksPageAreasAndComponentsForTheEditor() {
    var page = page().area("main", text("een")).item();

    assertThat(site.edit(page))
        .contains(
            "<!-- cms:page content=\"website:/hallo\" -->\n<!-- /cms:page -->\n",
            "<!-- cms:area content=\"website:/hallo/main\" name=\"main\""
                + " availableComponents=\"demo:components/text,demo:components/box\" type=\"list\""
                + " label=\"Main\" inherit=\"false\" optional=\"false\" createdAreaNode=\"true\""
                + " showAddButton=\"true\" showNewComponentArea=\"true\" activationStatus=\"0\" -->",
            "<!-- cms:component content=\"website:/hallo/main/0\" dialog=\"demo:components/text\""
                + " label=\"Tekstblok\" activationStatus=\"0\" -->\n(een)<!-- /cms:component -->",
            "<!-- /cms:area -->");
  }

  @Test
  void saysThatNoMoreFitsInAnArea() {
    var page = page().area("few", text("een"), text("twee"), text("drie")).item();

    assertThat(site.edit(page))
        .containsPattern("name=\"few\"[^>]*showAddButton=\"false\" showNewComponentArea=\"false\"")
        .contains("(een)", "(twee)", "(drie)");
    assertThat(site.edit(page().area("aside", text("een")).item()))
        .containsPattern("name=\"aside\"[^>]*type=\"single\"[^>]*showAddButton=\"false\"");
  }

  @Test
  void saysThatAnOptionalAreaIsNotMadeYet() {
    assertThat(site.edit(page().item()))
        .containsPattern("name=\"choice\"[^>]*optional=\"true\" createdAreaNode=\"false\"");
  }

  @Test
  void marksThePageAloneInAPreview() {
    var page = page().area("main", text("een")).item();

    assertThat(site.renderer.preview(page).toString())
        .contains("<!-- cms:page content=\"website:/hallo\" -->\n<!-- /cms:page -->")
        .doesNotContain("cms:area", "cms:component");
  }

  @Test
  void marksNothingForVisitors() {
    var page = page().area("main", text("een")).item();

    assertThat(site.visit(page)).doesNotContain("<!--");
  }

  @Test
  void leavesOutAComponentWhoseTemplateIsUnknownOrUnusable() {
    var page =
        page()
            .area(
                "main",
                text("een"),
                component("demo:components/nergens"),
                component("demo:components/broken"),
                component("demo:components/gone"),
                component("demo:components/scriptless"),
                text("twee"))
            .item();

    assertThat(site.visit(page)).contains("{main:(een)(twee)}");
    assertThat(Jsoup.parse(site.edit(page)).select(".template-failure").eachText())
        .anyMatch(box -> box.contains("demo:components/nergens"))
        .anyMatch(box -> box.contains("demo/templates/components/broken.ftl:"))
        .anyMatch(box -> box.contains("no-such-file.ftl"))
        .anyMatch(box -> box.contains("demo:components/scriptless"))
        .hasSize(4);
  }

  @Test
  void failsForAPageWhoseTemplateIsUnknown() {
    var failure =
        catchThrowableOfType(
            TemplateFailure.class, () -> site.visit(aPage("/hallo").of("demo:nergens").item()));

    assertThat(failure).hasMessage("demo:nergens: there is no definition of a template");
  }

  @Test
  void endsComponentsThatHoldThemselvesWithAClearError() {
    var page = page().area("main", component("demo:components/loop"), text("na")).item();

    assertThat(site.visit(page)).contains("(na)}");
    assertThat(Jsoup.parse(site.edit(page)).select(".template-failure").text())
        .contains("Areas and components are nested deeper than", "demo:components/loop");
  }

  @Test
  void endsFilesThatIncludeThemselvesWithAClearError() {
    var page = page().area("main", component("demo:components/includes"), text("na")).item();

    assertThat(site.visit(page)).contains("(na)}");
    assertThat(Jsoup.parse(site.edit(page)).select(".template-failure").text())
        .contains("files are included deeper than");
  }

  @Test
  void endsMacrosThatCallThemselvesWithAClearError() {
    var page = page().area("main", component("demo:components/endless"), text("na")).item();

    assertThat(site.visit(page)).contains("(na)}");
    assertThat(Jsoup.parse(site.edit(page)).select(".template-failure").text())
        .contains("call themselves without end");
  }

  @Test
  void endsAPageWhoseFilesIncludeThemselvesWithAClearError() {
    site.write("page/rond.ftl", "[#include \"rond.ftl\"]");

    var failure =
        catchThrowableOfType(
            TemplateFailure.class,
            () -> site.print("[#include \"rond.ftl\"]", aPage("/rond").item()));

    assertThat(failure).hasMessageContaining("files are included deeper than");
  }
}
