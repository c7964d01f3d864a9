package nl.vrijplaats.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import nl.vrijplaats.content.AccompanyingContent;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * PDFs in Oak: {@code /files/<2 hex>/<identity>}, in both repositories with the file and the text
 * of its pages; in the live one with the items that need it there. On disk lie copies to be sent:
 * they may be removed at any time.
 */
@Component
class OakPdfFiles implements PdfFiles, AccompanyingContent {

  static final String FILES = "/files";
  private static final String NODE = "mgnl:content";
  private static final String FILE_NAME = "fileName";
  private static final String SIZE = "size";
  private static final String PAGES = "pages";
  private static final String READ_PAGES = "readPages";
  private static final String FILE = "file";
  private static final String TEXT = "text";
  private static final Duration LONGEST_READING = Duration.ofSeconds(30);

  /** Between the texts of two pages. */
  private static final char PAGE_END = '\f';

  private final JcrRepository author;
  private final JcrRepository live;
  private final Path copies;
  private final Clock clock;
  private final LiveUses uses;
  private final PdfReader reader;
  private final Function<AssetRef, Optional<?>> looking;

  OakPdfFiles(
      Repositories repositories,
      @Value("${vrijplaats.home:./vrijplaats-home}") String home,
      Clock clock) {
    this.author = repositories.author();
    this.live = repositories.live();
    this.copies = Path.of(home).toAbsolutePath().normalize().resolve("files");
    this.clock = clock;
    this.looking = ref -> find(live, ref);
    this.uses = new LiveUses(live, FILES, this::bring);
    this.reader = new PdfReader(LONGEST_READING);
    author.makeBuckets(FILES);
    live.makeBuckets(FILES);
  }

  @Override
  public PdfFile store(String fileName, InputStream file, String who) throws IOException {
    return store(AssetRef.random(), fileName, file, who, clock.instant());
  }

  /** The same, under an identity that it has elsewhere. */
  PdfFile store(AssetRef ref, String fileName, InputStream file, String who, Instant when)
      throws IOException {
    Path work = Files.createTempDirectory("vrijplaats-pdf");
    try {
      Path sent = work.resolve("sent.pdf");
      long size = limited(file, sent);
      PdfReader.Read read = reader.read(sent);
      var stored =
          new PdfFile(
              ref,
              OakAssets.plainName(fileName, "bestand") + ".pdf",
              size,
              read.pages(),
              read.texts().size());
      write(stored, sent, read.texts(), who, when);
      return stored;
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private static long limited(InputStream file, Path to) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      long size = 0;
      byte[] part = new byte[64 * 1024];
      for (int read = file.read(part); read >= 0; read = file.read(part)) {
        size += read;
        if (size > MOST_BYTES) {
          throw new NotAPdf("Dit bestand is te groot: een PDF mag hooguit 50 MB zijn.");
        }
        out.write(part, 0, read);
      }
      if (size == 0) {
        throw new NotAPdf("Dit bestand is leeg. Kies een PDF.");
      }
      return size;
    }
  }

