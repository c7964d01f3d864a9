package nl.vrijplaats.jcr;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeTypeManager;
import org.apache.jackrabbit.api.JackrabbitRepository;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;
import org.apache.jackrabbit.oak.Oak;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.apache.jackrabbit.oak.segment.SegmentNodeState;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;
import org.apache.jackrabbit.oak.spi.security.OpenSecurityProvider;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/** One repository with the segment files it lies in. */
final class SegmentRepository implements MappedFiles, AutoCloseable {

  /**
   * Of strings read before Oak would keep 256 MB in each repository, half of a heap of 1 GiB, which
   * an import fills: two thirds of its time then went to collecting garbage.
   */
  private static final int STRINGS_MB = 16;

  private static final int TEMPLATES_MB = 8;

  /**
   * Of the file that is being written Oak remembers which segment refers to which, until the file
   * is full, and each publication writes some: 80 MB were seen for two files of 64.
   */
  private static final int FILE_MB = 16;

  /**
   * Of segments that were written lately Oak would keep 256 MB as well: memory that grows with each
   * publication for as long as anybody looks. What lies in a closed file is mapped and counts for
   * nearly nothing, so there is room for those of the file that is being written.
   */
  private static final int SEGMENTS_MB = FILE_MB;

  private final MappedArchives files;
  private final FileStore store;
  private final JackrabbitRepository repository;
  private final JcrRepository units;

  private SegmentRepository(String name, MappedArchives files, FileStore store) {
    this.files = files;
    this.store = store;
    var oak = new Oak(SegmentNodeStoreBuilders.builder(store).build());
    // Who may do what is decided by the policy of the desk; the two doors keep visitors out of
    // author. Oak's own access control would be a second truth.
    this.repository =
        (JackrabbitRepository) new Jcr(oak).with(new OpenSecurityProvider()).createRepository();
    this.units = new JcrRepository(name, repository, store::flush, folder -> state(store, folder));
  }

  /** Records never change: a folder is as it was where it is still the same record. */
  private static String state(FileStore store, String folder) {
    NodeState node = store.getHead().getChildNode("root").getChildNode(folder.substring(1));
    return node instanceof SegmentNodeState record ? record.getStableId() : "";
  }

  static SegmentRepository open(String name, Path folder) {
    var files = new MappedArchives(folder);
    var opened = new SegmentRepository(name, files, store(folder, files));
    opened.units.write(
        session -> {
          if (!hasNodeTypes(session.getWorkspace().getNodeTypeManager())) {
            registerNodeTypes(session);
          }
          return null;
        });
    return opened;
  }

  JcrRepository units() {
    return units;
  }

  @Override
  public void giveBack() {
    files.giveBack();
  }

  /** Ends Oak's own threads before its files are closed. */
  @Override
  public void close() {
    repository.shutdown();
    store.close();
  }

  private static FileStore store(Path folder, MappedArchives files) {
    try {
      Files.createDirectories(folder);
      return FileStoreBuilder.fileStoreBuilder(folder.toFile())
          .withCustomPersistence(files)
          .withMaxFileSize(FILE_MB)
          .withSegmentCacheSize(SEGMENTS_MB)
          .withStringCacheSize(STRINGS_MB)
          .withTemplateCacheSize(TEMPLATES_MB)
          .build();
    } catch (InvalidFileStoreVersionException e) {
      throw new RepositoryFailure("The files in " + folder + " are of another version of Oak", e);
    } catch (IOException | IllegalStateException e) {
      throw new RepositoryFailure("Could not open " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Whether they are there, as they are today: those of an older home are registered anew. */
  private static boolean hasNodeTypes(NodeTypeManager types) throws RepositoryException {
    return types.hasNodeType("mgnl:contentNode")
        && types.getNodeType("mgnl:contentNode").hasOrderableChildNodes();
  }

  private static void registerNodeTypes(Session session) throws RepositoryException {
    try (var cnd =
        new InputStreamReader(
            Objects.requireNonNull(
                SegmentRepository.class.getResourceAsStream("nodetypes.cnd"), "nodetypes.cnd"),
            StandardCharsets.UTF_8)) {
      CndImporter.registerNodeTypes(cnd, session, true);
    } catch (IOException | ParseException e) {
      throw new RepositoryException("nodetypes.cnd cannot be read", e);
    }
  }
}
