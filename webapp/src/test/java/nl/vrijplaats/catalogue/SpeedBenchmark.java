package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.lightmodule.SiteDefinitions;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.IOUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what searches cost on one thread, in turn with plain Lucene doing the same: ten hits with
 * highlights, exact total, all facets.
 */
final class SpeedBenchmark {

  private static final int QUESTIONS = 60;
  private static final int ROUNDS = 6;

  /** Rounds before those that count: Java compiles what it runs often. */
  private static final int WARM_UP = 12;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LuceneCatalogue ours;
  private final PlainLucene plain;
  private final Path folder;
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final List<String> pairs = new ArrayList<>();
  private int items;

  private SpeedBenchmark(Path folder) throws IOException {
    this.folder = folder;
    ours =
        new LuceneCatalogue(
            "speed",
            Files.createDirectories(folder.resolve("ours")),
            SiteDefinitions.read(),
            new DutchWords(),
            file -> List.of(),
            List::of,
            Clock.systemUTC());
    plain = new PlainLucene(Files.createDirectories(folder.resolve("plain")));
  }

  /** Takes a file of items in JSON Lines, and how many of them to use (one run for each number). */
  public static void main(String[] args) throws IOException {
    for (String number : Arrays.copyOfRange(args, 1, args.length)) {
      Path folder = Files.createTempDirectory("speed");
      try {
        new SpeedBenchmark(folder).run(Path.of(args[0]), Integer.parseInt(number));
      } finally {
        IOUtils.rm(folder);
      }
    }
  }

  private void run(Path file, int number) throws IOException {
    items = number;
    build(file);
    var kinds = questions();
    for (var kind : kinds.entrySet()) {
      measure(kind.getKey(), kind.getValue());
    }
    measureProposals(kinds.get("rare word"));
    measureHostile();
    ours.close();
    plain.close();
  }

  // Building

