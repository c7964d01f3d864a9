package nl.vrijplaats.jcr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What Linux counts of mapped files, file by file. */
public final class ResidentFiles {

  private static final Path MAPS = Path.of("/proc/self/smaps");

  private ResidentFiles() {}

  /** Skips a test where the system does not tell. */
  public static void assumeTheyAreKnown() {
    Assumptions.assumeTrue(Files.isReadable(MAPS), "only Linux tells what is mapped");
  }

  /** Bytes of the files below that folder that count as memory of this process. */
  public static long below(Path folder) {
    try {
      String start = folder.toRealPath() + "/";
      long bytes = 0;
      boolean below = false;
      for (String line : Files.readAllLines(MAPS)) {
        if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
          below = line.contains(start);
        } else if (below && line.startsWith("Rss:")) {
          bytes += Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
        }
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
