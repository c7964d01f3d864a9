package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code import --format=magnolia} on files as a Magnolia writes them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MagnoliaImportTests {

  @TempDir Path folder;
  OperatedHome home;

  @BeforeAll
  void open(@TempDir Path place) {
    home = new OperatedHome(place);
  }

  @AfterAll
  void close() {
    home.close();
  }

  @Test
  void takesUpAPageWithItsAreasAndComponents() throws IOException {
    String id = uuid(1);
    Path file =
        write(
            "website.over-ons.yaml",
            """
            over-ons:
              'jcr:primaryType': mgnl:page
              'jcr:uuid': %s
              'jcr:mixinTypes': [mix:lockable]
              'jcr:created': 2019-05-14T11:58:28.374+02:00
              'mgnl:created': 2019-05-14T11:58:28.374+02:00
              'mgnl:createdBy': superuser
              'mgnl:lastModified': 2019-06-01T09:00:00.000+02:00
              'mgnl:lastModifiedBy': anna
              'mgnl:activationStatus': true
              'mgnl:lastActivated': 2019-06-01T09:00:05.000+02:00
              'mgnl:lastActivatedBy': superuser
              'mgnl:template': lia:pages/basic
              title: Over ons
              hideInNav: true
              main:
                'jcr:primaryType': mgnl:area
                'jcr:uuid': %s
                '0':
                  'jcr:primaryType': mgnl:component
                  'mgnl:template': lia:components/text
                  'mgnl:lastModified': 2019-06-01T09:00:00.000+02:00
                  text: '<p onclick="x()">Eén <b>idee</b></p><script>alert(1)</script>'
                  number: 5
                  from: 2020-02-29T12:00:00.000+01:00
                '00':
                  'jcr:primaryType': mgnl:component
                  'mgnl:template': lia:components/links
                  tags: [een, '2', yes]
                  links:
                    'jcr:primaryType': mgnl:contentNode
                    '0': {'jcr:primaryType': mgnl:contentNode, to: a}
                    '1': {'jcr:primaryType': mgnl:contentNode, to: b}
              contact:
                'jcr:primaryType': mgnl:page
                'jcr:uuid': %s
                'mgnl:template': lia:pages/basic
                title: Contact
            """
                .formatted(id, uuid(2), uuid(3)));

    assertThat(home.importMagnolia(file, "--publish")).as(home.said).isZero();

    ContentItem page = home.published.find(new ItemId(id)).orElseThrow();
    assertThat(page.properties())
        .isEqualTo(
            Map.of(
                "title",
                "Over ons",
                "mgnl:template",
                "lia:pages/basic",
                "hideInNav",
                true,
                "main",
                Map.of(
                    "0",
                    Map.of(
                        "mgnl:template",
                        "lia:components/text",
                        "text",
                        "<p>Eén <strong>idee</strong></p>",
                        "number",
                        5L,
                        "from",
                        Instant.parse("2020-02-29T11:00:00Z")),
                    "00",
                    Map.of(
                        "mgnl:template",
                        "lia:components/links",
                        "tags",
                        List.of("een", "2", "yes"),
                        "links",
                        List.of(Map.of("to", "a"), Map.of("to", "b"))))));
    assertThat(page.modifiedBy()).isEqualTo("anna");
    assertThat(page.modified()).isEqualTo(Instant.parse("2019-06-01T07:00:00Z"));
    assertThat(home.properties(uuid(3)))
        .containsEntry("title", "Contact")
        .containsEntry("mgnl:parentPath", "/over-ons");
    assertThat(home.copies.get(new ItemId(uuid(3))).stage()).isEqualTo(Stage.DRAFT);
    assertThat(home.said)
        .contains("main.0.text: removed ")
        .contains("jcr:primaryType: mgnl:page became lia:page (2)")
        .contains("made anew here, and so not kept: ")
        .doesNotContain("lost:");
  }

  @Test
  void namesEverythingThatHasNoPlace() throws IOException {
    String id = uuid(10);
    Path file =
        write(
            "columns.verlies.yaml",
            """
            verlies:
              jcr:primaryType: lia:column
              jcr:uuid: %s
              mgnl:comment: eerste versie
              title: Wat gaat verloren
              title_de: Nicht übersetzt
              mood: vrolijk
              theme: bestaat niet
              image: /fotos/oud.jpg
              authors: [%s]
              extra:
                jcr:primaryType: mgnl:contentNode
                deep: x
            """
                .formatted(id, uuid(11)));

    assertThat(home.importMagnolia(file)).as(home.said).isZero();

    assertThat(home.said)
        .contains("lost: mgnl:comment: ")
        .contains("lost: title_de: a column has no such property (1)")
        .contains("lost: mood: a column has no such property (1)")
        .contains("lost: extra: a column has no such property (1)")
        .contains("lost: theme: no theme is called 'bestaat niet' (1)")
        .contains("lost: image: '/fotos/oud.jpg' is no asset of the dam workspace (1)")
        .contains("kept in another form: a reference to a person that is not here; kept as it is");
    assertThat(home.properties(id))
        .isEqualTo(Map.of("title", "Wat gaat verloren", "authors", List.of(uuid(11))));
    assertThat(home.report().getFirst())
        .extracting("file", "line", "id", "type", "result")
        .asString()
        .contains("columns.verlies.yaml, 1, columns:/verlies, column, new");
  }

  @Test
  void keepsTheFolderAnItemLayInAndFindsItByItsPath() throws IOException {
    Path files = Files.createDirectory(folder.resolve("tree"));
    Files.writeString(
        files.resolve("columns.yaml"),
        """
        rep:root:
          jcr:primaryType: rep:root
          jcr:system: {jcr:primaryType: rep:system}
          '2019':
            jcr:primaryType: mgnl:folder
            mei:
              jcr:primaryType: mgnl:folder
              Mijn Column:
                jcr:primaryType: lia:column
                title: Mijn column
                theme: /themas/het-begin
        """);
    Files.writeString(
        files.resolve("themes.themas.het-begin.yaml"),
        """
        het-begin:
          jcr:primaryType: lia:theme
          jcr:uuid: %s
          title: Het begin
          month: 2019-05
          motto: Begin
        """
            .formatted(uuid(20)));

    assertThat(home.importMagnolia(files)).as(home.said).isZero();
    assertThat(home.importMagnolia(files)).as(home.said).isZero();

    assertThat(home.said).contains("2 items: 0 new, 0 changed, 2 unchanged, 0 refused");
    ItemId id = ItemId.named("magnolia:columns:/2019/mei/Mijn Column");
    ContentItem column = home.copies.get(id).item();
    assertThat(column.slug()).isEqualTo("mijn-column");
    assertThat(column.properties())
        .containsEntry("mgnl:parentPath", "/2019/mei")
        .containsEntry("theme", uuid(20));
  }

  @Test
  void takesUpAssetsBeforeWhatNamesThem() throws IOException {
    Path files = Files.createDirectory(folder.resolve("dam"));
    Files.writeString(
        files.resolve("columns.met-beeld.yaml"),
        """
        met-beeld:
          jcr:primaryType: lia:column
          jcr:uuid: %s
          mgnl:activationStatus: true
          title: Met beeld
          image: jcr:%s
        """
            .formatted(uuid(30), uuid(31)));
    Path asset = files.resolve("dam.fotos.Groep.yaml");
    Files.writeString(asset, asset("Groep foto.JPG", 20, "Bij de koffie"));

    assertThat(home.importMagnolia(files, "--publish")).as(home.said).isZero();

    var ref = new AssetRef("jcr:" + uuid(31));
    assertThat(home.assets.findLive(ref).orElseThrow().fileName()).isEqualTo("groep-foto.png");
    assertThat(home.said).contains("fileName: 'Groep foto.JPG' became 'groep-foto.png'");
    assertThat(home.importMagnolia(asset)).isZero();
    assertThat(home.said).contains("1 items: 0 new, 0 changed, 1 unchanged");

    Files.writeString(asset, asset("Groep foto.JPG", 20, "Bij de thee"));
    assertThat(home.importMagnolia(asset)).isZero();
    assertThat(home.said).contains("1 items: 0 new, 1 changed");
    Path out = folder.resolve("dam-out");
    assertThat(home.call("export", out.toString(), "--format=magnolia")).isZero();
    assertThat(Files.readString(out.resolve("dam.fotos.groep-foto..png.yaml")))
        .contains("caption: Bij de thee")
        .contains("'mgnl:createdBy': anna");

    Files.writeString(asset, asset("Groep foto.JPG", 21, "Bij de thee"));
    assertThat(home.importMagnolia(asset)).isEqualTo(Command.FAILED);
    assertThat(home.said).contains("is there with another file in it; an asset never changes");
  }

  private static String asset(String name, int width, String caption) throws IOException {
    var picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", picture);
    return """
    'Groep':
      'jcr:primaryType': mgnl:asset
      'jcr:uuid': %s
      'mgnl:created': 2019-05-14T11:58:28.374+02:00
      'mgnl:createdBy': anna
      caption: %s
      type: jpg
      'jcr:content':
        'jcr:primaryType': mgnl:resource
        fileName: %s
        extension: jpg
        'jcr:mimeType': image/jpeg
        'jcr:data': !!binary |-
          %s
    """
        .formatted(
            uuid(31), caption, name, Base64.getEncoder().encodeToString(picture.toByteArray()));
  }

  @Test
  void turnsMagnoliasLinksIntoAddresses() throws IOException {
    String link = "${link:{uuid:{%s},repository:{%s},path:{%s},nodeData:{},extension:{html}}}";
    Path files = Files.createDirectory(folder.resolve("links"));
    Files.writeString(files.resolve("columns.doel.yaml"), column("doel", uuid(80)));
    Files.writeString(
        files.resolve("columns.bron.yaml"),
        column("bron", uuid(81))
            + "  body: '<p><a href=\"%s\">a</a> <a href=\"%s\">b</a> <a href=\"%s\">c</a></p>'\n"
                .formatted(
                    link.formatted(uuid(80), "columns", "/map/doel"),
                    link.formatted(uuid(82), "dam", "/foto.jpg"),
                    link.formatted(uuid(83), "website", "/weg")));

    assertThat(home.importMagnolia(files)).as(home.said).isZero();

    assertThat((String) home.properties(uuid(81)).get("body"))
        .contains("href=\"/columns/doel\"")
        .contains("href=\"/dam/jcr:" + uuid(82) + "/foto-jpg\"")
        .doesNotContain("link:");
    assertThat(home.said).contains("lost: body: a link to website:/weg (1)");
  }

  @Test
  void letsNoFileWriteUnderNamesOfTheProgram() throws IOException {
    Path file =
        write(
            "website.namen.yaml",
            """
            namen:
              jcr:primaryType: mgnl:page
              jcr:uuid: %s
              mgnl:template: m:pages/x
              title: Namen
              mgnl:type: person
              mgnl:path: /personen/anna
              mgnl:parentPath: ../../x
              dc:title: x
              main:
                mgnl:noList: true
                "a|b": x
            """
                .formatted(uuid(90)));

    assertThat(home.importMagnolia(file)).as(home.said).isZero();

    assertThat(home.said)
        .contains("lost: mgnl:type: ")
        .contains("lost: mgnl:path: ")
        .contains("lost: mgnl:parentPath: ")
        .contains("lost: dc:title: ")
        .contains("lost: main.a|b: ");
    assertThat(home.copies.get(new ItemId(uuid(90))).item().type()).isEqualTo("page");
    assertThat(home.properties(uuid(90)))
        .isEqualTo(Map.of("title", "Namen", "mgnl:template", "m:pages/x"));
  }

  @Test
  void refusesWhatIsWrongAndTakesUpTheRest() throws IOException {
    Path files = Files.createDirectory(folder.resolve("wrong"));
    Files.writeString(files.resolve("columns.broken.yaml"), "broken:\n  title: [never closed\n");
    Files.writeString(
        files.resolve("users.admin.anna.yaml"), "anna:\n  jcr:primaryType: mgnl:user\n");
    Files.writeString(
        files.resolve("events.wrong.yaml"),
        "wrong:\n  jcr:primaryType: lia:event\n  title: x\n  start: morgen\n");
    Files.writeString(files.resolve("columns.a.yaml"), column("a", uuid(40)));
    Files.writeString(files.resolve("columns.b.yaml"), column("b", uuid(40)));
    Files.writeString(files.resolve("columns.c.yaml"), column("c", "geen-uuid"));
    Files.writeString(
        files.resolve("dam.x.yaml"), "x:\n  jcr:primaryType: mgnl:asset\n  title: leeg\n");

    assertThat(home.importMagnolia(files)).isEqualTo(Command.FAILED);

    assertThat(home.said)
        .contains("7 items: 1 new, 0 changed, 0 unchanged, 6 refused")
        .contains("columns.broken.yaml:3: Broken YAML")
        .contains("users.admin.anna.yaml:2: No content type has the node type 'mgnl:user'")
        .contains("events.wrong.yaml:1: start: 'morgen' is no date")
        .contains("columns.b.yaml:1: The identity " + uuid(40) + " is that of an item in columns.a")
        .contains("columns.c.yaml:3: The jcr:uuid 'geen-uuid' is no identity")
        .contains("dam.x.yaml:1: The asset has no jcr:content");
    assertThat(home.properties(uuid(40))).containsEntry("title", "Column a");
  }

  @Test
  void changesNothingInADryRunButSaysTheSame() throws IOException {
    Path file = write("columns.proef.yaml", column("proef", uuid(50)) + "  mood: x\n");

    assertThat(home.importMagnolia(file, "--dry-run", "--publish")).as(home.said).isZero();
    assertThat(home.said)
        .contains("Dry run: nothing was changed")
        .contains("1 items: 1 new,")
        .contains("lost: mood");
    assertThat(home.copies.find(new ItemId(uuid(50)))).isEmpty();

    home.importMagnolia(file);
    home.importMagnolia(file, "--dry-run");
    assertThat(home.said).contains("1 items: 0 new, 0 changed, 1 unchanged");
  }

  @Test
  void changesTheSameItemWhenItIsImportedAgain() throws IOException {
    home.importMagnolia(write("columns.opnieuw.yaml", column("opnieuw", uuid(60))));
    Path changed = write("columns.opnieuw.yaml", column("opnieuw", uuid(60)) + "  lead: Anders\n");

    assertThat(home.importMagnolia(changed)).isZero();

    assertThat(home.said).contains("1 items: 0 new, 1 changed, 0 unchanged");
    assertThat(home.copies.get(new ItemId(uuid(60))).item().revision()).isEqualTo(2);
    assertThat(home.properties(uuid(60))).containsEntry("lead", "Anders");
  }

  @Test
  void keepsAnXmlFileAndAYamlFileOfTheSameItemTheSame() throws IOException {
    home.importMagnolia(write("columns.vorm.yaml", column("vorm", uuid(70))));
    Path xml =
        write(
            "columns.vorm.xml",
            """
            <vorm xmlns:jcr="http://www.jcp.org/jcr/1.0" jcr:primaryType="lia:column"
                jcr:uuid="%s" title="Column vorm"/>
            """
                .formatted(uuid(70)));

    assertThat(home.importMagnolia(xml)).as(home.said).isZero();

    assertThat(home.said).contains("1 items: 0 new, 0 changed, 1 unchanged");
  }

  private static String column(String name, String id) {
    return name
        + ":\n  jcr:primaryType: lia:column\n  jcr:uuid: "
        + id
        + "\n  title: Column "
        + name
        + "\n";
  }

  private static String uuid(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
