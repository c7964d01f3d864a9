package nl.vrijplaats.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.LightModules;

/** The example content of the site, for tests that need no repository. */
public final class ExampleItems {

  private ExampleItems() {}

  /** All that is published, by the name of its file. */
  public static Map<String, ContentItem> read(LightModules definitions) throws IOException {
    var items = new LinkedHashMap<String, ContentItem>();
    for (BootstrapItem item : BootstrapContent.read(definitions).items()) {
      if (item.published()) {
        String file = item.file().substring(item.file().lastIndexOf('/') + 1);
        items.put(
            file.replace(".yaml", ""),
            new ContentItem(
                item.id(),
                item.type().name(),
                1,
                item.slug(),
                null,
                item.properties(),
                Instant.EPOCH,
                "example"));
      }
    }
    return items;
  }
}
