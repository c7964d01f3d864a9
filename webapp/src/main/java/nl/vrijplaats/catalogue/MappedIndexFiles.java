package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import nl.vrijplaats.jcr.MappedFiles;
import nl.vrijplaats.jcr.MappedPages;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexInput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * The files of an index, as Lucene maps them, whose pages can be given back. Lucene unmaps a file
 * when it is closed, so nobody closes one while that is done; who only reads never waits.
 */
final class MappedIndexFiles extends FilterDirectory implements MappedFiles {

  private final Path folder;

  /** Shared by those who open and close, held alone by who gives back. */
  private final ReadWriteLock mapped = new ReentrantReadWriteLock();

  MappedIndexFiles(Path folder) throws IOException {
    super(FSDirectory.open(folder));
    this.folder = folder.toRealPath();
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    mapped.readLock().lock();
    try {
      return new OpenFile(in.openInput(name, context));
    } finally {
      mapped.readLock().unlock();
    }
  }

  @Override
  public void giveBack() {
    mapped.writeLock().lock();
    try {
      MappedPages.giveBack(file -> folder.equals(file.getParent()));
    } finally {
      mapped.writeLock().unlock();
    }
  }

  /** Parts of it, and copies of its place in the file, are Lucene's own: they unmap nothing. */
  private final class OpenFile extends FilterIndexInput {

    OpenFile(IndexInput in) {
      super(in.toString(), in);
    }

    @Override
    public IndexInput clone() {
      return in.clone();
    }

    @Override
    public IndexInput slice(String description, long offset, long length) throws IOException {
      return in.slice(description, offset, length);
    }

    @Override
    public IndexInput slice(String description, long offset, long length, IOContext context)
        throws IOException {
      return in.slice(description, offset, length, context);
    }

    @Override
    public void close() throws IOException {
      mapped.readLock().lock();
      try {
        in.close();
      } finally {
        mapped.readLock().unlock();
      }
    }
  }
}