  private void build(Path file) throws IOException {
    long start = System.nanoTime();
    try (Stream<String> lines = Files.lines(file)) {
      ours.replaceAll(lines.limit(items).map(SpeedBenchmark::item).map(SpeedBenchmark::live));
    }
    double oursTime = (System.nanoTime() - start) / 1e9;
    start = System.nanoTime();
    try (Stream<String> lines = Files.lines(file)) {
      lines.limit(items).map(SpeedBenchmark::item).forEach(this::putPlain);
    }
    plain.open("type", "topic", "year");
    double plainTime = (System.nanoTime() - start) / 1e9;
    try (Stream<String> lines = Files.lines(file)) {
      lines.limit(Math.min(items, 5_000)).map(SpeedBenchmark::item).forEach(this::count);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%d items: ours built at %.0f items/s, %d MB; plain at %.0f items/s, %d MB; heap %d MB%n",
        items,
        items / oursTime,
        size("ours"),
        items / plainTime,
        size("plain"),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
  }

  private long size(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(name))) {
      return files.mapToLong(path -> path.toFile().isFile() ? path.toFile().length() : 0).sum()
          >> 20;
    }
  }

  private static ContentItem item(String line) {
    JsonNode read = JSON.readTree(line);
    var has = new LinkedHashMap<String, Object>();
    has.put("title", read.get("title").asString());
    has.put("lead", read.get("lead").asString());
    has.put("body", read.get("body_html").asString());
    has.put("topics", List.of(ItemId.named(read.get("topic").asString()).value()));
    has.put("tags", read.get("tags").valueStream().map(JsonNode::asString).toList());
    has.put("date", Instant.parse(day(read.get("date").asString())));
    ItemId id = ItemId.named(read.get("id").asString());
    String type = read.get("type").asString().equals("news") ? "news" : "reportage";
    return new ContentItem(
        id, type, 1, id.value(), new SitePath("/" + type + "/" + id), has, Instant.EPOCH, "x");
  }

  private static String day(String date) {
    return date.substring(0, 10) + "T10:00:00Z";
  }

  private static Catalogue.Entry live(ContentItem item) {
    return new Catalogue.Entry(item, Stage.PUBLISHED);
  }

  private static String text(ContentItem item) {
    var text = new StringBuilder(item.title()).append('\n');
    item.text("lead").ifPresent(lead -> PlainText.appendLine(lead, text));
    item.text("body").ifPresent(body -> PlainText.append(body, text));
    return text.toString();
  }

  private void putPlain(ContentItem item) {
    try {
      plain.put(
          item.id().value(),
          text(item),
          Map.of(
              "type",
              item.type(),
              "topic",
              item.texts("topics").getFirst(),
              "year",
              item.date().orElseThrow().toString().substring(0, 4)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(ContentItem item) {
    String[] words = text(item).toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    Arrays.stream(words).distinct().forEach(word -> frequencies.merge(word, 1, Integer::sum));
    if (words.length > 60 && pairs.size() < 2_000) {
      pairs.add(words[50] + " " + words[51]);
    }
  }

  // Questions

  private Map<String, List<String>> questions() {
    var random = new Random(1);
    int counted = Math.min(items, 5_000);
    List<String> common = words(0.15, 0.6, counted);
    List<String> rare = words(0.0003, 0.003, counted);
    List<String> middle = words(0.02, 0.2, counted);
    var kinds = new LinkedHashMap<String, List<String>>();
    kinds.put("common word", some(common, random));
    kinds.put("rare word", some(rare, random));
    var two = new ArrayList<String>();
    for (int i = 0; i < QUESTIONS; i++) {
      two.add(one(common, random) + " " + one(middle, random));
    }
    kinds.put("two words", two);
    kinds.put("phrase", some(pairs, random).stream().map(pair -> '"' + pair + '"').toList());
    kinds.put(
        "beginning",
        some(middle, random).stream()
            .map(word -> word.substring(0, Math.min(5, word.length() - 1)) + "*")
            .toList());
    return kinds;
  }

  private List<String> words(double from, double to, int counted) {
    return frequencies.entrySet().stream()
        .filter(entry -> entry.getKey().length() > 4)
        .filter(entry -> entry.getValue() >= from * counted && entry.getValue() <= to * counted)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static List<String> some(List<String> from, Random random) {
    return random.ints(QUESTIONS, 0, from.size()).mapToObj(from::get).toList();
  }

  private static String one(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private Query plain(String question) throws IOException {
    if (question.startsWith("\"")) {
      return plain.phrase(question.replace("\"", ""));
    }
    return question.endsWith("*")
        ? plain.beginning(question.substring(0, question.length() - 1))
        : plain.allWords(question);
  }

  // Measuring

  private void measure(String kind, List<String> questions) throws IOException {
    var oursTimes = new ArrayList<Long>();
    var plainTimes = new ArrayList<Long>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (String question : questions) {
        long start = System.nanoTime();
        ours.find(new FindQuery(question, Map.of(), 0, 10));
        long between = System.nanoTime();
        plain.answer(plain(question));
        long end = System.nanoTime();
        if (round >= WARM_UP) {
          oursTimes.add(between - start);
          plainTimes.add(end - between);
        }
      }
    }
    System.out.printf("%-14s ours %s   plain %s%n", kind, times(oursTimes), times(plainTimes));
  }

  private static String times(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "p50 %6.2f ms  p99 %6.2f ms",
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6);
  }

  /** Each once, since a list is answered from memory for as long as nothing changed. */
  private void measureProposals(List<String> words) {
    Set<String> beginnings =
        words.stream()
            .flatMap(
                word ->
                    IntStream.rangeClosed(1, Math.min(6, word.length()))
                        .mapToObj(letters -> word.substring(0, letters)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var times = new ArrayList<Long>();
    for (String beginning : beginnings) {
      long start = System.nanoTime();
      ours.list(ListQuery.of("reportage", "news").titled(beginning).page(0, 8));
      times.add(System.nanoTime() - start);
    }
    System.out.printf("%-14s ours %s%n", "typing", times(times));
  }

  private void measureHostile() {
    for (var hostile : Hostile.QUESTIONS.entrySet()) {
      var times = new ArrayList<Long>();
      for (int round = 0; round < WARM_UP + 10; round++) {
        long start = System.nanoTime();
        ours.find(new FindQuery(hostile.getValue(), Map.of(), 0, 10));
        if (round >= WARM_UP) {
          times.add(System.nanoTime() - start);
        }
      }
      System.out.printf("hostile: %-24s ours %s%n", hostile.getKey(), times(times));
    }
  }
}
