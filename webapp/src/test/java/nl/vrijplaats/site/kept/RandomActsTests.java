package nl.vrijplaats.site.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.search.BestBets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;

/**
 * Whatever happens, in whatever order: what is kept is what would be made now, in memory and on
 * disk. The number of acts is set with {@code -Dkept.acts=1000}, another course of things with
 * {@code -Dkept.seed=2}. The site it leaves is of no use to others.
 */
@DirtiesContext
class RandomActsTests extends KeptSite {

  private static final int ACTS = Integer.getInteger("kept.acts", 100);
  private static final int LOOKED_AT_AFTER_EACH = 8;
  private static final List<String> TYPES =
      List.of("column", "opinion", "interview", "news", "project", "event", "factsheet", "person");
  private static final List<String> WORDS =
      List.of("leren", "stage", "team", "zorg", "vragen", "nacht", "mbo", "regio", "samen", "tijd");
  private static final Pattern PLACE = Pattern.compile("<loc>https://site.example([^<]*)</loc>");

  @TempDir private Path disk;
  @Autowired private WebApplicationContext context;
  @Autowired private PublishedContent published;
  @Autowired private BestBets bestBets;

  private final Random random = new Random(Long.getLong("kept.seed", 1));
  private final List<ItemId> live = new ArrayList<>();
  private final Set<String> addresses = new LinkedHashSet<>();
  private final RandomDefinitions definitions = new RandomDefinitions(MODULE, random);
  private int made;
  private int redefined;
  private long madeAnew;
  private long inVain;
  private HardlyAnyMemory onDisk;

  @BeforeEach
  void start() {
    onDisk = new HardlyAnyMemory(context, disk, DataSize.ofMegabytes(50));
  }

  @AfterEach
  void stop() throws IOException {
    onDisk.close();
  }

  @Test
  void keepsWhatWouldBeMadeNow() throws IOException, InterruptedException {
    published.forEach(item -> live.add(item.id()));
    Collections.sort(live, java.util.Comparator.comparing(ItemId::value));
    addresses.addAll(
        List.of(
            "/feed.xml",
            "/columns/feed.xml",
            "/sitemap.xml",
            "/zoeken?q=leren",
            "/zoeken?q=stage&soort=column",
            "/zoeken/suggesties?q=le",
            "/columns?pagina=2",
            "/.rest/delivery/columns/v1?orderBy=date%20desc",
            "/.rest/delivery/projects/v1"));
    PLACE.matcher(text("/sitemap.xml")).results().forEach(found -> addresses.add(found.group(1)));
    addresses.forEach(this::get);
    addresses.forEach(onDisk::get);
    KeptAnswers.Figures before = answers.figures();
    KeptAnswers.Figures beforeOnDisk = onDisk.answers.figures();

    for (int act = 1; act <= ACTS; act++) {
      String what = act();
      var some = new ArrayList<>(addresses);
      Collections.shuffle(some, random);
      for (String address : some.subList(0, LOOKED_AT_AFTER_EACH)) {
        compare(address, "after act " + act + ": " + what);
      }
    }
    addresses.forEach(address -> compare(address, "in the end"));
    System.out.printf(
        "Kept answers: %d changes of definitions and texts dropped %d, of which needlessly %d%n",
        redefined, madeAnew, inVain);
    report("Kept answers", before, answers.figures());
    report("Kept on disk", beforeOnDisk, onDisk.answers.figures());
    assertThat(onDisk.answers.figures().fetched()).isGreaterThan(ACTS);
  }

  private void compare(String address, String when) {
    var kept = get(address);
    var keptOnDisk = onDisk.get(address);
    var fresh = fresh(address);
    String as = address + " " + when;
    assertThat(kept.statusCode()).as(as).isEqualTo(fresh.statusCode());
    assertThat(keptOnDisk.getStatus()).as(as).isEqualTo(fresh.statusCode());
    compare(kept.body(), fresh.body(), as);
    if (fresh.statusCode() == 200) {
      compare(keptOnDisk.getContentAsByteArray(), fresh.body(), as + " (on disk)");
    }
  }

  private static void compare(byte[] kept, byte[] fresh, String as) {
    if (!java.util.Arrays.equals(kept, fresh)) {
      assertThat(new String(kept, StandardCharsets.UTF_8))
          .as(as)
          .isEqualTo(new String(fresh, StandardCharsets.UTF_8));
    }
  }

  private void report(String what, KeptAnswers.Figures before, KeptAnswers.Figures now) {
    long dropped = now.dropped() - before.dropped();
    long needless = now.needless() - before.needless();
    assertThat(dropped).isPositive();
    System.out.printf(
        "%s: %d acts, %d addresses; given %d, looked at again and given %d, dropped %d,"
            + " of which needlessly %d (%.1f %%)%n",
        what,
        ACTS,
        addresses.size(),
        now.given() - before.given(),
        now.looked() - before.looked(),
        dropped,
        needless,
        100.0 * needless / dropped);
  }

