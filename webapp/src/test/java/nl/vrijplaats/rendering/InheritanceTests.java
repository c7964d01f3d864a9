package nl.vrijplaats.rendering;

import static nl.vrijplaats.rendering.Pages.aPage;
import static nl.vrijplaats.rendering.Pages.component;
import static nl.vrijplaats.rendering.Pages.components;
import static nl.vrijplaats.rendering.Pages.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What areas and functions take from the pages above. */
class InheritanceTests {

  private static final Map<String, Object> INHERITABLE =
      component("demo:components/text", "text", "top", "inheritable", true);

  @TempDir private Path scratch;
  private ContractSite site;
  private final ContentItem child =
      aPage("/boven/midden/onder")
          .of("demo:pages/page")
          .area("all", text("zelf"))
          .area("filtered", text("zelf"))
          .area("off", text("zelf"))
          .item();

  @BeforeEach
  void start() {
    Map<String, Object> coloured = components(text("boven"));
    coloured.put("colour", "rood");
    site =
        new ContractSite("inheritance", scratch)
            .holding(
                aPage("/boven")
                    .of("demo:pages/page")
                    .with("all", coloured)
                    .with("motto", "van boven")
                    .area("filtered", text("niet"), INHERITABLE)
                    .area("none", text("niet"))
                    .area("off", text("niet"))
                    .area("single", text("boven"))
                    .item(),
                aPage("/boven/midden")
                    .of("demo:pages/page")
                    .area("all", text("midden"))
                    .area("single", text("midden"))
                    .item(),
                child);
  }

  @Test
  void showsComponentsOfThePagesAboveBeforeItsOwn() {
    assertThat(site.visit(child)).contains("{all:rood(boven)(midden)(zelf)}");
  }

  @Test
  void takesOnlyWhatSaysItMayBeTakenWhereFiltered() {
    assertThat(site.visit(child)).contains("{filtered:(top)(zelf)}");
  }

  @Test
  void takesNothingWhereInheritanceIsOff() {
    assertThat(site.visit(child)).contains("{none:}", "{off:(zelf)}");
  }

  @Test
  void takesTheNearestComponentInASingleArea() {
    assertThat(site.visit(child)).contains("{single:(midden)}");
  }

  @Test
  void marksWhatIsInheritedForTheEditor() {
    assertThat(site.edit(child))
        .contains(
            "content=\"website:/boven/all/0\" inherited=\"true\" editable=\"false\"",
            "<!-- cms:component content=\"website:/boven/midden/onder/all/0\" label=\"Text\"");
  }

  @Test
  void inheritsWhatIsAskedForByFunctions() {
    assertThat(
            site.print(
                """
                ${cmsfn.inheritProperty(content, "motto")}|${cmsfn.inherit(content).motto}|\
                ${content.motto!"niets"}|${cmsfn.inherit(content, "single/0").text}|\
                [#list cmsfn.inheritList(content, "all") as c]${c.text}${cmsfn.isInherited(c)?c} \
                [/#list]|${cmsfn.isFromCurrentPage(content)?c}""",
                plain(child)))
        .isEqualTo("van boven|van boven|niets|midden|boventrue middentrue zelffalse |true");
  }

  /** The same item without a template, so that a test can print what it likes. */
  private static ContentItem plain(ContentItem item) {
    var page = aPage(item.path().value());
    item.properties()
        .forEach(
            (name, value) -> {
              if (!name.equals("mgnl:template")) {
                page.with(name, value);
              }
            });
    return page.item();
  }
}
