package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;

/** Whether the files of an index are as they were written, and what is left where they are not. */
final class Soundness {

  private Soundness() {}

  /**
   * Reads through all of an index; what is wrong with it, or null where nothing is.
   *
   * @param inMemory names of files that are not on disk yet
   */
  static @Nullable Throwable damage(IndexReader index, Path place, Set<String> inMemory)
      throws IOException {
    try (var files = unmapped(place)) {
      for (LeafReaderContext leaf : index.leaves()) {
        Throwable damage = damage(leaf.reader(), files, inMemory);
        if (damage != null) {
          return damage;
        }
      }
      return null;
    }
  }

  /**
   * The files, to be read without mapping them into memory: what is read through once a start would
   * stay there, and count as memory of this process, though nobody needs it.
   */
  private static Directory unmapped(Path place) throws IOException {
    return new NIOFSDirectory(place, NoLockFactory.INSTANCE);
  }

  private static @Nullable Throwable damage(
      LeafReader part, Directory files, Set<String> inMemory) {
    try {
      if (part instanceof SegmentReader segment) {
        for (String name : segment.getSegmentInfo().files()) {
          if (!inMemory.contains(name)) {
            try (IndexInput file = files.openInput(name, IOContext.READONCE)) {
              CodecUtil.checksumEntireFile(file);
            }
          }
        }
      }
      return null;
    } catch (IOException | RuntimeException e) {
      return e;
    }
  }

  /**
   * The parts of an index that are whole, as a reader of its own: it lives on when the other is
   * closed. What is mapped counts: it answers also where the files have been deleted.
   */
  static IndexReader soundParts(IndexReader index) throws IOException {
    List<IndexReader> sound = new ArrayList<>();
    for (LeafReaderContext leaf : index.leaves()) {
      if (isSound(leaf.reader())) {
        sound.add(leaf.reader());
      }
    }
    return new MultiReader(sound.toArray(IndexReader[]::new), false);
  }

  private static boolean isSound(LeafReader part) {
    try {
      if (part instanceof CodecReader whole) {
        whole.checkIntegrity();
      }
      return true;
    } catch (IOException | RuntimeException | InternalError | AssertionError e) {
      // InternalError is Java's answer to a mapped file that became shorter.
      return false;
    }
  }

  /**
   * Takes the parts that cannot be read out of the index on disk.
   *
   * @return whether an index is left
   */
  static boolean cutOut(FSDirectory directory) throws IOException {
    try (var check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      check.setInfoStream(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      CheckIndex.Status found = check.checkIndex();
      if (found.missingSegments) {
        return false;
      }
      check.exorciseIndex(found);
      return true;
    }
  }
}
