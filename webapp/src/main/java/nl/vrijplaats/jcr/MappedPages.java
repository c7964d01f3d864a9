package nl.vrijplaats.jcr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pages of mapped files, as Linux counts them ({@code proc(5)}, {@code madvise(2)}). Java can
 * give back what it mapped itself, but neither Oak nor Lucene lets others at its mappings.
 */
public final class MappedPages {

  private static final Path MAPS = Path.of("/proc/self/maps");
  private static final Path STATUS = Path.of("/proc/self/status");

  /** Since they are only read, nothing is lost: the next who reads finds the file as it is. */
  private static final int MADV_DONTNEED = 4;

  private MappedPages() {}

  /** Whether this system tells what is mapped. */
  static boolean areKnown() {
    return Files.isReadable(MAPS) && Files.isReadable(STATUS);
  }

  /** Bytes of files that count as memory of this process, its own program among them. */
  static long resident() {
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("RssFile:") || line.startsWith("RssShmem:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + STATUS, e);
    }
  }

  /**
   * Gives back what is mapped of these files, where the system is Linux; elsewhere nothing happens.
   * The caller sees to it that no such file is unmapped meanwhile: what lies in its place by then
   * would be emptied.
   *
   * @param files by their real path, as {@link Path#toRealPath} tells it
   * @throws LinkageError where Java may not call the system
   */
  public static void giveBack(Predicate<Path> files) {
    if (!areKnown()) {
      return;
    }
    try (Stream<String> mappings = Files.lines(MAPS)) {
      mappings.forEach(mapping -> giveBack(mapping, files));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + MAPS, e);
    }
  }

  /** Such as {@code 7f10-7f20 r--s 00000000 08:01 1234 /srv/home/index/live/1/_0.fdt}. */
  private static void giveBack(String mapping, Predicate<Path> files) {
    String[] words = mapping.split(" +", 6);
    if (words.length < 6 || !words[1].equals("r--s") || !files.test(Path.of(words[5]))) {
      return;
    }
    int dash = words[0].indexOf('-');
    long from = Long.parseUnsignedLong(words[0].substring(0, dash), 16);
    long to = Long.parseUnsignedLong(words[0].substring(dash + 1), 16);
    // Outside: that Java may not call the system is another failure.
    MethodHandle advise = Native.ADVISE;
    try {
      // It can only refuse, and then all stays as it was.
      int refused = (int) advise.invokeExact(from, to - from, MADV_DONTNEED);
    } catch (Throwable e) {
      throw new AssertionError("madvise throws nothing", e);
    }
  }

  /** Looked up where it is needed, so that it need not exist elsewhere. */
  private static final class Native {
    private static final MethodHandle ADVISE = advise();

    private static MethodHandle advise() {
      Linker linker = Linker.nativeLinker();
      return linker.downcallHandle(
          linker.defaultLookup().findOrThrow("madvise"),
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT));
    }
  }
}
