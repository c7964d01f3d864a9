package nl.vrijplaats.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small real PDFs, good ones and those made to do harm. */
public final class Pdfs {

  private Pdfs() {}

  /** A PDF with this text on each page. */
  public static byte[] of(String... pages) {
    return of(List.of(pages), document -> {});
  }

  /** A PDF that nobody opens without the password. */
  public static byte[] withPassword(String text) {
    return of(List.of(text), document -> protect(document, "geheim"));
  }

  /** A PDF that everybody may read, and only its owner may change. */
  public static byte[] readOnly(String text) {
    return of(List.of(text), document -> protect(document, ""));
  }

  private static void protect(PDDocument document, String password) throws IOException {
    var policy = new StandardProtectionPolicy("eigenaar", password, new AccessPermission());
    policy.setEncryptionKeyLength(256);
    document.protect(policy);
  }

  /** A page whose content unpacks to so many megabytes of text. */
  public static byte[] bomb(int megabytes) {
    try {
      var packed = new ByteArrayOutputStream();
      byte[] part = "(aaaaaaaa) Tj ".repeat(75_000).getBytes(StandardCharsets.US_ASCII);
      try (var deflater = new DeflaterOutputStream(packed)) {
        deflater.write("BT /F1 12 Tf ".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < megabytes; i++) {
          deflater.write(part);
        }
        deflater.write("ET".getBytes(StandardCharsets.US_ASCII));
      }
      return byHand(packed.toByteArray(), "/Filter /FlateDecode ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page that draws a form that draws itself. */
  public static byte[] drawingItself() {
    return byHand(
        "/X Do".getBytes(StandardCharsets.US_ASCII),
        "/Type /XObject /Subtype /Form"
            + " /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> ");
  }

  private static byte[] byHand(byte[] content, String about) {
    var out = new ByteArrayOutputStream();
    var offsets = new int[6];
    String[] objects = {
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R"
          + " /Resources << /Font << /F1 5 0 R >> /XObject << /X 4 0 R >> >> >>",
      "<< " + about + "/Length " + content.length + " >>\nstream\n",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    };
    write(out, "%PDF-1.7\n");
    for (int i = 0; i < objects.length; i++) {
      offsets[i + 1] = out.size();
      write(out, (i + 1) + " 0 obj\n" + objects[i]);
      if (i == 3) {
        out.writeBytes(content);
        write(out, "\nendstream");
      }
      write(out, "\nendobj\n");
    }
    int table = out.size();
    write(out, "xref\n0 6\n0000000000 65535 f \n");
    for (int i = 1; i < 6; i++) {
      write(out, "%010d 00000 n \n".formatted(offsets[i]));
    }
    write(out, "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private interface Finish {
    void of(PDDocument document) throws IOException;
  }

  private static byte[] of(List<String> pages, Finish finish) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (String text : pages) {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.setLeading(16);
          content.newLineAtOffset(50, 700);
          for (String line : text.split("\n")) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      finish.of(document);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