  private String act() throws IOException, InterruptedException {
    int chance = random.nextInt(100);
    if (chance < 20) {
      return publishNew();
    } else if (chance < 60) {
      return change();
    } else if (chance < 72) {
      return withdraw();
    } else if (chance < 82) {
      return move();
    } else if (chance < 87) {
      return changeTemplate();
    } else if (chance < 90) {
      return teach();
    } else if (chance < 96) {
      return redefine();
    }
    clock.pass(Duration.ofDays(1 + random.nextInt(12)));
    return "it is " + clock.now;
  }

  private String publishNew() {
    String type = one(TYPES);
    String slug = "willekeurig-" + ++made;
    live.add(press.published(type, slug, properties()));
    addPlace(live.getLast());
    return "published " + type + " " + slug;
  }

  private void addPlace(ItemId id) {
    published.find(id).map(ContentItem::path).ifPresent(path -> addresses.add(path.value()));
  }

  private String change() {
    ContentItem item = copies.get(one(live)).item();
    var properties = new HashMap<>(item.properties());
    List<String> keys = List.of("title", "lead", "body", "date", "topics", "authors");
    String key = one(keys);
    Object value = properties().get(key);
    if (value != null && (!key.equals("title") || !item.type().equals("theme"))) {
      properties.put(key, value);
    } else {
      properties.remove("tags");
    }
    press.saveAndPublish(item.id(), item.slug(), properties);
    return "changed " + key + " of " + item.type() + " " + item.slug();
  }

  private String withdraw() {
    ItemId id = one(live);
    live.remove(id);
    press.withdraw(id);
    return "withdrew " + id;
  }

  private String move() {
    ContentItem item = copies.get(one(live)).item();
    if (!TYPES.contains(item.type())) {
      return "nothing";
    }
    String slug = "verhuisd-" + ++made;
    press.saveAndPublish(item.id(), slug, item.properties());
    addPlace(item.id());
    return "moved " + item.slug() + " to " + slug;
  }

  private String changeTemplate() throws IOException {
    Path template =
        TEMPLATES.resolve(one(TYPES)).resolve(random.nextBoolean() ? "page.ftl" : "teaser.ftl");
    if (!Files.exists(template)) {
      return "nothing";
    }
    Files.writeString(template, Files.readString(template) + "<!-- " + ++made + " -->");
    return "changed " + template;
  }

  private String redefine() throws IOException, InterruptedException {
    RandomDefinitions.Change change = definitions.next();
    addresses.forEach(this::get);
    KeptAnswers.Figures before = answers.figures();
    define(change.file(), change.text());
    addresses.forEach(this::get);
    KeptAnswers.Figures now = answers.figures();
    redefined++;
    madeAnew += now.dropped() - before.dropped();
    inVain += now.needless() - before.needless();
    return "defined " + change.file() + ": " + change.text();
  }

  private String teach() {
    ItemId id = one(live);
    if (random.nextBoolean() && bestBets.of("leren").size() < BestBets.MOST_ITEMS) {
      bestBets.add("leren", id, "test");
    } else {
      bestBets.all().stream()
          .flatMap(bet -> bet.items().stream().map(item -> Map.entry(bet.question(), item)))
          .findFirst()
          .ifPresent(bet -> bestBets.remove(bet.getKey(), bet.getValue(), "test"));
    }
    return "taught the search";
  }

  private Map<String, Object> properties() {
    Instant date = clock.now.minus(random.nextInt(900), ChronoUnit.DAYS);
    var properties = new HashMap<String, Object>();
    properties.put("title", words(4));
    properties.put("lead", words(12));
    properties.put("body", "<p>" + words(80) + "</p>");
    properties.put("date", date);
    some("topic", 2).ifPresent(ids -> properties.put("topics", ids));
    some("person", 1).ifPresent(ids -> properties.put("authors", ids));
    return properties;
  }

  private java.util.Optional<List<String>> some(String type, int most) {
    List<String> ids =
        live.stream()
            .filter(id -> copies.get(id).item().type().equals(type))
            .map(ItemId::value)
            .toList();
    return ids.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new ArrayList<>(
                new LinkedHashSet<>(
                        List.of(
                            ids.get(random.nextInt(ids.size())),
                            ids.get(random.nextInt(ids.size()))))
                    .stream().limit(most).toList()));
  }

  private String words(int number) {
    var text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      text.append(i == 0 ? "" : " ").append(one(WORDS));
    }
    return text.toString();
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
