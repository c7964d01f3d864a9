package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.Vrijplaats;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.LightModules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapContentTests {
  private static final String ONE = "10f4c1c0-a8d0-510f-a05e-739b2b78a726";
  private static final String TWO = "4d36997b-84fd-5683-a8c0-aa1f3adc7e72";

  @TempDir Path modules;

  @BeforeEach
  void define() throws IOException {
    write(
        "m/contentTypes/theme.yaml",
        """
        datasource: {workspace: themes, autoCreate: true}
        model:
          nodeType: lia:theme
          properties:
            title: {type: String, required: true}
            month: {type: String}
            date: {type: Date}
            related: {type: reference:theme, multiple: true}
            slots: {type: slot, multiple: true}
          subModels:
            slot:
              nodeType: mgnl:contentNode
              properties:
                kind: {type: String}
                count: {type: Long}
        """);
  }

  @Test
  void readsMagnoliasFormat() throws IOException {
    write(
        "m/bootstrap/themes.2026-09.yaml",
        """
        '2026-09':
          'jcr:primaryType': lia:theme
          'jcr:uuid': %s
          'mgnl:activationStatus': true
          title: Het eerste jaar
          month: 2026-09
          date: 2026-09-01T00:00:00.000+02:00
          related: ['%s']
          slots:
            'jcr:primaryType': mgnl:contentNode
            '0':
              'jcr:primaryType': mgnl:contentNode
              kind: column
              count: 2
        """
            .formatted(ONE, ONE));

    BootstrapContent content = read();

    assertThat(content.problems()).isEmpty();
    assertThat(content.items()).hasSize(1);
    BootstrapItem item = content.items().getFirst();
    assertThat(item.id()).isEqualTo(new ItemId(ONE));
    assertThat(item.slug()).isEqualTo("2026-09");
    assertThat(item.published()).isTrue();
    assertThat(item.properties())
        .containsEntry("month", "2026-09")
        .containsEntry("date", java.time.Instant.parse("2026-08-31T22:00:00Z"))
        .containsEntry("related", List.of(ONE))
        .containsEntry("slots", List.of(Map.of("kind", "column", "count", 2L)));
  }

  @Test
  void readsPagesWithAreasAndAssetsToo() throws IOException {
    write(
        "m/contentTypes/page.yaml",
        """
        datasource: {workspace: website, autoCreate: true}
        model: {nodeType: 'mgnl:page', properties: {title: {type: String, required: true}}}
        """);
    write(
        "m/bootstrap/website.home.xml",
        """
        <home xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:mgnl="http://www.magnolia-cms.com/jcr/mgnl"
            jcr:primaryType="mgnl:page" jcr:uuid="%s" title="Thuis" mgnl:template="m:pages/home">
          <main jcr:primaryType="mgnl:area">
            <_x0030_ jcr:primaryType="mgnl:component" mgnl:template="m:components/text" text="Dag"/>
          </main>
        </home>
        """
            .formatted(ONE));
    write(
        "m/bootstrap/dam.fotos.foto..jpg.yaml",
        "foto.jpg:\n  jcr:primaryType: mgnl:asset\n  jcr:uuid: " + TWO + "\n");

    BootstrapContent content = read();

    assertThat(content.problems()).isEmpty();
    assertThat(content.items().getFirst().properties())
        .containsEntry("mgnl:template", "m:pages/home")
        .containsEntry(
            "main", Map.of("0", Map.of("mgnl:template", "m:components/text", "text", "Dag")));
    assertThat(content.assets()).hasSize(1);
    assertThat(content.assets().getFirst().asset().place()).hasToString("dam:/fotos/foto.jpg");
  }

  @Test
  void namesWhatIsWrongWithFileAndLineAndReadsTheRest() throws IOException {
    write("m/bootstrap/themes.broken.yaml", "broken:\n  title: [never closed\n");
    write("m/bootstrap/recipes.soup.yaml", "soup:\n  'jcr:primaryType': lia:recipe\n");
    write(
        "m/bootstrap/themes.count.yaml",
        theme("count", ONE, "title: Telt\n  slots:\n    '0': {count: veel}"));
    write("m/bootstrap/themes.untitled.yaml", theme("untitled", TWO, "month: 2026-01"));
    write(
        "m/bootstrap/themes.good.yaml",
        theme(
            "good",
            "3b34f38b-0464-5949-9952-cc0d83dadc9f",
            "title: Goed\n  related: ['" + ItemId.random() + "']"));

    BootstrapContent content = read();

    assertThat(content.items()).extracting(BootstrapItem::slug).containsExactly("good");
    assertThat(content.problems().stream().map(Object::toString))
        .anySatisfy(p -> assertThat(p).startsWith("m/bootstrap/themes.broken.yaml:3: Broken YAML"))
        .anySatisfy(
            p ->
                assertThat(p)
                    .startsWith(
                        "m/bootstrap/recipes.soup.yaml:2: No content type has the node type"))
        .contains("m/bootstrap/themes.count.yaml:5: slots[0].count: 'veel' is not a whole number")
        .contains("m/bootstrap/themes.untitled.yaml:1: 'untitled' lacks title")
        .anySatisfy(
            p ->
                assertThat(p)
                    .startsWith("m/bootstrap/themes.good.yaml:5: related[0]: no theme is called"));
  }

  @Test
  void checksAFolderFromTheCommandLineWithoutAHome() throws IOException {
    write("m/bootstrap/themes.untitled.yaml", theme("untitled", TWO, "month: 2026-01"));
    Path home = modules.resolve("home");

    assertThat(check("check", "--light-modules=" + modules, "--vrijplaats.home=" + home))
        .startsWith("1:")
        .contains("serious  m/bootstrap/themes.untitled.yaml:1: 'untitled' lacks title");
    assertThat(check("check", "--light-modules=" + modules, "--json", "--vrijplaats.home=" + home))
        .startsWith("1:[ {");

    Files.delete(modules.resolve("m/bootstrap/themes.untitled.yaml"));
    assertThat(check("check", "--light-modules=" + modules, "--vrijplaats.home=" + home))
        .startsWith("0:");
    assertThat(home).doesNotExist();
  }

  private static String check(String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = Commands.carryOut(Vrijplaats.class, List.of(arguments), out);
    return code + ":" + bytes.toString(StandardCharsets.UTF_8);
  }

  private static String theme(String name, String id, String rest) {
    return name + ":\n  'jcr:primaryType': lia:theme\n  'jcr:uuid': " + id + "\n  " + rest + "\n";
  }

  private BootstrapContent read() throws IOException {
    return BootstrapContent.read(LightModules.read(List.of(modules)));
  }

  private void write(String file, String text) throws IOException {
    Path path = modules.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
