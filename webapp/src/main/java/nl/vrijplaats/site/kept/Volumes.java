package nl.vrijplaats.site.kept;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Files that are filled one after the other; when there is no room for another, the oldest is
 * deleted. One thread writes; all may read.
 */
final class Volumes {

  private static final int MOST = 16;

  /**
   * What is remembered of a piece takes memory, so that small ones count for more than they are.
   */
  private static final int LEAST_BYTES = 4_096;

  private final Path folder;
  private final long bytes;
  private final Consumer<Volume> deleting;
  private final Deque<Volume> all = new ArrayDeque<>();
  private @Nullable FileChannel newest;
  private volatile int last;

  /** One of the files. */
  static final class Volume {
    private final int number;
    private final Path file;
    private long length;
    private long counted;

    Volume(int number, Path file) {
      this.number = number;
      this.file = file;
    }
  }

  /** Where a piece was written, and the sum of its bytes. */
  record Place(Volume in, long at, int length, long sum) {

    /**
     * Reads it.
     *
     * @throws IOException if it is not there any more, or not as it was written
     */
    byte[] read() throws IOException {
      var piece = ByteBuffer.allocate(length);
      try (var file = FileChannel.open(in.file, StandardOpenOption.READ)) {
        while (piece.hasRemaining()) {
          if (file.read(piece, at + piece.position()) < 0) {
            throw new EOFException("Not all of it is in " + in.file);
          }
        }
      }
      if (sumOf(piece.array()) != sum) {
        throw new IOException("Damaged in " + in.file + " at " + at);
      }
      return piece.array();
    }
  }

  private static long sumOf(byte[] bytes) {
    var sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }

  /**
   * Fills files in that folder.
   *
   * @param bytes all of them together at the most; as many must stay free beside them
   * @param deleting told before a file is deleted
   */
  Volumes(Path folder, long bytes, Consumer<Volume> deleting) {
    this.folder = folder;
    this.bytes = bytes;
    this.deleting = deleting;
  }

  /** Whether a piece is so long that hardly anything would stay beside it. */
  boolean isTooLong(int length) {
    return length > bytes / MOST;
  }

  /** Writes a piece. */
  Place add(byte[] piece) throws IOException {
    int counts = Math.max(piece.length, LEAST_BYTES);
    Volume volume = all.peekLast();
    if (volume == null || volume.counted + counts > bytes / MOST) {
      volume = next();
    }
    FileChannel file = channel(volume);
    long at = volume.length;
    var rest = ByteBuffer.wrap(piece);
    while (rest.hasRemaining()) {
      file.write(rest, at + rest.position());
    }
    volume.length += piece.length;
    volume.counted += counts;
    return new Place(volume, at, piece.length, sumOf(piece));
  }

  private FileChannel channel(Volume volume) throws IOException {
    FileChannel open = newest;
    if (open == null) {
      open = FileChannel.open(volume.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      newest = open;
    }
    return open;
  }

  private Volume next() throws IOException {
    close();
    Files.createDirectories(folder);
    while (all.size() >= MOST || (isDiskFull() && !all.isEmpty())) {
      delete(all.element());
    }
    if (isDiskFull()) {
      throw new IOException("Less than " + bytes + " bytes are free for " + folder);
    }
    var volume = new Volume(++last, folder.resolve(last + ".bin"));
    all.addLast(volume);
    return volume;
  }

  private boolean isDiskFull() throws IOException {
    return Files.getFileStore(folder).getUsableSpace() < bytes;
  }

  /** Deletes one of the files. */
  void delete(Volume volume) throws IOException {
    if (volume == all.peekLast()) {
      close();
    }
    all.remove(volume);
    deleting.accept(volume);
    Files.deleteIfExists(volume.file);
  }

  private void close() throws IOException {
    if (newest != null) {
      newest.close();
      newest = null;
    }
  }

  /** Whether its file is one of the next to be deleted. */
  boolean isOld(Place place) {
    return last - place.in().number >= MOST / 2;
  }

  /** Deletes all, also what is left of an earlier process. */
  void clear() throws IOException {
    while (!all.isEmpty()) {
      delete(all.element());
    }
    FileSystemUtils.deleteRecursively(folder);
  }
}
