package nl.vrijplaats.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.springframework.stereotype.Component;

/** The files of {@link OakAssets}. What is known of a file lies below it, as {@code about}. */
@Component
class OakAssetFiles implements AssetFiles {
  private static final String ABOUT = "about";
  private static final String FOLDER = "mgnl:parentPath";
  private static final byte PNG = (byte) 0x89;

  private final JcrRepository author;
  private final JcrRepository live;
  private final OakAssets assets;

  OakAssetFiles(Repositories repositories, OakAssets assets) {
    this.author = repositories.author();
    this.live = repositories.live();
    this.assets = assets;
  }

  @Override
  public void forEach(Consumer<AssetFile> action) {
    author.read(
        session -> {
          for (NodeIterator buckets = OakAssets.buckets(session); buckets.hasNext(); ) {
            for (NodeIterator all = buckets.nextNode().getNodes(); all.hasNext(); ) {
              action.accept(sent(all.nextNode()));
            }
          }
          return null;
        });
  }

  private AssetFile sent(Node node) throws RepositoryException {
    Asset asset = OakAssets.asset(node);
    return new AssetFile(
        asset.ref(),
        asset.fileName(),
        asset.mimeType(),
        asset.width(),
        asset.height(),
        origin(node),
        () -> OakAssets.bytes(author, asset.ref(), OakAssets.ORIGINAL));
  }

  @Override
  public void forEachLive(Consumer<AssetFile> action) {
    live.read(
        session -> {
          for (NodeIterator buckets = OakAssets.buckets(session); buckets.hasNext(); ) {
            for (NodeIterator all = buckets.nextNode().getNodes(); all.hasNext(); ) {
              Asset asset = OakAssets.asset(all.nextNode());
              author
                  .read(s -> OakAssets.node(s, asset.ref()).map(this::heldOrigin))
                  .ifPresent(origin -> action.accept(shown(asset, origin)));
            }
          }
          return null;
        });
  }

  private AssetFile shown(Asset asset, Origin origin) {
    byte[] master = OakAssets.bytes(live, asset.ref(), OakAssets.MASTER);
    Picture picture = Picture.decode(master);
    return new AssetFile(
        asset.ref(),
        asset.name() + (master[0] == PNG ? ".png" : ".jpg"),
        picture.mimeType(),
        picture.width(),
        picture.height(),
        origin,
        () -> master);
  }

  private Origin heldOrigin(Node node) {
    try {
      return origin(node);
    } catch (RepositoryException e) {
      throw new IllegalStateException("An asset cannot be read", e);
    }
  }

  private static Origin origin(Node node) throws RepositoryException {
    var about = new TreeMap<String, String>();
    String folder = "/";
    if (node.hasNode(ABOUT)) {
      Node known = node.getNode(ABOUT);
      for (PropertyIterator all = known.getProperties(); all.hasNext(); ) {
        Property property = all.nextProperty();
        if (property.getName().indexOf(':') < 0) {
          about.put(property.getName(), property.getString());
        }
      }
      folder = known.hasProperty(FOLDER) ? known.getProperty(FOLDER).getString() : folder;
    }
    return new Origin(
        folder,
        about,
        node.getProperty(OakAssets.CREATED_BY).getString(),
        node.getProperty(OakAssets.CREATED).getDate().toInstant());
  }

  @Override
  public Taken takeUp(AssetRef ref, String fileName, byte[] file, Origin origin)
      throws IOException {
    Taken taken = foresee(ref, file, origin);
    if (taken == Taken.NEW) {
      assets.store(
          ref,
          fileName,
          OakAssets.read(new ByteArrayInputStream(file)),
          origin.who(),
          origin.when());
    }
    if (taken != Taken.UNCHANGED) {
      note(ref, origin);
    }
    return taken;
  }

  @Override
  public Taken foresee(AssetRef ref, byte[] file, Origin origin) {
    return author.read(
        session -> {
          Optional<Node> held = OakAssets.node(session, ref);
          if (held.isEmpty()) {
            return Taken.NEW;
          }
          Node node = held.get();
          if (!node.getProperty(OakAssets.SHA256).getString().equals(OakAssets.sha256(file))) {
            throw new AnotherFile(ref);
          }
          Origin before = origin(node);
          return before.about().equals(origin.about()) && before.folder().equals(origin.folder())
              ? Taken.UNCHANGED
              : Taken.CHANGED;
        });
  }

  /** Keeps what is known of the file. */
  private void note(AssetRef ref, Origin origin) {
    author.write(
        session -> {
          Node node = OakAssets.node(session, ref).orElseThrow();
          if (node.hasNode(ABOUT)) {
            node.getNode(ABOUT).remove();
          }
          Node about = node.addNode(ABOUT, "mgnl:contentNode");
          for (Map.Entry<String, String> one : origin.about().entrySet()) {
            about.setProperty(one.getKey(), one.getValue());
          }
          about.setProperty(FOLDER, origin.folder());
          return null;
        });
  }
}
