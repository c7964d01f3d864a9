package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nl.vrijplaats.asset.AnotherFile;
import nl.vrijplaats.asset.AssetFiles;
import nl.vrijplaats.asset.AssetFiles.AssetFile;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.asset.NotAPdf;
import nl.vrijplaats.asset.NotAnImage;
import nl.vrijplaats.content.ItemId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pictures and PDFs beside a JSON Lines file: {@value #LIST} says what is known of each, the files
 * themselves lie in {@value #FOLDER}.
 */
@Component
class JsonlAssets {
  private static final String LIST = "assets.jsonl";
  private static final String FOLDER = "assets";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AssetFiles files;

  JsonlAssets(AssetFiles files) {
    this.files = files;
  }

  /** Writes them; where there are none, nothing. */
  void write(ExportFolder folder, boolean live) throws IOException {
    try (var run = new Writing(folder)) {
      if (live) {
        files.forEachLive(run::take);
      } else {
        files.forEach(run::take);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** One export; its list is opened with the first file. */
  private static final class Writing implements AutoCloseable {
    private final ExportFolder folder;
    private Writer list = Writer.nullWriter();
    private boolean begun;

    Writing(ExportFolder folder) {
      this.folder = folder;
    }

    void take(AssetFile asset) {
      try {
        if (!begun) {
          begun = true;
          list = Files.newBufferedWriter(folder.file(LIST));
          Files.createDirectory(folder.file(FOLDER));
        }
        String file = FOLDER + "/" + asset.ref().uuid() + "-" + asset.fileName();
        Files.write(folder.file(file), asset.bytes().read());
        var line = new LinkedHashMap<String, Object>();
        line.put("id", asset.ref().value());
        line.put("file", file);
        line.put("name", asset.fileName());
        line.put("folder", asset.origin().folder());
        line.put("about", asset.origin().about());
        line.put("by", asset.origin().who());
        line.put("when", asset.origin().when().toString());
        list.write(JSON.writeValueAsString(line) + "\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      list.close();
    }
  }

  /** Takes up those that lie beside that file; each ends in the report. */
  void take(Path items, ImportOptions options, ImportReport report) throws IOException {
    Path list = items.toAbsolutePath().resolveSibling(LIST);
    if (!Files.exists(list)) {
      return;
    }
    try (var lines = new Lines(list)) {
      while (lines.next()) {
        report.add(take(list, lines, options.dryRun()));
      }
    }
  }

  private Outcome take(Path list, Lines lines, boolean dryRun) throws IOException {
    String id = "";
    try {
      Line line = Line.read(lines.text());
      id = line.ref().value();
      byte[] bytes = Files.readAllBytes(line.file(list));
      AssetFiles.Taken taken =
          dryRun
              ? files.foresee(line.ref(), bytes, line.origin())
              : files.takeUp(line.ref(), line.name(), bytes, line.origin());
      return new Outcome(
          LIST,
          lines.number(),
          id,
          "asset",
          Outcome.Result.valueOf(taken.name()),
          new ItemId(line.ref().uuid()),
          null,
          0,
          Remarks.none(),
          "");
    } catch (Refusal e) {
      return Outcome.refused(LIST, lines.number(), id, "asset", e.why());
    } catch (NotAnImage | NotAPdf | AnotherFile e) {
      return Outcome.refused(LIST, lines.number(), id, "asset", String.valueOf(e.getMessage()));
    }
  }

  /** One line of the list, understood. */
  private record Line(AssetRef ref, String path, String name, AssetFiles.Origin origin) {

    static Line read(String text) {
      Map<?, ?> keys;
      try {
        keys = JSON.readValue(text, Map.class);
      } catch (JacksonException e) {
        throw new Refusal("no JSON object: " + e.getOriginalMessage());
      }
      AssetRef ref =
          AssetRef.parse(required(keys, "id"))
              .orElseThrow(() -> new Refusal("'id' is no identity of an asset, such as jcr:…"));
      var origin =
          new AssetFiles.Origin(
              required(keys, "folder"), about(keys), required(keys, "by"), moment(keys));
      return new Line(ref, required(keys, "file"), required(keys, "name"), origin);
    }

    private static String required(Map<?, ?> keys, String key) {
      if (keys.get(key) instanceof String text && !text.isBlank()) {
        return text;
      }
      throw new Refusal("'" + key + "' is missing, or no text");
    }

    private static Map<String, String> about(Map<?, ?> keys) {
      var about = new TreeMap<String, String>();
      if (keys.get("about") instanceof Map<?, ?> texts) {
        texts.forEach(
            (name, text) -> {
              if (!FreeValues.mayBeKept((String) name) || !(text instanceof String)) {
                throw new Refusal("'about' can hold texts only, not '" + name + "'");
              }
              about.put((String) name, (String) text);
            });
      }
      return about;
    }

    private static Instant moment(Map<?, ?> keys) {
      try {
        return Instant.parse(required(keys, "when"));
      } catch (DateTimeException e) {
        throw new Refusal("'when' is no moment, such as 2026-09-01T08:00:00Z");
      }
    }

    /** Never one outside the folder. */
    Path file(Path list) {
      Path file = list.resolveSibling(path);
      if (!path.matches(FOLDER + "/[A-Za-z0-9-][A-Za-z0-9._-]*") || !Files.isRegularFile(file)) {
        throw new Refusal("There is no file " + path + "; files lie in " + FOLDER + "/");
      }
      return file;
    }
  }
}
