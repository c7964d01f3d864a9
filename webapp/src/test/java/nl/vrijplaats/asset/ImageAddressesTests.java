package nl.vrijplaats.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.LightModules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The addresses at which images are sent and received. */
class ImageAddressesTests {
  @TempDir static Path home;
  private static OakAssets assets;
  private static AssetLinks links;
  private static ContentFixture content;
  private static MockMvc web;
  private static Asset live;
  private static Asset draft;

  @BeforeAll
  static void open() throws Exception {
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
    links = new AssetLinks(assets);
    web =
        MockMvcBuilders.standaloneSetup(new DamController(assets), new MediaController(assets))
            .build();
    live = store("Live beeld.png");
    draft = store("Concept.png");
    ItemId item = ItemId.random();
    content.workingCopies.create(
        item, "column", "a", Map.of("title", "a", "image", live.ref().value()), "anna");
    content.publish(item);
  }

  @AfterAll
  static void close() {
    content.close();
  }

  @Test
  void sendsVisitorsALiveImageToKeepForEver() throws Exception {
    String address = links.live(live.ref().value(), 700).orElseThrow();
    assertThat(address).isEqualTo("/.imaging/w960/dam/" + live.ref() + "/live-beeld.webp");

    web.perform(get(URI.create(address)))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/webp"))
        .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().exists("ETag"));
    web.perform(get(URI.create(address.replace(".webp", ".jpg"))))
        .andExpect(content().contentType("image/jpeg"));
    web.perform(get(URI.create("/dam/" + live.ref() + "/live-beeld.png")))
        .andExpect(status().isOk())
        .andExpect(content().contentType("image/jpeg"));
  }

  @Test
  void showsADraftsImageToEditorsOnly() throws Exception {
    assertThat(links.live(draft.ref().value(), 480)).isEmpty();
    assertNotFound("/dam/" + draft.ref() + "/concept.png");
    assertNotFound("/.imaging/w480/dam/" + draft.ref() + "/concept.webp");

    web.perform(get(URI.create(links.working(draft.ref().value(), 480).orElseThrow())))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"));
  }

  @Test
  void answersNotFoundToAnyAddressThatIsNotExactlyRight() throws Exception {
    String imaging = "/.imaging/w480/dam/" + live.ref();
    for (String address :
        List.of(
            imaging + "/ander-beeld.webp",
            imaging + "/live-beeld.png",
            imaging + "/live-beeld",
            imaging + "/.webp",
            imaging + "/..%2f..%2flive-beeld.webp",
            imaging + "/..%2F..%2F..%2Fetc%2Fpasswd",
            "/.imaging/w481/dam/" + live.ref() + "/live-beeld.webp",
            "/.imaging/w99999/dam/" + live.ref() + "/live-beeld.webp",
            "/.imaging/w480/dam/" + AssetRef.random() + "/live-beeld.webp",
            "/.imaging/w480/dam/jcr:..%2f..%2f/live-beeld.webp",
            "/.imaging/w480/dam/" + live.ref().uuid() + "/live-beeld.webp",
            "/dam/" + live.ref() + "/live-beeld.jpg",
            "/dam/" + live.ref() + "/..%2flive-beeld.png")) {
      assertNotFound(address);
    }
  }

  @Test
  void storesWhatAnEditorSends() throws Exception {
    web.perform(
            multipart("/redactie/media")
                .file(new MockMultipartFile("file", "Nieuw.jpg", null, Images.of("jpg", 640, 480)))
                .principal(() -> "anna"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.width").value(640))
        .andExpect(jsonPath("$.ref").value(startsWith("jcr:")))
        .andExpect(jsonPath("$.thumb").value(endsWith("/w480/nieuw.webp")));
  }

  @Test
  void saysInDutchWhyAFileIsRefused() throws Exception {
    web.perform(
            multipart("/redactie/media")
                .file(new MockMultipartFile("file", "a.jpg", "image/jpeg", "tekst".getBytes()))
                .principal(() -> "anna"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.message").value(startsWith("Dit bestand is geen")));
    web.perform(multipart("/redactie/media").principal(() -> "anna"))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.message").value("Er is geen bestand gekozen."));
  }

  private void assertNotFound(String address) throws Exception {
    assertThat(web.perform(get(URI.create(address))).andReturn().getResponse().getStatus())
        .as(address)
        .isEqualTo(404);
  }

  private static Asset store(String name) throws Exception {
    return assets.store(name, new ByteArrayInputStream(Images.of("png", 1200, 600)), "anna");
  }
}
