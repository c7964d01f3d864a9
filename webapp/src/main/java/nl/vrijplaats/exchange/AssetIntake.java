package nl.vrijplaats.exchange;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.vrijplaats.asset.AnotherFile;
import nl.vrijplaats.asset.AssetFiles;
import nl.vrijplaats.asset.AssetFiles.Origin;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.asset.NotAPdf;
import nl.vrijplaats.asset.NotAnImage;
import nl.vrijplaats.content.ItemId;

/** Takes up one asset of the dam workspace: its file, and the texts that stand beside it. */
final class AssetIntake {
  static final String CONTENT = "jcr:content";
  static final String DATA = "jcr:data";

  /** What follows from the file. */
  private static final Set<String> OF_THE_FILE =
      Set.of("extension", "size", "width", "height", "pages", "jcr:mimeType", "type", "name");

  private final AssetFiles files;
  private final Assets assets;
  private final Clock clock;

  AssetIntake(AssetFiles files, Assets assets, Clock clock) {
    this.files = files;
    this.assets = assets;
    this.clock = clock;
  }

  Outcome take(String file, FoundNode.AssetFile found, boolean dryRun) throws IOException {
    var remarks = Remarks.none();
    try {
      return keep(file, found, remarks, dryRun);
    } catch (Refusal e) {
      return refused(file, found, e.why());
    } catch (NotAnImage | NotAPdf | AnotherFile e) {
      return refused(file, found, String.valueOf(e.getMessage()));
    }
  }

  private static Outcome refused(String file, FoundNode.AssetFile found, String why) {
    return Outcome.refused(file, found.line(), found.place().toString(), "asset", why);
  }

  private Outcome keep(String file, FoundNode.AssetFile found, Remarks remarks, boolean dryRun)
      throws IOException {
    BootstrapNode node = found.node();
    if (!(node.values().get(CONTENT) instanceof BootstrapNode content)) {
      throw new Refusal("The asset has no jcr:content, so there is no file in it");
    }
    AssetRef ref = ref(node, found.place());
    byte[] bytes = bytes(content);
    Origin origin =
        new Origin(
            found.place().parent().path(),
            about(node, content, remarks),
            who(node),
            moment(node).orElseGet(clock::instant));
    String name = content.text("fileName").isEmpty() ? node.name() : content.text("fileName");
    AssetFiles.Taken taken =
        dryRun ? files.foresee(ref, bytes, origin) : files.takeUp(ref, name, bytes, origin);
    assets
        .find(ref)
        .filter(asset -> !asset.fileName().equals(name))
        .ifPresent(
            asset ->
                remarks
                    .changed()
                    .add("fileName: '" + name + "' became '" + asset.fileName() + "'"));
    return new Outcome(
        file,
        found.line(),
        found.place().toString(),
        "asset",
        Outcome.Result.valueOf(taken.name()),
        new ItemId(ref.uuid()),
        null,
        0,
        remarks,
        "");
  }

  private static AssetRef ref(BootstrapNode node, ItemPlace place) {
    String uuid = node.text("jcr:uuid").strip().toLowerCase(Locale.ROOT);
    if (uuid.isEmpty()) {
      return new AssetRef("jcr:" + ItemId.named("magnolia:" + place));
    }
    return AssetRef.parse("jcr:" + uuid)
        .orElseThrow(() -> new Refusal("The jcr:uuid '" + uuid + "' is no identity"));
  }

  private static byte[] bytes(BootstrapNode content) {
    try {
      return Base64.getMimeDecoder().decode(content.text(DATA));
    } catch (IllegalArgumentException e) {
      throw new Refusal("jcr:data is no base64: " + e.getMessage());
    }
  }

  private static Map<String, String> about(
      BootstrapNode node, BootstrapNode content, Remarks remarks) {
    var about = new TreeMap<String, String>();
    node.values()
        .forEach(
            (name, value) -> {
              if (name.equals(CONTENT) || DerivedNames.isUnderstood(name)) {
                return;
              }
              if (OF_THE_FILE.contains(name) || DerivedNames.isDerived(name)) {
                remarks.derived().add(name);
              } else if (value instanceof Written written
                  && written.value() instanceof String text
                  && name.indexOf(':') < 0
                  && FreeValues.mayBeKept(name)) {
                about.put(name, text);
              } else {
                remarks.lost().add(name + ": beside an asset only texts are kept");
              }
            });
    for (String name : content.values().keySet()) {
      if (OF_THE_FILE.contains(name) || DerivedNames.isDerived(name)) {
        remarks.derived().add(CONTENT + "/" + name);
      } else if (!Set.of(DATA, "fileName", "jcr:primaryType").contains(name)) {
        remarks.lost().add(CONTENT + "/" + name + ": beside an asset only texts are kept");
      }
    }
    return about;
  }

  private static String who(BootstrapNode node) {
    for (String name : List.of("mgnl:createdBy", "jcr:createdBy")) {
      if (!node.text(name).isEmpty()) {
        return node.text(name);
      }
    }
    return MagnoliaImport.WHO;
  }

  private static Optional<Instant> moment(BootstrapNode node) {
    String text = node.text("mgnl:created").strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(PropertyValues.date("mgnl:created", text));
  }
}
