package nl.vrijplaats.asset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.springframework.stereotype.Component;

/** The files of {@link OakPdfFiles}, for imports and exports. */
@Component
class PdfArchive {
  static final String MIME_TYPE = "application/pdf";

  private static final byte[] START = {'%', 'P', 'D', 'F', '-'};

  private final JcrRepository author;
  private final JcrRepository live;
  private final OakPdfFiles pdfs;

  PdfArchive(Repositories repositories, OakPdfFiles pdfs) {
    this.author = repositories.author();
    this.live = repositories.live();
    this.pdfs = pdfs;
  }

  /** Whether the bytes say that they are a PDF; whether they are one is seen when it is stored. */
  static boolean isPdf(byte[] file) {
    return file.length > START.length
        && Arrays.equals(file, 0, START.length, START, 0, START.length);
  }

  void forEach(boolean onlyLive, Consumer<AssetFiles.AssetFile> action) {
    (onlyLive ? live : author)
        .read(
            session -> {
              Node files = session.getNode(OakPdfFiles.FILES);
              for (NodeIterator buckets = files.getNodes(); buckets.hasNext(); ) {
                for (NodeIterator all = buckets.nextNode().getNodes(); all.hasNext(); ) {
                  file(new AssetRef("jcr:" + all.nextNode().getName())).ifPresent(action);
                }
              }
              return null;
            });
  }

  private Optional<AssetFiles.AssetFile> file(AssetRef ref) {
    return pdfs.find(ref)
        .map(
            pdf ->
                new AssetFiles.AssetFile(
                    ref,
                    pdf.fileName(),
                    MIME_TYPE,
                    0,
                    0,
                    pdf.pages(),
                    origin(ref),
                    () -> bytes(ref)));
  }

  private AssetFiles.Origin origin(AssetRef ref) {
    return author.read(session -> Origins.of(session.getNode(OakPdfFiles.pathOf(ref))));
  }

  private byte[] bytes(AssetRef ref) {
    Path file = pdfs.content(ref).orElseThrow();
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + ref + " cannot be read", e);
    }
  }

  AssetFiles.Taken takeUp(AssetRef ref, String fileName, byte[] file, AssetFiles.Origin origin)
      throws IOException {
    AssetFiles.Taken taken = foresee(ref, file, origin);
    if (taken == AssetFiles.Taken.NEW) {
      pdfs.store(ref, fileName, new ByteArrayInputStream(file), origin.who(), origin.when());
    }
    if (taken != AssetFiles.Taken.UNCHANGED) {
      author.write(
          session -> {
            Origins.note(session.getNode(OakPdfFiles.pathOf(ref)), origin);
            return null;
          });
    }
    return taken;
  }

  AssetFiles.Taken foresee(AssetRef ref, byte[] file, AssetFiles.Origin origin) {
    if (pdfs.find(ref).isEmpty()) {
      return AssetFiles.Taken.NEW;
    }
    if (!Arrays.equals(bytes(ref), file)) {
      throw new AnotherFile(ref);
    }
    return Origins.isSame(origin(ref), origin)
        ? AssetFiles.Taken.UNCHANGED
        : AssetFiles.Taken.CHANGED;
  }
}
