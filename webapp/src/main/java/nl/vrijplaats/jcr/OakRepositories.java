package nl.vrijplaats.jcr;

import java.nio.file.Path;

/**
 * Opens and closes the two repositories of a home as Oak segment files. Starting after a hard stop
 * needs no repair: the journal names the last flushed state.
 */
public final class OakRepositories implements MappedFiles, AutoCloseable {

  private final HomeLock lock;
  private final SegmentRepository author;
  private final SegmentRepository live;

  private OakRepositories(HomeLock lock, SegmentRepository author, SegmentRepository live) {
    this.lock = lock;
    this.author = author;
    this.live = live;
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
      var author = SegmentRepository.open("author", home.resolve("repository/author"));
      try {
        var live = SegmentRepository.open("live", home.resolve("repository/live"));
        return new OakRepositories(lock, author, live);
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
    return new Repositories(author.units(), live.units());
  }

  @Override
  public void giveBack() {
    author.giveBack();
    live.giveBack();
  }

  @Override
  public void close() {
    author.close();
    live.close();
    lock.close();
  }
}
