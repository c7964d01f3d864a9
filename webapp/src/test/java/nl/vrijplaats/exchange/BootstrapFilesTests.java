package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files may hold, and what they may not do. */
class BootstrapFilesTests {
  private static final String ITEM = "een:\n  title: Een\n";

  @TempDir Path folder;

  @Test
  void readsAFileAFolderAndAZip() throws IOException {
    Path files = Files.createDirectory(folder.resolve("files"));
    Files.writeString(files.resolve("columns.een.yaml"), ITEM);
    Files.writeString(files.resolve("readme.txt"), "no content");

    assertThat(names(files.resolve("columns.een.yaml"))).containsExactly("columns.een.yaml");
    assertThat(names(files)).containsExactly("columns.een.yaml");
    assertThat(
            names(zip("a.zip", Map.of("columns.een.yaml", ITEM.getBytes(StandardCharsets.UTF_8)))))
        .containsExactly("columns.een.yaml");
  }

  @Test
  void takesOnlyTheBootstrapFoldersOfAModule() throws IOException {
    byte[] item = ITEM.getBytes(StandardCharsets.UTF_8);
    Path jar =
        zip(
            "module.jar",
            Map.of(
                "META-INF/magnolia/m.xml", item,
                "m/dialogs/text.yaml", item,
                "mgnl-bootstrap/m/website.home.yaml", item,
                "mgnl-bootstrap-samples/m/website.about.xml", item));

    assertThat(names(jar))
        .containsExactly(
            "mgnl-bootstrap-samples/m/website.about.xml", "mgnl-bootstrap/m/website.home.yaml");
  }

  @Test
  void refusesAZipThatNamesAFileOutsideItself() throws IOException {
    for (String name :
        List.of("../../etc/x.yaml", "/etc/x.yaml", "a/../../x.yaml", "..\\x.yaml", "C:\\x.yaml")) {
      Path zip = zip("evil.zip", Map.of(name, ITEM.getBytes(StandardCharsets.UTF_8)));

      assertThatThrownBy(() -> names(zip))
          .isInstanceOfSatisfying(
              Refusal.class, e -> assertThat(e.why()).contains("names a file outside itself"));
    }
  }

  @Test
  void stopsReadingAFileThatUnpacksWithoutEnd() throws IOException {
    byte[] bomb = new byte[64 * 1024 * 1024];
    java.util.Arrays.fill(bomb, (byte) '\n');
    Path zip = zip("bomb.zip", Map.of("columns.een.yaml", bomb));
    assertThat(Files.size(zip)).isLessThan(100_000);

    try (var files = BootstrapFiles.open(zip)) {
      assertThatThrownBy(() -> files.files().getFirst().nodes())
          .isInstanceOfSatisfying(
              Refusal.class, e -> assertThat(e.why()).contains("Unpacks to more than"));
    }
  }

  @Test
  void refusesWhatIsNoZip() throws IOException {
    Path no = Files.writeString(folder.resolve("no.zip"), "no zip");

    assertThatThrownBy(() -> names(no)).isInstanceOf(Refusal.class);
  }

