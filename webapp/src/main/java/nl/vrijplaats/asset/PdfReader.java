package nl.vrijplaats.asset;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads PDFs in a process of its own, with little memory and little time: one at a time. What was
 * read until the time was over is kept.
 */
final class PdfReader {

  private static final String MEMORY = "-Xmx256m";

  /** Where the beginning of a PDF is looked for; some have other bytes in front. */
  private static final int SEARCHED_FOR_START = 1024;

  private static final String NO_PDF =
      "Dit bestand is geen PDF. Bewaar het eerst als PDF en kies het dan opnieuw.";
  private static final String NEEDS_PASSWORD =
      "Deze PDF is met een wachtwoord beveiligd. Haal het wachtwoord eraf en kies het bestand"
          + " opnieuw.";
  private static final String BROKEN =
      "Deze PDF kunnen we niet lezen: het bestand is beschadigd. Maak de PDF opnieuw en kies hem"
          + " dan weer.";
  private static final String TOO_MUCH_WORK =
      "Deze PDF kost te veel tijd of geheugen om te lezen. Maak hem opnieuw, bijvoorbeeld door hem"
          + " af te drukken als PDF.";

  private final Duration longest;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  PdfReader(Duration longest) {
    this.longest = longest;
  }

  /** What a PDF holds: how many pages, and the text of the first of them. */
  record Read(int pages, List<String> texts) {}

  /** Reads that file. Throws {@link NotAPdf}. */
  Read read(Path pdf) throws IOException {
    refuseWhatIsNone(pdf);
    Path result = Files.createTempFile(pdf.getParent(), "read", ".tmp");
    oneAtATime.lock();
    try {
      int ended = run(pdf, result);
      if (ended == PdfText.NEEDS_PASSWORD) {
        throw new NotAPdf(NEEDS_PASSWORD);
      }
      if (ended == PdfText.UNREADABLE) {
        throw new NotAPdf(BROKEN);
      }
      Read read = result(result);
      if (read.pages() == 0) {
        throw new NotAPdf(TOO_MUCH_WORK);
      }
      return read;
    } finally {
      oneAtATime.unlock();
      Files.deleteIfExists(result);
    }
  }

  private static void refuseWhatIsNone(Path pdf) throws IOException {
    try (var in = Files.newInputStream(pdf)) {
      byte[] start = in.readNBytes(SEARCHED_FOR_START);
      if (!new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
        throw new NotAPdf(NO_PDF);
      }
    }
  }

  /** Its exit code; what ended otherwise, by itself or by us, has another one. */
  private int run(Path pdf, Path result) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            MEMORY,
            "-Xss2m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + pdf.getParent(),
            "-Dpdfbox.fontcache=" + pdf.getParent(),
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
    command.addAll(program());
    command.add(pdf.toString());
    command.add(result.toString());
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // What the site was told in its environment is not for this process.
    builder.environment().clear();
    Process process = builder.start();
    try {
      return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a PDF was read", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** How the process finds its classes: packed in the WAR, or beside each other. */
  private static List<String> program() {
    String path = System.getProperty("java.class.path");
    boolean packed =
        String.valueOf(PdfText.class.getResource("PdfText.class")).startsWith("jar:nested:");
    return packed
        ? List.of(
            "-Dloader.main=" + PdfText.class.getName(),
            "-Dloader.path=WEB-INF/classes,WEB-INF/lib",
            "-cp",
            path,
            "org.springframework.boot.loader.launch.PropertiesLauncher")
        : List.of("-cp", path, PdfText.class.getName());
  }

  private static Read result(Path file) throws IOException {
    var texts = new ArrayList<String>();
    int pages = 0;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      pages = in.readInt();
      while (true) {
        byte[] text = in.readNBytes(in.readInt());
        texts.add(new String(text, StandardCharsets.UTF_8));
      }
    } catch (EOFException thatIsAll) {
      return new Read(pages, List.copyOf(texts));
    }
  }
}
