package nl.vrijplaats.site.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.IndexRebuild;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import nl.vrijplaats.site.Press;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * A small site with the real templates, over real repositories, real search and real HTTP, at a
 * time that tests choose. All its tests share one, class by class.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "vrijplaats.base-url=https://site.example",
      "vrijplaats.example-content=false",
      "vrijplaats.kept.look-at-files=0"
    })
@Import(KeptSite.Time.class)
@ResourceLock("the kept site")
abstract class KeptSite {

  static final Path HOME = Path.of("target/kept-site");
  static final Path TEMPLATES = HOME.resolve("content-templates");
  static final Path MODULE = HOME.resolve("light-modules/leren-is-altijd");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient BROWSER = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired KeptAnswers answers;
  @Autowired WorkingCopies copies;
  @Autowired Adjustable clock;
  @Autowired private LightModules modules;
  @Autowired private IndexRebuild indexes;
  @Autowired private Repositories repositories;
  @Autowired private Publisher publisher;
  Press press;

  /** A clock that tests put on. */
  static final class Adjustable extends Clock {
    volatile Instant now = Instant.parse("2026-10-15T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Amsterdam");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    Adjustable adjustable() {
      return new Adjustable();
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) throws IOException {
    FileSystemUtils.deleteRecursively(HOME);
    // Copies, since tests change templates and texts.
    FileSystemUtils.copyRecursively(Path.of("../content-templates"), TEMPLATES);
    FileSystemUtils.copyRecursively(Path.of("../light-modules"), HOME.resolve("light-modules"));
    registry.add("vrijplaats.home", HOME::toString);
    registry.add("vrijplaats.light-modules", () -> HOME.resolve("light-modules").toString());
    registry.add("vrijplaats.content-templates", TEMPLATES::toString);
  }

  @BeforeEach
  void publishSomething() {
    press = new Press(copies, repositories, publisher);
    if (get("/themas/2026-10").statusCode() == 200) {
      return;
    }
    var all = new ArrayList<Publisher.Task>();
    String[] themes = new String[3];
    for (int i = 0; i < 3; i++) {
      themes[i] = add(all, "theme", "", Map.of("month", "2026-" + (9 + i), "motto", "Motto " + i));
    }
    String topic =
        add(all, "topic", "leren", Map.of("title", "Leren op de werkvloer", "number", "1"));
    String writer =
        add(all, "person", "fenna", Map.of("title", "Fenna", "biography", "<p>Zij</p>"));
    add(all, "organisation", "zorghuis", Map.of("title", "Zorghuis"));
    add(all, "region", "noord", Map.of("title", "Noord"));
    add(all, "page", "over", Map.of("title", "Over ons"));
    for (int i = 1; i <= 24; i++) {
      add(
          all,
          "column",
          "column-" + i,
          piece("Leren en stage " + i, themes[i % 3], topic, writer, i));
    }
    for (String type : List.of("interview", "reportage", "news", "project", "factsheet", "event")) {
      for (int i = 1; i <= 4; i++) {
        add(
            all,
            type,
            type + "-" + i,
            piece(type + " over leren " + i, themes[i % 3], topic, writer, i));
      }
    }
    carryOut(all);
  }

  private String add(
      List<Publisher.Task> to, String type, String slug, Map<String, Object> properties) {
    ItemId id = ItemId.random();
    var all = new HashMap<>(properties);
    all.putIfAbsent("title", slug);
    copies.create(id, type, slug, all, "test");
    to.add(new Publisher.Task.Publish(id, copies.get(id).item().revision()));
    return id.value();
  }

  private static Map<String, Object> piece(
      String title, String theme, String topic, String writer, int day) {
    return Map.of(
        "title",
        title,
        "lead",
        "Wat de nacht leert over " + title,
        "body",
        "<p>In de nacht van dag " + day + " leert het team van vragen.</p>",
        "theme",
        theme,
        "topics",
        List.of(topic),
        "authors",
        List.of(writer),
        "date",
        Instant.parse("2026-10-01T10:00:00Z").minus(Duration.ofDays(day)));
  }

  void carryOut(List<Publisher.Task> tasks) {
    repositories
        .author()
        .write(
            session -> {
              publisher.order(tasks, "test");
              return null;
            });
    publisher.carryOut();
  }

  /**
   * Writes a definition or texts, and waits until they are in force and search has followed.
   *
   * @param text null to delete the file
   */
  void define(Path file, @Nullable String text) throws IOException, InterruptedException {
    Definitions before = modules.definitions();
    if (text == null) {
      Files.delete(file);
    } else {
      Files.createDirectories(file.getParent());
      // At once, else half of it may be read.
      Path whole = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (modules.definitions() == before || indexes.step() != IndexRebuild.Step.NONE) {
      assertThat(System.nanoTime()).as(file + " is taken up in time").isLessThan(end);
      Thread.sleep(Duration.ofMillis(20));
    }
    assertThat(modules.problems()).filteredOn(Problem::isSerious).isEmpty();
  }

  HttpResponse<byte[]> get(String address, String... headers) {
    return send("GET", address, headers);
  }

  HttpResponse<byte[]> send(String method, String address, String... headers) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
              .method(method, HttpRequest.BodyPublishers.noBody());
      if (headers.length > 0) {
        request.headers(headers);
      }
      return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(address, e);
    }
  }

  /** Made for this request alone: what is said to somebody in person is never kept. */
  HttpResponse<byte[]> fresh(String address, String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Authorization";
    all[headers.length + 1] = "none";
    return get(address, all);
  }

  String text(String address, String... headers) {
    var answer = get(address, headers);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  /** Whether asking for that address gives what is kept. */
  boolean isGivenAgain(String address, String... headers) {
    long before = answers.figures().given();
    get(address, headers);
    return answers.figures().given() == before + 1;
  }
}
