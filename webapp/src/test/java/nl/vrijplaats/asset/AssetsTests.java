package nl.vrijplaats.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.LightModules;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images over real Oak files: what is taken, what is refused, what visitors get. */
class AssetsTests {
  private static final Rendition SMALL_JPEG =
      new Rendition(Rendition.Width.SMALL, Rendition.Format.JPEG);
  private static final Rendition LARGE_WEBP =
      new Rendition(Rendition.Width.LARGE, Rendition.Format.WEBP);

  @TempDir static Path home;
  private static OakAssets assets;
  private static ContentFixture content;

  @BeforeAll
  static void open() {
    content =
        new ContentFixture(
            home,
            LightModules.read(List.of(Path.of("../light-modules"))),
            Clock.systemUTC(),
            repositories -> {
              assets =
                  new OakAssets(repositories, new Renditions(home.toString()), Clock.systemUTC());
              return List.of(assets);
            });
  }

  @AfterAll
  static void close() {
    content.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "webp", "gif"})
  void keepsAnImageOfEachFormatAndMakesItsRenditions(String format) throws Exception {
    Asset stored = store("Foto van de Zorg (1).IMG", Images.of(format, 1000, 500));

    assertThat(stored.fileName()).isEqualTo("foto-van-de-zorg-1." + format);
    assertThat(stored.width()).isEqualTo(1000);
    assertThat(assets.find(stored.ref())).contains(stored);
    BufferedImage small = Images.read(assets.rendition(stored.ref(), SMALL_JPEG).orElseThrow());
    assertThat(small.getWidth()).isEqualTo(480);
    assertThat(small.getHeight()).isEqualTo(240);
    assertThat(new Color(small.getRGB(100, 100)).getRed()).isGreaterThan(200);
    assertThat(new Color(small.getRGB(400, 100)).getBlue()).isGreaterThan(200);
    Path webp = assets.rendition(stored.ref(), LARGE_WEBP).orElseThrow();
    assertThat(new String(Files.readAllBytes(webp), 8, 4, StandardCharsets.US_ASCII))
        .isEqualTo("WEBP");
  }

  @Test
  void takesAPhotoWhoseFactsAreBroken() throws Exception {
    byte[] photo = Images.jpegWithExif(90, 60);
    photo[16] = (byte) 0xFF;
    photo[17] = (byte) 0xFF;

    assertThat(store("foto.jpg", photo).width()).isEqualTo(90);
  }

  @Test
  void neverScalesUp() throws Exception {
    Asset stored = store("klein.png", Images.of("png", 300, 200));

    BufferedImage large =
        Images.read(
            assets
                .rendition(
                    stored.ref(), new Rendition(Rendition.Width.LARGE, Rendition.Format.JPEG))
                .orElseThrow());

    assertThat(large.getWidth()).isEqualTo(300);
  }

  @Test
  void turnsAPhotoTheRightWayUpAndForgetsWhereItWasTaken() throws Exception {
    byte[] photo = Images.jpegWithExif(900, 600);
    assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(Images.SECRET);

    Asset stored = store("foto.jpg", photo);

    assertThat(stored.width()).isEqualTo(600);
    assertThat(stored.height()).isEqualTo(900);
    for (Rendition.Format format : Rendition.Format.values()) {
      Path file =
          assets
              .rendition(stored.ref(), new Rendition(Rendition.Width.SMALL, format))
              .orElseThrow();
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .doesNotContain(Images.SECRET)
          .doesNotContain("Exif");
    }
    BufferedImage small = Images.read(assets.rendition(stored.ref(), SMALL_JPEG).orElseThrow());
    assertThat(new Color(small.getRGB(200, 50)).getRed()).isGreaterThan(200);
    assertThat(new Color(small.getRGB(200, 650)).getBlue()).isGreaterThan(200);
  }

  @Test
  void refusesTextNamedJpg() {
    assertRefused("foto.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
        .hasMessageContaining("geen beeld dat we kunnen lezen");
  }

  @Test
  void refusesAFormatThatIsNotOnTheList() {
    assertRefused("foto.png", Images.of("bmp", 10, 10)).hasMessageContaining("geen beeld");
    assertRefused("foto.jpg", Images.of("tif", 10, 10)).hasMessageContaining("geen beeld");
    assertRefused(
            "foto.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))
        .hasMessageContaining("geen beeld");
  }

  @Test
  void refusesDimensionsThatWouldFillTheMemoryBeforeDecoding() {
    assertRefused("bom.png", Images.pngThatClaims(60_000, 60_000))
        .hasMessageContaining("60000 bij 60000");
  }

  @Test
  void refusesADamagedImage() {
    for (String format : List.of("png", "webp", "gif")) {
      byte[] whole = Images.of(format, 400, 400);
      assertRefused("half." + format, Arrays.copyOf(whole, whole.length / 4))
          .as(format)
          .hasMessageContaining("geen beeld");
    }
  }

  @Test
  void refusesAnEmptyFileAndOneOfMoreThan20MB() {
    assertRefused("leeg.jpg", new byte[0]).hasMessageContaining("leeg");
    assertRefused("groot.jpg", new byte[20 * 1024 * 1024 + 1]).hasMessageContaining("20 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd.jpg",
        "..\\..\\windows\\passwd.jpg",
        "/etc/passwd",
        "passwd.jpg.exe",
        "p\u0000asswd/../pas\u0000swd.jpg"
      })
  void keepsNoPathOfAFileName(String name) throws Exception {
    Asset stored = store(name, Images.of("png", 10, 10));

    assertThat(stored.fileName()).matches("pas-?swd(-jpg)?\\.png");
    assertThat(assets.rendition(stored.ref(), SMALL_JPEG).orElseThrow())
        .startsWith(home.toAbsolutePath().resolve("renditions"));
  }

  @Test
  void namesAnImageWithoutAUsableName() throws Exception {
    assertThat(store("….jpg", Images.of("png", 10, 10)).fileName()).isEqualTo("beeld.png");
  }

  @Test
  void showsVisitorsAnImageOnlyWhileALiveItemNamesIt() throws Exception {
    AssetRef first = store("een.png", Images.of("png", 600, 300)).ref();
    AssetRef second = store("twee.png", Images.of("png", 600, 300)).ref();
    AssetRef third = store("drie.png", Images.of("png", 600, 300)).ref();
    ItemId one = column("een", Map.of("image", first.value()));
    ItemId two =
        column(
            "twee",
            Map.of(
                "image",
                first.value(),
                "photos",
                List.of(Map.of("image", second.value())),
                "body",
                "<p><img src=\"/dam/" + third + "/drie.png\"></p>"));
    assertThat(assets.findLive(first)).isEmpty();

    content.publish(one, two);

    for (AssetRef ref : List.of(first, second, third)) {
      assertThat(assets.findLive(ref)).isEqualTo(assets.find(ref));
      assertThat(assets.liveRendition(ref, SMALL_JPEG)).isPresent();
    }

    content.workingCopies.save(two, 1, null, Map.of("title", "twee"), "anna");
    content.publish(two);
    assertThat(assets.findLive(first)).as("item one still names it").isPresent();
    assertThat(assets.findLive(second)).isEmpty();
    assertThat(assets.liveRendition(third, SMALL_JPEG)).isEmpty();

    content.withdraw(one);
    assertThat(assets.findLive(first)).isEmpty();
    assertThat(assets.find(first)).as("editors keep it").isPresent();
  }

  @Test
  void keepsTheFileAsSentAndWhoSentItFromVisitors() throws Exception {
    AssetRef ref = store("foto.jpg", Images.jpegWithExif(30, 20)).ref();
    content.publish(column("een", Map.of("image", ref.value())));

    String path = "/assets/" + ref.uuid().substring(0, 2) + "/" + ref.uuid();
    List<String> properties =
        content
            .repositories()
            .live()
            .read(
                session -> {
                  var names = new ArrayList<String>();
                  for (var all = session.getNode(path).getProperties(); all.hasNext(); ) {
                    names.add(all.nextProperty().getName());
                  }
                  return names;
                });

    assertThat(properties)
        .containsExactlyInAnyOrder(
            "jcr:primaryType", "fileName", "mimeType", "width", "height", "master");
  }

  @Test
  void publishesAnItemThatNamesAnImageThatIsGone() {
    ItemId one = column("een", Map.of("image", AssetRef.random().value()));

    content.publish(one);

    assertThat(content.published.find(one)).isPresent();
  }

  private ItemId column(String title, Map<String, Object> properties) {
    var all = new HashMap<String, Object>(properties);
    all.put("title", title);
    ItemId id = ItemId.random();
    content.workingCopies.create(id, "column", null, all, "anna");
    return id;
  }

  private Asset store(String name, byte[] file) throws IOException {
    return assets.store(name, new ByteArrayInputStream(file), "anna");
  }

  private AbstractThrowableAssert<?, ?> assertRefused(String name, byte[] file) {
    return assertThatThrownBy(() -> store(name, file)).isInstanceOf(NotAnImage.class);
  }
}
