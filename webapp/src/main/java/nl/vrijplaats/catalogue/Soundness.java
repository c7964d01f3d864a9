package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Whether the files of an index are as they were written, and what is left where they are not. */
final class Soundness {

  private Soundness() {}

  /** Reads through all of an index; what is wrong with it, or null where nothing is. */
  static @Nullable Throwable damage(IndexReader index) {
    for (LeafReaderContext leaf : index.leaves()) {
      Throwable damage = damage(leaf.reader());
      if (damage != null) {
        return damage;
      }
    }
    return null;
  }

  private static @Nullable Throwable damage(LeafReader part) {
    try {
      if (part instanceof CodecReader whole) {
        whole.checkIntegrity();
      }
      return null;
    } catch (IOException | RuntimeException | InternalError | AssertionError e) {
      // InternalError is Java's answer to a mapped file that became shorter.
      return e;
    }
  }

  /**
   * The parts of an index that are whole, as a reader of its own: it lives on when the other is
   * closed.
   */
  static IndexReader soundParts(IndexReader index) throws IOException {
    List<IndexReader> sound = new ArrayList<>();
    for (LeafReaderContext leaf : index.leaves()) {
      if (damage(leaf.reader()) == null) {
        sound.add(leaf.reader());
      }
    }
    return new MultiReader(sound.toArray(IndexReader[]::new), false);
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
