package nl.vrijplaats.rendering;

import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.asset.Asset;
import nl.vrijplaats.asset.FileLinks;
import org.jspecify.annotations.Nullable;

/**
 * {@code damfn} and {@code imgfn}: pictures. Ours lie in no folders, and are known by key alone.
 */
final class DamFunctions {

  private static final int LARGEST = 1_600;

  private DamFunctions() {}

  static Functions damfn() {
    return new Functions("damfn")
        .add(List.of("getAsset", "getAssetForId", "getAssetById"), DamFunctions::asset)
        .add("getAssetMap", DamFunctions::asset)
        .add(List.of("getAssetForPath", "getFolder", "getItem"), (r, a) -> null)
        .add(List.of("getItems", "getAssetsFromFolderId"), (r, a) -> List.of())
        .add("getAssetLink", DamFunctions::assetLink)
        .add("getRendition", DamFunctions::rendition);
  }

  static Functions imgfn() {
    return new Functions("imgfn")
        .add(
            List.of("getImageVariationLinkFromBinary", "getImageVariationLink"),
            (r, a) -> link(r, key(a), a.text(1, "")));
  }

  /** The key of a picture: a text, a picture, or content that has one. */
  private static String key(Arguments a) throws TemplateModelException {
    if (a.isContent(0)) {
      ContentNode node = a.content(0).node();
      return node.text("image").or(() -> node.text("itemKey")).orElse("");
    }
    String given = a.textOrNull(0);
    String key = given == null ? a.filters(0).getOrDefault("itemKey", "") : given;
    return key.isEmpty() || key.startsWith("jcr:") ? key : "jcr:" + key;
  }

  private static @Nullable Object asset(Rendering r, Arguments a) throws TemplateModelException {
    // Two arguments are a provider and a path, and no picture of ours has a path.
    return a.count() > 1 ? null : describe(r, key(a)).orElse(null);
  }

  private static Optional<Map<String, Object>> describe(Rendering r, String key) {
    return r.source()
        .asset(key)
        .map(asset -> describe(r, asset))
        .or(() -> r.source().file(key).map(file -> describe(key, file)));
  }

  private static Map<String, Object> describe(String key, FileLinks.FileLink file) {
    var facts = new HashMap<String, Object>();
    facts.put("itemKey", key);
    facts.put("name", file.name());
    facts.put("fileName", file.name());
    facts.put("title", file.name());
    facts.put("mimeType", "application/pdf");
    facts.put("fileSize", file.size());
    facts.put("path", "/" + file.name());
    facts.put("link", file.path());
    return facts;
  }

  private static Map<String, Object> describe(Rendering r, Asset asset) {
    var facts = new HashMap<String, Object>();
    facts.put("itemKey", asset.ref().value());
    facts.put("name", asset.fileName());
    facts.put("fileName", asset.fileName());
    facts.put("title", asset.name());
    facts.put("mimeType", asset.mimeType());
    facts.put("path", "/" + asset.fileName());
    facts.put("width", asset.width());
    facts.put("height", asset.height());
    String link = link(r, asset.ref().value());
    if (link != null) {
      facts.put("link", link);
    }
    return facts;
  }

  private static @Nullable Object assetLink(Rendering r, Arguments a)
      throws TemplateModelException {
    return a.has(1) ? link(r, key(a), a.text(1, "")) : link(r, key(a));
  }

  /** The address of a picture, as large as visitors may have it. */
  static @Nullable String link(Rendering r, String key) {
    return r.source()
        .image(key, LARGEST)
        .or(() -> r.source().file(key).map(FileLinks.FileLink::path))
        .orElse(null);
  }

  private static @Nullable String link(Rendering r, String key, String rendition) {
    int width = r.workshop().families().themes().width(rendition).orElse(LARGEST);
    return r.source().image(key, width).orElse(null);
  }

  private static @Nullable Object rendition(Rendering r, Arguments a)
      throws TemplateModelException {
    String key = key(a);
    String name = a.text(1, "");
    Map<String, Object> facts = describe(r, key).orElse(null);
    String link = link(r, key, name);
    if (facts == null || link == null) {
      return null;
    }
    facts.put("link", link);
    facts.put("renditionName", name);
    return facts;
  }
}
