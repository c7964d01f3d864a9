package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of indexes, numbered in the order in which they were made; one of them answers. */
final class IndexFolder {

  private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

  private final Path folder;

  IndexFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens the index that holds most: the newest that a rebuild finished, before one of which only a
   * part can be read, before one that a rebuild left unfinished. The others are deleted. Where
   * there is none, a new one is started.
   */
  OpenIndex open() throws IOException {
    Files.createDirectories(folder);
    @Nullable OpenIndex best = null;
    for (Path place : generations(folder)) {
      OpenIndex index = open(place);
      if (index == null) {
        continue;
      }
      if (best == null) {
        best = index;
      } else if (index.worth() > best.worth()) {
        discard(best);
        best = index;
      } else {
        discard(index);
      }
    }
    return best == null ? start() : best;
  }

  private static @Nullable OpenIndex open(Path place) {
    try {
      return OpenIndex.open(place);
    } catch (LockObtainFailedException e) {
      log.warn("The index in {} is in use by another process; a new one is made", place);
    } catch (IOException | RuntimeException e) {
      log.warn("Nothing of the index in {} can be read; a new one is made", place, e);
      delete(place);
    }
    return null;
  }

  /** Starts an empty index. */
  OpenIndex start() throws IOException {
    int newest = generations(folder).stream().mapToInt(IndexFolder::number).findFirst().orElse(0);
    return OpenIndex.open(folder.resolve(String.valueOf(newest + 1)));
  }

  /** Closes an index without keeping anything of it. */
  static void discard(OpenIndex index) {
    try {
      index.abandon();
    } catch (IOException e) {
      log.warn("Could not close the index in {}, which is not used any more", index.place(), e);
    }
    delete(index.place());
  }

  private static void delete(Path place) {
    try {
      IOUtils.rm(place);
    } catch (IOException e) {
      log.warn("Could not delete {}; it is tried again at the next start", place, e);
    }
  }

  /** The indexes in a folder, newest first; none where there is no such folder. */
  static List<Path> generations(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> child.getFileName().toString().matches("[0-9]{1,9}"))
          .sorted(Comparator.comparingInt(IndexFolder::number).reversed())
          .toList();
    }
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString());
  }
}