  private void write(PdfFile stored, Path file, List<String> texts, String who, Instant when) {
    author.write(
        session -> {
          Node node = add(session, stored);
          node.setProperty(OakAssets.CREATED, GregorianCalendar.from(when.atZone(ZoneOffset.UTC)));
          node.setProperty(OakAssets.CREATED_BY, who);
          try (InputStream in = Files.newInputStream(file)) {
            setBinary(node, FILE, in);
          } catch (IOException e) {
            throw new RepositoryException("The file that was sent cannot be read", e);
          }
          String text = String.join(String.valueOf(PAGE_END), texts);
          setBinary(
              node, TEXT, new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
          return node.getPath();
        });
  }

  private static Node add(Session session, PdfFile file) throws RepositoryException {
    String uuid = file.ref().uuid();
    Node node = session.getNode(FILES + "/" + uuid.substring(0, 2)).addNode(uuid, NODE);
    node.setProperty(FILE_NAME, file.fileName());
    node.setProperty(SIZE, file.size());
    node.setProperty(PAGES, file.pages());
    node.setProperty(READ_PAGES, file.readPages());
    return node;
  }

  private static void setBinary(Node node, String property, InputStream bytes)
      throws RepositoryException {
    Binary binary = node.getSession().getValueFactory().createBinary(bytes);
    try {
      node.setProperty(property, binary);
    } finally {
      binary.dispose();
    }
  }

  /** Whether that repository holds this file. */
  static boolean holds(JcrRepository repository, AssetRef ref) {
    return find(repository, ref).isPresent();
  }

  @Override
  public Optional<PdfFile> find(AssetRef ref) {
    return find(author, ref);
  }

  @Override
  public Optional<PdfFile> findLive(AssetRef ref) {
    Optional<PdfFile> file = find(live, ref);
    MadeOf.note(new SeenLive(ref, file, looking));
    return file;
  }

  private static Optional<PdfFile> find(JcrRepository repository, AssetRef ref) {
    return repository.read(
        session -> {
          if (!session.nodeExists(pathOf(ref))) {
            return Optional.empty();
          }
          Node node = session.getNode(pathOf(ref));
          return Optional.of(
              new PdfFile(
                  ref,
                  node.getProperty(FILE_NAME).getString(),
                  node.getProperty(SIZE).getLong(),
                  Math.toIntExact(node.getProperty(PAGES).getLong()),
                  Math.toIntExact(node.getProperty(READ_PAGES).getLong())));
        });
  }

  @Override
  public Optional<Path> content(AssetRef ref) {
    return find(ref).map(file -> copy(author, ref));
  }

  @Override
  public Optional<Path> liveContent(AssetRef ref) {
    return findLive(ref).map(file -> copy(live, ref));
  }

  private Path copy(JcrRepository repository, AssetRef ref) {
    Path copy = copies.resolve(ref.uuid().substring(0, 2)).resolve(ref.uuid() + ".pdf");
    if (!Files.exists(copy)) {
      withBinary(
          repository,
          ref,
          FILE,
          in -> {
            Files.createDirectories(copy.getParent());
            // Written beside and then renamed: nobody ever reads half a file.
            Path fresh = Files.createTempFile(copy.getParent(), ".", ".new");
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(fresh, copy, StandardCopyOption.ATOMIC_MOVE);
          });
    }
    return copy;
  }

  @Override
  public List<String> pages(AssetRef ref) {
    return pages(author, ref);
  }

  @Override
  public List<String> livePages(AssetRef ref) {
    return pages(live, ref);
  }

  private static List<String> pages(JcrRepository repository, AssetRef ref) {
    return find(repository, ref)
        .filter(file -> file.readPages() > 0)
        .map(
            file ->
                withBinary(
                    repository,
                    ref,
                    TEXT,
                    in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)))
        .map(text -> List.of(text.split(String.valueOf(PAGE_END), -1)))
        .orElse(List.of());
  }

  /** Work with the bytes of a property. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(InputStream bytes) throws IOException;
  }

  private static <T> T withBinary(
      JcrRepository repository, AssetRef ref, String property, Reading<T> reading) {
    return repository.read(
        session -> {
          Binary binary = session.getNode(pathOf(ref)).getProperty(property).getBinary();
          try (InputStream in = binary.getStream()) {
            return reading.of(in);
          } catch (IOException e) {
            throw new UncheckedIOException("The file " + ref + " cannot be read", e);
          } finally {
            binary.dispose();
          }
        });
  }

  static String pathOf(AssetRef ref) {
    return LiveUses.pathOf(FILES, ref);
  }

  @Override
  public void accompany(List<ContentItem> before, List<ContentItem> after) {
    uses.follow(before, after);
  }

  private Optional<Node> bring(Session session, AssetRef ref, ItemId neededBy)
      throws RepositoryException {
    Optional<PdfFile> file = find(ref);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Node node = add(session, file.get());
    for (String property : List.of(FILE, TEXT)) {
      withBinary(
          author,
          ref,
          property,
          in -> {
            try {
              setBinary(node, property, in);
              return ref;
            } catch (RepositoryException e) {
              throw new IOException(e);
            }
          });
    }
    return Optional.of(node);
  }
}
