package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.NoLockFactory;

/** The files of one commit, as a directory of its own; who asks for it keeps them from deletion. */
final class CommittedFiles extends FilterDirectory {

  private final Collection<String> names;

  CommittedFiles(Directory directory, IndexCommit commit) throws IOException {
    super(directory);
    names = commit.getFileNames();
  }

  @Override
  public String[] listAll() {
    return names.stream().sorted().toArray(String[]::new);
  }

  /** They never change, so nobody has to be kept out. */
  @Override
  public Lock obtainLock(String name) {
    return NoLockFactory.INSTANCE.obtainLock(in, name);
  }
}
