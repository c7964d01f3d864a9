package nl.vrijplaats.asset;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A process of its own that reads the text of one PDF and ends; {@link PdfReader} starts it. What
 * it has read stands on disk after each page, so that nothing of it is lost where it is ended.
 */
final class PdfText {

  /** Exit code: all was read that is to be read. */
  static final int READ = 0;

  /** Exit code: nobody can open it without a password. */
  static final int NEEDS_PASSWORD = 3;

  /** Exit code: it is no PDF, or broken. */
  static final int UNREADABLE = 4;

  /** Text of more pages is not read; the file itself may have more. */
  static final int MOST_PAGES = 500;

  static final int MOST_CHARACTERS_A_PAGE = 20_000;
  static final int MOST_CHARACTERS = 1_000_000;

  private PdfText() {}

  /** Reads the first file, and writes what it holds to the second. */
  public static void main(String[] arguments) throws IOException {
    Runtime.getRuntime().halt(read(Path.of(arguments[0]), Path.of(arguments[1])));
  }

  static int read(Path pdf, Path to) throws IOException {
    try (PDDocument document =
            Loader.loadPDF(pdf.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
        var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
      int pages = document.getNumberOfPages();
      if (pages < 1) {
        return UNREADABLE;
      }
      // Whether the first page is there shows whether the rest of the file is what it says.
      document.getPage(0).getMediaBox();
      out.writeInt(pages);
      out.flush();
      write(document, out);
      return READ;
    } catch (InvalidPasswordException e) {
      return NEEDS_PASSWORD;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Who sent it is told that it cannot be read; what the reader stumbled on helps nobody.
      return UNREADABLE;
    }
  }

  private static void write(PDDocument document, DataOutputStream out) throws IOException {
    int rest = MOST_CHARACTERS;
    for (int page = 1; page <= Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
      String text = text(document, page, Math.min(rest, MOST_CHARACTERS_A_PAGE));
      rest -= text.length();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
      out.flush();
    }
  }

  private static String text(PDDocument document, int page, int most) throws IOException {
    var text = new FirstCharacters(most);
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    try {
      stripper.writeText(document, text);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // One broken page does not make the others unfindable; what there is of it is kept.
      return text.toString();
    }
    return text.toString();
  }

  /** Keeps so many characters, and lets go of the rest. */
  private static final class FirstCharacters extends Writer {
    private final StringBuilder kept = new StringBuilder();
    private final int most;

    FirstCharacters(int most) {
      this.most = most;
    }

    @Override
    public void write(char[] characters, int from, int length) {
      kept.append(characters, from, Math.clamp(most - kept.length(), 0, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return kept.toString();
    }
  }
}
