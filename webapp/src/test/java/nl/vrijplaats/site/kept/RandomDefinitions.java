package nl.vrijplaats.site.kept;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of definitions and texts, of every kind that a page may be made of. */
final class RandomDefinitions {

  private static final List<String> TYPES = List.of("column", "news", "region", "project");
  private static final List<String> TEXTS =
      List.of(
          "column.plural",
          "column.label",
          "column.title.label",
          "news.section.intro",
          "interview.section.intro",
          "project.phase.options.plan",
          "region.title.description",
          "site.name",
          "koplopers.title",
          "menu.columns",
          "nowhere.to.be.seen");

  private final Path module;
  private final Random random;
  private final Map<Path, String> originals = new HashMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private int number;

  RandomDefinitions(Path module, Random random) {
    this.module = module;
    this.random = random;
  }

  /**
   * One change.
   *
   * @param text of the file from now on; null where there is none
   */
  record Change(Path file, @Nullable String text) {}

  /** The next change. */
  Change next() throws IOException {
    number++;
    String type = TYPES.get(random.nextInt(TYPES.size()));
    return switch (random.nextInt(14)) {
      case 0 ->
          there(
              "contentTypes/proef.yaml",
              "datasource: {workspace: proef}\nmodel: {properties: {title: {type: String}}}\n");
      case 1 ->
          there(
              "virtualUriMappings/proef.yaml",
              "$type: defaultVirtualUriMapping\nfromUri: /columns/column-1\ntoUri: redirect:/\n");
      case 2 ->
          there(
              "sites/default.yaml",
              "i18n: {enabled: true, fallbackLocale: nl, locales: {nl: {}, de: {}}}\n");
      case 3 -> other("restEndpoints/delivery/columns_v1.yaml", "^", "limit: " + number + "\n");
      case 4 -> other("templates/pages/home.yaml", "(?s)        '00':.*?(?=        '01')", "");
      case 5 -> other("templates/pages/home.yaml", "^", "title: Thuis " + number + "\n");
      case 6 -> other(decoration("news"), "section: /nieuws", "section: /berichten");
      case 7 -> other(decoration(type), "order: (date|title)", "order: number");
      case 8 -> other(decoration(type), "findable: true", "findable: false");
      case 9 ->
          other(
              "contentTypes/" + type + ".yaml",
              "(    \\w+: \\{type: .*}\n)",
              "$1    bijzaak: {type: String}\n");
      default -> text();
    };
  }

  private static String decoration(String type) {
    return "decorations/leren-is-altijd/contentTypes/" + type + ".yaml";
  }

  private Change there(String file, String text) {
    Path path = module.resolve(file);
    return new Change(path, Files.exists(path) ? null : text);
  }

  /** The other way, and back again. */
  private Change other(String file, String what, String instead) throws IOException {
    Path path = module.resolve(file);
    String now = Files.readString(path);
    String original = originals.computeIfAbsent(path, unchanged -> now);
    return new Change(path, now.equals(original) ? original.replaceFirst(what, instead) : original);
  }

  private Change text() {
    String key = TEXTS.get(random.nextInt(TEXTS.size()));
    if (texts.remove(key) == null) {
      texts.put(key, "Woord " + number);
    }
    return new Change(
        module.resolve("i18n/zz_nl.properties"),
        texts.entrySet().stream()
            .map(text -> text.getKey() + "=" + text.getValue() + "\n")
            .collect(Collectors.joining()));
  }
}
