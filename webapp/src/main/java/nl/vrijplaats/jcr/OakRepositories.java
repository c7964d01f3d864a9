package nl.vrijplaats.jcr;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.apache.jackrabbit.oak.Oak;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;
import org.apache.jackrabbit.oak.spi.security.OpenSecurityProvider;

/**
 * Opens and closes the two repositories of a home as Oak segment files. Starting after a hard stop
 * needs no repair: the journal names the last flushed state.
 */
public final class OakRepositories implements AutoCloseable {

  private final HomeLock lock;
  private final FileStore authorStore;
  private final FileStore liveStore;
  private final Repositories repositories;

  private OakRepositories(
      HomeLock lock, FileStore authorStore, FileStore liveStore, Repositories repositories) {
    this.lock = lock;
    this.authorStore = authorStore;
    this.liveStore = liveStore;
    this.repositories = repositories;
  }

  /**
   * Opens {@code home/repository/author} and {@code home/repository/live}, made where they are
   * missing.
   *
   * @throws HomeInUse where another process has this home open
   * @throws RepositoryFailure where the files cannot be read or written
   */
  public static OakRepositories open(Path home) {
    HomeLock lock = HomeLock.of(home.resolve("repository"));
    try {
      FileStore author = store(home.resolve("repository/author"));
      try {
        FileStore live = store(home.resolve("repository/live"));
        var repositories = new Repositories(repository("author", author), repository("live", live));
        return new OakRepositories(lock, author, live, repositories);
      } catch (RuntimeException e) {
        author.close();
        throw e;
      }
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The two repositories, for as long as this is open. */
  public Repositories repositories() {
    return repositories;
  }

  @Override
  public void close() {
    authorStore.close();
    liveStore.close();
    lock.close();
  }

  private static FileStore store(Path folder) {
    try {
      Files.createDirectories(folder);
      return FileStoreBuilder.fileStoreBuilder(folder.toFile()).withMaxFileSize(64).build();
    } catch (InvalidFileStoreVersionException e) {
      throw new RepositoryFailure("The files in " + folder + " are of another version of Oak", e);
    } catch (IOException | IllegalStateException e) {
      throw new RepositoryFailure("Could not open " + folder + ": " + e.getMessage(), e);
    }
  }

  private static JcrRepository repository(String name, FileStore store) {
    var oak = new Oak(SegmentNodeStoreBuilders.builder(store).build());
    // Who may do what is decided by the policy of the desk; the two doors keep visitors out of
    // author. Oak's own access control would be a second truth.
    Repository repository = new Jcr(oak).with(new OpenSecurityProvider()).createRepository();
    var opened = new JcrRepository(name, repository, store::flush);
    opened.write(
        session -> {
          if (!session.getWorkspace().getNodeTypeManager().hasNodeType("mgnl:content")) {
            registerNodeTypes(session);
          }
          return null;
        });
    return opened;
  }

  private static void registerNodeTypes(javax.jcr.Session session) throws RepositoryException {
    try (var cnd =
        new InputStreamReader(
            Objects.requireNonNull(
                OakRepositories.class.getResourceAsStream("nodetypes.cnd"), "nodetypes.cnd"),
            StandardCharsets.UTF_8)) {
      CndImporter.registerNodeTypes(cnd, session);
    } catch (IOException | ParseException e) {
      throw new RepositoryException("nodetypes.cnd cannot be read", e);
    }
  }
}
