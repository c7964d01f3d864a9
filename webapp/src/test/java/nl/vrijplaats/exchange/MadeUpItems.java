package nl.vrijplaats.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Items in Dutch-looking words; item i is the same in every run. */
final class MadeUpItems {
  private static final List<String> WORDS =
      List.of(
          ("zorg leren kennis praktijk bewoner verpleegkundige student docent opleiding thuiszorg"
                  + " ouderen dementie mantelzorg team gesprek vraag antwoord methode project"
                  + " onderzoek richtlijn medicatie netwerk gemeente coaching stage casus verhaal"
                  + " bijeenkomst toekomst innovatie familie eigenregie vrijwilliger bestuurder de"
                  + " het een van in op voor met niet ook als wordt naar omdat samen")
              .split(" "));
  private static final List<String> TYPES = List.of("article", "news", "tool");
  private static final List<String> AUTHORS = List.of("Anna Jansen", "Bram de Vries", "Eva Bos");
  private static final List<String> TOPICS = List.of("zorg", "leren", "welzijn");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MadeUpItems() {}

  static Map<String, Object> item(int i) {
    var random = new Random(i);
    String topic = TOPICS.get(random.nextInt(TOPICS.size()));
    var item = new LinkedHashMap<String, Object>();
    item.put("id", i);
    item.put("type", TYPES.get(random.nextInt(TYPES.size())));
    item.put("title", sentence(random, 4));
    item.put("lead", sentence(random, 20));
    item.put(
        "body_html",
        IntStream.range(0, 6)
            .mapToObj(
                p ->
                    "<p>"
                        + sentence(random, 30)
                        + " <strong>"
                        + sentence(random, 3)
                        + "</strong></p>")
            .collect(Collectors.joining("\n")));
    item.put("author", AUTHORS.get(random.nextInt(AUTHORS.size())));
    item.put("topic", topic);
    item.put("topic_label", topic.substring(0, 1).toUpperCase(Locale.ROOT) + topic.substring(1));
    item.put("tags", List.of("stage", "dementie"));
    item.put("date", LocalDateTime.of(2026, 9, 1, 8, 0).minusMinutes(17L * i).toString());
    return item;
  }

  static Path file(Path folder, String name, int from, int to) throws IOException {
    var lines = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      lines.add(JSON.writeValueAsString(item(i)));
    }
    return Files.write(folder.resolve(name), lines);
  }

  private static String sentence(Random random, int words) {
    String text =
        IntStream.range(0, words)
            .mapToObj(w -> WORDS.get(random.nextInt(WORDS.size())))
            .collect(Collectors.joining(" "));
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
