package nl.vrijplaats.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import nl.vrijplaats.asset.AssetFiles;
import nl.vrijplaats.asset.AssetFiles.AssetFile;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.asset.PdfFiles;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes all content as Magnolia's bootstrap files, one for each item and each asset. */
@Component
class MagnoliaExport {
  private static final String DAM = "dam";

  private final Exported items;
  private final AssetFiles files;
  private final Assets assets;
  private final PdfFiles pdfs;
  private final LightModules definitions;

  MagnoliaExport(
      Exported items, AssetFiles files, Assets assets, PdfFiles pdfs, LightModules definitions) {
    this.items = items;
    this.files = files;
    this.assets = assets;
    this.pdfs = pdfs;
    this.definitions = definitions;
  }

  /** Where the nodes go. */
  @FunctionalInterface
  interface Target {
    /**
     * Takes one.
     *
     * @param item what it is the node of; null for an asset
     */
    void take(ItemPlace place, JcrNode node, @Nullable ContentItem item) throws IOException;
  }

  /**
   * Writes everything to a folder.
   *
   * @param progress told the number of files after each
   */
  void run(ExportFolder folder, ExportOptions options, LongConsumer progress) throws IOException {
    NodeWriter writer = options.xml() ? new XmlNodeWriter() : new YamlNodeWriter();
    var written = new AtomicLong();
    run(
        (place, node, item) -> {
          try (OutputStream out =
              new BufferedOutputStream(
                  Files.newOutputStream(
                      folder.file(place.fileName() + writer.extension()),
                      StandardOpenOption.CREATE_NEW))) {
            writer.write(node, out);
          }
          progress.accept(written.incrementAndGet());
        },
        options);
  }

  /** Hands over every node, one at a time. */
  void run(Target target, ExportOptions options) throws IOException {
    var run = new Run(target);
    try {
      items.forEach(options.live(), run::item);
      if (options.live()) {
        files.forEachLive(run::asset);
      } else {
        files.forEach(run::asset);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** One export, by one thread. */
  private final class Run {
    private final Target target;
    private final ItemTree tree = new ItemTree(definitions);
    private final Set<String> taken = new HashSet<>();

    Run(Target target) {
      this.target = target;
    }

    void item(ContentItem item, @Nullable Instant live) {
      ItemPlace place = free(tree.place(item), item.id().value());
      hand(place, tree.node(item, place.name(), live), item);
    }

    void asset(AssetFile file) {
      ItemPlace wished = new ItemPlace(DAM, file.origin().folder()).child(file.fileName());
      ItemPlace place = free(wished, file.ref().uuid());
      hand(place, node(file, place.name()), null);
    }

    /** The place, or one beside it where another item of the workspace has that name. */
    private ItemPlace free(ItemPlace wished, String identity) {
      if (taken.add(key(wished))) {
        return wished;
      }
      ItemPlace other = wished.parent().child(identity.substring(0, 8) + "-" + wished.name());
      taken.add(key(other));
      return other;
    }

    /** Names that differ in nothing but capitals are one file on many systems. */
    private String key(ItemPlace place) {
      return place.fileName().toLowerCase(Locale.ROOT);
    }

    private void hand(ItemPlace place, JcrNode node, @Nullable ContentItem item) {
      try {
        target.take(place, node, item);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private JcrNode node(AssetFile file, String name) {
    byte[] bytes = file.bytes().read();
    String extension = file.fileName().substring(file.fileName().lastIndexOf('.') + 1);
    var properties = new ArrayList<JcrNode.Property>();
    properties.add(type("mgnl:asset"));
    properties.add(new JcrNode.Property("jcr:uuid", file.ref().uuid()));
    properties.add(new JcrNode.Property("mgnl:created", file.origin().when()));
    properties.add(new JcrNode.Property("mgnl:createdBy", file.origin().who()));
    if (assets.findLive(file.ref()).isPresent() || pdfs.findLive(file.ref()).isPresent()) {
      properties.add(new JcrNode.Property("mgnl:activationStatus", true));
    }
    properties.add(new JcrNode.Property("type", extension));
    file.origin().about().forEach((key, text) -> properties.add(new JcrNode.Property(key, text)));
    if (file.pages() > 0) {
      properties.add(new JcrNode.Property("pages", (long) file.pages()));
    }
    var content = new ArrayList<JcrNode.Property>();
    content.add(type("mgnl:resource"));
    content.add(new JcrNode.Property("extension", extension));
    content.add(new JcrNode.Property("fileName", file.fileName()));
    if (file.height() > 0) {
      content.add(new JcrNode.Property("height", (long) file.height()));
    }
    content.add(new JcrNode.Property("jcr:data", bytes));
    content.add(new JcrNode.Property("jcr:mimeType", file.mimeType()));
    content.add(new JcrNode.Property("size", (long) bytes.length));
    if (file.width() > 0) {
      content.add(new JcrNode.Property("width", (long) file.width()));
    }
    return new JcrNode(
        name, properties, List.of(new JcrNode(AssetIntake.CONTENT, content, List.of())));
  }

  private static JcrNode.Property type(String nodeType) {
    return new JcrNode.Property(NodeShape.TYPE, new JcrNode.Name(nodeType));
  }
}
