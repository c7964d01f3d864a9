package nl.vrijplaats.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.asset.Asset;
import nl.vrijplaats.asset.AssetLinks;
import nl.vrijplaats.asset.Rendition;
import tools.jackson.core.JsonGenerator;

/** Writes an image that a property refers to. */
final class AssetWriter {

  private static final Pattern WIDTH = Pattern.compile("(?:^|\\D)(\\d{2,4})(?:\\D|$)");

  private final JsonGenerator json;
  private final AssetLinks links;
  private final Endpoint.ToAsset resolver;

  AssetWriter(JsonGenerator json, AssetLinks links, Endpoint.ToAsset resolver) {
    this.json = json;
    this.links = links;
    this.resolver = resolver;
  }

  void write(Asset asset) {
    json.writeStartObject();
    json.writeStringProperty("@name", asset.fileName());
    json.writeStringProperty("@path", "/" + asset.fileName());
    json.writeStringProperty("@id", asset.ref().value());
    if (resolver.includeDownloadLink()) {
      json.writeStringProperty("@link", AssetLinks.download(asset));
    }
    if (resolver.expand() && resolver.includeAssetMetadata()) {
      json.writeObjectPropertyStart("metadata");
      json.writeStringProperty("fileName", asset.fileName());
      json.writeStringProperty("mimeType", asset.mimeType());
      json.writeStringProperty("height", Integer.toString(asset.height()));
      json.writeStringProperty("width", Integer.toString(asset.width()));
      json.writeStringProperty("format", asset.mimeType());
      json.writeEndObject();
    }
    if (resolver.expand() && !resolver.renditions().isEmpty()) {
      json.writeObjectPropertyStart("renditions");
      resolver.renditions().forEach(name -> writeRendition(asset, name));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** A rendition is as wide as the first number of its name says: 480, 480x360, w960. */
  private void writeRendition(Asset asset, String name) {
    Matcher width = WIDTH.matcher(name);
    if (width.find()) {
      links
          .live(asset.ref().value(), Integer.parseInt(width.group(1)))
          .ifPresent(
              link -> {
                json.writeObjectPropertyStart(name);
                json.writeStringProperty("mimeType", Rendition.Format.WEBP.mimeType());
                json.writeStringProperty("link", link);
                json.writeEndObject();
              });
    }
  }
}
