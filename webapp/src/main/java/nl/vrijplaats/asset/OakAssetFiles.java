package nl.vrijplaats.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.springframework.stereotype.Component;

/** The files of {@link OakAssets} and {@link OakPdfFiles}. */
@Component
class OakAssetFiles implements AssetFiles {
  private static final byte PNG = (byte) 0x89;

  private final JcrRepository author;
  private final JcrRepository live;
  private final OakAssets assets;
  private final PdfArchive pdfs;

  OakAssetFiles(Repositories repositories, OakAssets assets, PdfArchive pdfs) {
    this.author = repositories.author();
    this.live = repositories.live();
    this.assets = assets;
    this.pdfs = pdfs;
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
    pdfs.forEach(false, action);
  }

  private AssetFile sent(Node node) throws RepositoryException {
    Asset asset = OakAssets.asset(node);
    return new AssetFile(
        asset.ref(),
        asset.fileName(),
        asset.mimeType(),
        asset.width(),
        asset.height(),
        0,
        Origins.of(node),
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
    pdfs.forEach(true, action);
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
        0,
        origin,
        () -> master);
  }

  private Origin heldOrigin(Node node) {
    try {
      return Origins.of(node);
    } catch (RepositoryException e) {
      throw new IllegalStateException("An asset cannot be read", e);
    }
  }

  @Override
  public Taken takeUp(AssetRef ref, String fileName, byte[] file, Origin origin)
      throws IOException {
    if (PdfArchive.isPdf(file)) {
      return pdfs.takeUp(ref, fileName, file, origin);
    }
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
    if (PdfArchive.isPdf(file)) {
      return pdfs.foresee(ref, file, origin);
    }
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
          return Origins.isSame(Origins.of(node), origin) ? Taken.UNCHANGED : Taken.CHANGED;
        });
  }

  /** Keeps what is known of the file. */
  private void note(AssetRef ref, Origin origin) {
    author.write(
        session -> {
          Origins.note(OakAssets.node(session, ref).orElseThrow(), origin);
          return null;
        });
  }
}
