package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.catalogue.Judgements.Figures;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.exchange.ExampleItems;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteDefinitions;
import org.apache.lucene.util.IOUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how well each variant of the search answers judged questions: those over the example
 * content, or over a file of items (as for import, JSON Lines) with judgements of its own.
 */
final class QualityBenchmark {

  static final Path JUDGED = Path.of("../benchmarks/search/example-content.tsv");

  /** Terms of this world, as editors would keep them. */
  private static final List<List<String>> SYNONYMS =
      List.of(
          List.of("vws", "volksgezondheid welzijn en sport"),
          List.of("ocw", "onderwijs cultuur en wetenschap"),
          List.of("hva", "hogeschool van amsterdam"),
          List.of("stagiair", "stagelopende", "student op stage"),
          List.of("medicijnen", "medicatie", "pillen"),
          List.of("zij-instromer", "opnieuw beginnen"),
          List.of("luier", "incontinentiemateriaal"));

  private final Map<String, ContentItem> items;
  private final Judgements judgements;

  QualityBenchmark(Map<String, ContentItem> items, Judgements judgements) {
    this.items = items;
    this.judgements = judgements;
  }

  /** Nothing, or a file of items and one of judgements; then, for figures by kind, any word. */
  public static void main(String[] args) throws IOException {
    var benchmark =
        args.length < 2
            ? overExampleContent()
            : new QualityBenchmark(items(Path.of(args[0])), Judgements.read(Path.of(args[1])));
    LightModules site = SiteDefinitions.read();
    benchmark.print("plain Lucene", benchmark.plain(), args);
    benchmark.print("ours", benchmark.ours(site, new DutchWords(), List.of()), args);
    benchmark.print("ours, with synonyms", benchmark.ours(site, new DutchWords(), SYNONYMS), args);
    benchmark.print(
        "ours, whole compounds", benchmark.ours(site, withoutCompounds(), List.of()), args);
    benchmark.print(
        "ours, heavy title",
        benchmark.ours(new HeavyTitles(site), new DutchWords(), List.of()),
        args);
  }

  static QualityBenchmark overExampleContent() throws IOException {
    return new QualityBenchmark(ExampleItems.read(SiteDefinitions.read()), Judgements.read(JUDGED));
  }

  private void print(String variant, Map<String, Figures> figures, String... args) {
    System.out.printf("%-22s %s%n", variant, figures.get("all"));
    if (args.length > 2) {
      figures.forEach((kind, of) -> System.out.printf("  %-20s %s%n", kind, of));
    }
  }

  private static DutchWords withoutCompounds() {
    return new DutchWords(
        new DutchLexicon() {
          @Override
          List<String> parts(String word) {
            return List.of();
          }
        });
  }

  /** Lucene as it comes, over all the text that ours knows. */
  Map<String, Figures> plain() throws IOException {
    Path folder = Files.createTempDirectory("quality");
    var documents = new Documents(SiteDefinitions.read(), new DutchWords(), file -> List.of());
    try (var lucene = new PlainLucene(folder)) {
      for (Map.Entry<String, ContentItem> item : items.entrySet()) {
        var document = documents.of(entry(item.getValue()));
        String text = item.getValue().title() + "\n" + document.get(Documents.TEXT);
        lucene.put(item.getKey(), text, Map.of());
      }
      lucene.open();
      return judgements.measure(lucene::find);
    } finally {
      IOUtils.rm(folder);
    }
  }

  Map<String, Figures> ours(LightModules modules, DutchWords words, List<List<String>> synonyms)
      throws IOException {
    Path folder = Files.createTempDirectory("quality");
    try (var catalogue =
        new LuceneCatalogue(
            "quality",
            folder,
            modules,
            words,
            file -> List.of(),
            () -> synonyms,
            Clock.systemUTC())) {
      catalogue.put(items.values().stream().map(QualityBenchmark::entry).toList());
      var names = new HashMap<ItemId, String>();
      items.forEach((name, item) -> names.put(item.id(), name));
      return judgements.measure(question -> answer(catalogue, question, names));
    } finally {
      IOUtils.rm(folder);
    }
  }

  private static List<String> answer(
      Catalogue catalogue, String question, Map<ItemId, String> names) {
    var query = new FindQuery(question, Map.of(), 0, Judgements.DEPTH);
    return catalogue.find(query).hits().stream().map(hit -> names.get(hit.id())).toList();
  }

  private static Catalogue.Entry entry(ContentItem item) {
    return new Catalogue.Entry(item, Stage.PUBLISHED);
  }

  private static Map<String, ContentItem> items(Path file) throws IOException {
    var json = JsonMapper.builder().build();
    var items = new LinkedHashMap<String, ContentItem>();
    try (var lines = Files.lines(file)) {
      lines.map(json::readTree).forEach(line -> items.put(line.get("id").asString(), item(line)));
    }
    return items;
  }

  private static ContentItem item(JsonNode line) {
    var has = new LinkedHashMap<String, Object>();
    line.optional("title").ifPresent(text -> has.put("title", text.asString()));
    line.optional("lead").ifPresent(text -> has.put("lead", text.asString()));
    line.optional("body_html").ifPresent(text -> has.put("body", text.asString()));
    ItemId id = ItemId.named(line.get("id").asString());
    var path = new SitePath("/reportages/" + id);
    return new ContentItem(id, "reportage", 1, id.value(), path, has, Instant.EPOCH, "import");
  }
}
