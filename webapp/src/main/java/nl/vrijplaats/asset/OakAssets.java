package nl.vrijplaats.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import nl.vrijplaats.content.AccompanyingContent;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Images in Oak: {@code /assets/<2 hex>/<identity>}. The author repository holds the file as it was
 * sent and a master made from it; the live one holds the master alone, with below it the items that
 * need it there.
 */
@Component
class OakAssets implements Assets, AccompanyingContent {
  private static final Logger log = LoggerFactory.getLogger(OakAssets.class);

  private static final String ASSETS = "/assets";
  private static final String NODE = "mgnl:content";
  static final String ORIGINAL = "original";
  static final String MASTER = "master";
  private static final String FILE_NAME = "fileName";
  private static final String MIME_TYPE = "mimeType";
  private static final String WIDTH = "width";
  private static final String HEIGHT = "height";
  static final String SHA256 = "sha256";
  static final String CREATED = "mgnl:created";
  static final String CREATED_BY = "mgnl:createdBy";

  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final int MASTER_PIXELS = 2560;

  private final JcrRepository author;
  private final JcrRepository live;
  private final Renditions renditions;
  private final Clock clock;
  private final LiveUses uses;
  private final Function<AssetRef, Optional<?>> looking;

  OakAssets(Repositories repositories, Renditions renditions, Clock clock) {
    this.author = repositories.author();
    this.live = repositories.live();
    this.renditions = renditions;
    this.clock = clock;
    this.looking = ref -> find(live, ref);
    this.uses = new LiveUses(live, ASSETS, this::bring);
    author.makeBuckets(ASSETS);
    live.makeBuckets(ASSETS);
  }

  @Override
  public Asset store(String fileName, InputStream file, String who) throws IOException {
    return store(AssetRef.random(), fileName, read(file), who, clock.instant());
  }

  /** Reads what was sent, if it is not too large or empty. */
  static byte[] read(InputStream file) throws IOException {
    byte[] original = file.readNBytes(MOST_BYTES + 1);
    if (original.length > MOST_BYTES) {
      throw new NotAnImage("Dit beeld is te groot: het bestand mag hooguit 20 MB zijn.");
    }
    if (original.length == 0) {
      throw new NotAnImage("Dit bestand is leeg. Kies een JPEG, PNG, WebP of GIF.");
    }
    return original;
  }

  Asset store(AssetRef ref, String fileName, byte[] original, String who, Instant when)
      throws IOException {
    return Picture.oneAtATime(
        () -> {
          Picture picture = Picture.decode(original);
          var asset =
              new Asset(
                  ref,
                  plainName(fileName) + "." + picture.extension(),
                  picture.mimeType(),
                  picture.width(),
                  picture.height());
          write(asset, original, picture.master(MASTER_PIXELS), who, when);
          return asset;
        });
  }

  private static String plainName(String fileName) {
    return plainName(fileName, "beeld");
  }

  /** Letters, digits and hyphens of what the file was called; the rest is for nobody to see. */
  static String plainName(String fileName, String otherwise) {
    String last =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = last.lastIndexOf('.');
    String plain =
        Normalizer.normalize(dot > 0 ? last.substring(0, dot) : last, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String name = plain.substring(0, Math.min(plain.length(), 80)).replaceAll("-$", "");
    return name.isEmpty() ? otherwise : name;
  }

  private void write(Asset asset, byte[] original, byte[] master, String who, Instant when) {
    author.write(
        session -> {
          Node node = add(session, asset);
          node.setProperty("size", original.length);
          node.setProperty(SHA256, sha256(original));
          node.setProperty(CREATED, GregorianCalendar.from(when.atZone(ZoneOffset.UTC)));
          node.setProperty(CREATED_BY, who);
          setBinary(node, ORIGINAL, original);
          setBinary(node, MASTER, master);
          return node.getPath();
        });
  }

  private static Node add(Session session, Asset asset) throws RepositoryException {
    String uuid = asset.ref().uuid();
    Node node = session.getNode(ASSETS + "/" + uuid.substring(0, 2)).addNode(uuid, NODE);
    node.setProperty(FILE_NAME, asset.fileName());
    node.setProperty(MIME_TYPE, asset.mimeType());
    node.setProperty(WIDTH, asset.width());
    node.setProperty(HEIGHT, asset.height());
    return node;
  }

  private static void setBinary(Node node, String property, byte[] bytes)
      throws RepositoryException {
    Binary binary =
        node.getSession().getValueFactory().createBinary(new ByteArrayInputStream(bytes));
    try {
      node.setProperty(property, binary);
    } finally {
      binary.dispose();
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  @Override
  public Optional<Asset> find(AssetRef ref) {
    return find(author, ref);
  }

  @Override
  public Optional<Asset> findLive(AssetRef ref) {
    Optional<Asset> asset = find(live, ref);
    MadeOf.note(new SeenLive(ref, asset, looking));
    return asset;
  }

  private static Optional<Asset> find(JcrRepository repository, AssetRef ref) {
    return repository.read(
        session -> {
          Optional<Node> node = node(session, ref);
          return node.isEmpty() ? Optional.empty() : Optional.of(asset(node.get()));
        });
  }

  static Optional<Node> node(Session session, AssetRef ref) throws RepositoryException {
    return session.nodeExists(pathOf(ref))
        ? Optional.of(session.getNode(pathOf(ref)))
        : Optional.empty();
  }

  /** The folders that hold the assets of a repository. */
  static NodeIterator buckets(Session session) throws RepositoryException {
    return session.getNode(ASSETS).getNodes();
  }

  static Asset asset(Node node) throws RepositoryException {
    return new Asset(
        new AssetRef("jcr:" + node.getName()),
        node.getProperty(FILE_NAME).getString(),
        node.getProperty(MIME_TYPE).getString(),
        Math.toIntExact(node.getProperty(WIDTH).getLong()),
        Math.toIntExact(node.getProperty(HEIGHT).getLong()));
  }

  @Override
  public Optional<Path> rendition(AssetRef ref, Rendition rendition) {
    return rendition(author, ref, rendition);
  }

  @Override
  public Optional<Path> liveRendition(AssetRef ref, Rendition rendition) {
    return rendition(live, ref, rendition);
  }

  private Optional<Path> rendition(JcrRepository repository, AssetRef ref, Rendition rendition) {
    Supplier<byte[]> master = () -> bytes(repository, ref, MASTER);
    return find(repository, ref).map(_ -> renditions.file(ref, rendition, master));
  }

  static byte[] bytes(JcrRepository repository, AssetRef ref, String property) {
    return repository.read(
        session -> {
          Binary binary = session.getNode(pathOf(ref)).getProperty(property).getBinary();
          try (InputStream in = binary.getStream()) {
            return in.readAllBytes();
          } catch (IOException e) {
            throw new RepositoryException("The image " + ref + " cannot be read", e);
          } finally {
            binary.dispose();
          }
        });
  }

  private static String pathOf(AssetRef ref) {
    return LiveUses.pathOf(ASSETS, ref);
  }

  @Override
  public void accompany(List<ContentItem> before, List<ContentItem> after) {
    uses.follow(before, after);
  }

  private Optional<Node> bring(Session session, AssetRef ref, ItemId neededBy)
      throws RepositoryException {
    Optional<Asset> asset = find(ref);
    if (asset.isEmpty()) {
      if (!OakPdfFiles.holds(author, ref)) {
        log.warn("Item {} names {}, which does not exist", neededBy, ref);
      }
      return Optional.empty();
    }
    Node node = add(session, asset.get());
    setBinary(node, MASTER, bytes(author, ref, MASTER));
    return Optional.of(node);
  }
}
