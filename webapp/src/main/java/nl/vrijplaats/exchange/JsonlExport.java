package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import nl.vrijplaats.content.ContentItem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all items as JSON Lines, and pictures and PDFs beside them, as the import of that format
 * reads them.
 */
@Component
class JsonlExport {
  static final String FILE = "content.jsonl";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Exported items;
  private final JsonlAssets assets;

  JsonlExport(Exported items, JsonlAssets assets) {
    this.items = items;
    this.assets = assets;
  }

  /**
   * Writes everything.
   *
   * @param progress told the number of lines after each
   */
  void run(ExportFolder folder, ExportOptions options, LongConsumer progress) throws IOException {
    try (Writer out = Files.newBufferedWriter(folder.file(FILE))) {
      long[] lines = {0};
      items.forEach(
          options.live(),
          (item, live) -> {
            try {
              out.write(JSON.writeValueAsString(line(item)));
              out.write('\n');
              progress.accept(++lines[0]);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    assets.write(folder, options.live());
  }

  private static Map<String, Object> line(ContentItem item) {
    var line = new LinkedHashMap<String, Object>();
    line.put("id", item.id().value());
    line.put("type", item.type());
    line.put("title", item.title());
    line.put("slug", item.slug());
    item.properties().keySet().stream()
        .sorted()
        .forEach(name -> line.put(key(name), plain(item.properties().getOrDefault(name, ""))));
    return line;
  }

  private static String key(String property) {
    return property.equals("body") ? "body_html" : property;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Instant moment -> NodeWriter.iso(moment);
      case List<?> list -> list.stream().map(JsonlExport::plain).toList();
      case Map<?, ?> map -> {
        var plain = new LinkedHashMap<String, Object>();
        map.forEach((key, inner) -> plain.put((String) key, plain(inner)));
        yield plain;
      }
      default -> value;
    };
  }
}