  @Test
  void readsNothingFromOutsideAnXmlFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    String doctype = "<!DOCTYPE n [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri());
    String laughs =
        "<!DOCTYPE n [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    for (String start : List.of(doctype, laughs)) {
      String xml = start + "<n title=\"een\"><m a=\"b\"/></n>";
      assertThat(refusal("website.n.xml", xml)).contains("A DOCTYPE or an entity");
    }
    assertThat(refusal("website.n.xml", "<n title=\"&x;\"/>")).contains("Broken XML");
  }

  @Test
  void refusesAliasesThatMakeASmallFileEndless() throws IOException {
    assertThat(refusal("website.n.yaml", "n:\n  a: &a {x: y}\n  b: *a\n")).contains("An alias");
    assertThat(refusal("website.n.yaml", "n: &n\n  a: *n\n")).contains("An alias");
    assertThat(refusal("website.n.yaml", "n: " + "[".repeat(100_000))).contains("Broken YAML");
    assertThat(refusal("website.n.xml", "<n>".repeat(100_000))).contains("nodes deep");
  }

  @Test
  void saysOnWhichLineAFileIsBroken() {
    assertThat(refusal("website.n.yaml", "n:\n  title: [never closed\n")).startsWith("3: Broken");
    assertThat(refusal("website.n.xml", "<n>\n<m></n>")).startsWith("2: Broken XML");
    assertThat(refusal("website.n.yaml", "n:\n  a: b\n  a: c\n")).startsWith("3: 'a' stands here");
    assertThat(refusal("website.n.yaml", "n:\n  a: \"\\uD800\"\n")).contains("half of a character");
    assertThat(refusal("website.n.yaml", "- a")).startsWith("1: One item");
    assertThat(refusal("website.n.yaml", "n:\n  a: " + "a".repeat(LongLines.LONGEST)))
        .startsWith("2: A line of more than");
    assertThat(refusal("website.n.properties", "a=b")).contains("export it as YAML");
  }

  @Test
  void readsSystemViewAndDocumentView() throws IOException {
    String system =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <sv:node xmlns:sv="http://www.jcp.org/jcr/sv/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" sv:name="home">
          <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:page</sv:value></sv:property>
          <sv:property sv:name="count" sv:type="Long"><sv:value>3</sv:value></sv:property>
          <sv:property sv:name="tags" sv:type="String" sv:multiple="true"><sv:value>a</sv:value></sv:property>
          <sv:property sv:name="odd" sv:type="String"><sv:value xsi:type="xs:base64Binary">AGE=</sv:value></sv:property>
          <sv:node sv:name="0"><sv:property sv:name="x" sv:type="String"><sv:value> y </sv:value></sv:property></sv:node>
        </sv:node>
        """;
    BootstrapNode node = nodes("website.home.xml", system).getFirst();
    assertThat(node.primaryType()).isEqualTo("mgnl:page");
    assertThat(node.values().get("count")).isEqualTo(new Written("3", 3L));
    assertThat(node.texts("tags")).containsExactly("a");
    assertThat(node.values().get("tags")).isInstanceOf(List.class);
    assertThat(node.text("odd")).isEqualTo("\u0000a");
    assertThat(node.children().getFirst().text("x")).isEqualTo(" y ");

    String document =
        """
        <home xmlns:jcr="http://www.jcp.org/jcr/1.0" xmlns:mgnl="http://www.magnolia.info/jcr/mgnl"
            jcr:primaryType="mgnl:page" jcr:mixinTypes="[mix:versionable]" title="Thuis"
            permissions="{Long}63" tags="{String}[a,b\\,c]" _x0031_st="een">
          <_x0030_ path="/*" permissions="63"/>
          <main jcr:primaryType="mgnl:area"><_x0030_0 mgnl:template="m:text"/></main>
        </home>
        """;
    node = nodes("website.home.xml", document).getFirst();
    assertThat(node.name()).isEqualTo("home");
    assertThat(node.values().get("permissions")).isEqualTo(new Written("63", 63L));
    assertThat(node.texts("tags")).containsExactly("a", "b,c");
    assertThat(node.text("1st")).isEqualTo("een");
    assertThat(node.children()).extracting(BootstrapNode::name).containsExactly("0", "main");
    assertThat(node.children().get(1).children().getFirst().text("mgnl:template"))
        .isEqualTo("m:text");
  }

  @Test
  void readsThePlaceFromTheNameOfTheFile() {
    assertThat(ItemPlace.ofFileName("website.home")).isEqualTo(new ItemPlace("website", "/home"));
    assertThat(ItemPlace.ofFileName("dam.my..folder.foto..v2..jpg"))
        .isEqualTo(new ItemPlace("dam", "/my.folder/foto.v2.jpg"));
    assertThat(ItemPlace.ofFileName("website")).isEqualTo(new ItemPlace("website", "/"));
    assertThat(new ItemPlace("dam", "/my.folder/foto.jpg").fileName())
        .isEqualTo("dam.my..folder.foto..jpg");
  }

  private List<String> names(Path from) throws IOException {
    try (var files = BootstrapFiles.open(from)) {
      return files.files().stream().map(BootstrapFile::name).toList();
    }
  }

  private List<BootstrapNode> nodes(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    try (var files = BootstrapFiles.open(file)) {
      return files.files().getFirst().nodes();
    }
  }

  /** The line and the reason. */
  private String refusal(String name, String content) {
    try {
      return "read: " + nodes(name, content);
    } catch (BootstrapNode.RefusedAt e) {
      return e.line() + ": " + e.why();
    } catch (Refusal e) {
      return e.why();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path zip = folder.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return zip;
  }
}
