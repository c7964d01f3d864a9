package nl.vrijplaats.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageWriterTests {

  private final PageWriter page = new PageWriter(4);

  @Test
  void writesUtf8() {
    page.write("“Eén” ");
    page.write("<p>zorg</p>", 3, 4);
    page.write(" € ".toCharArray(), 1, 1);
    page.write('é');

    assertThat(page.html().bytes()).isEqualTo("“Eén” zorg€é".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keepsACharacterWholeThatIsWrittenInTwo() {
    String heart = "💚";

    page.write(heart.charAt(0));
    page.write(heart.charAt(1));
    page.write("a" + heart.charAt(0));
    page.write(heart.charAt(1) + "b");

    assertThat(page.html()).hasToString("💚a💚b");
  }

  @Test
  void knowsWhereTextStands() {
    page.write("<html><head><title>");
    assertThat(page.isInText()).isFalse();
    page.write("é</title></head><body>");
    assertThat(page.isInText()).isTrue();
    page.write("<a href=\"");
    assertThat(page.isInText()).isFalse();
  }

  @Test
  void addsAtTheEndOfWhatIsSeen() {
    page.write("<body>é</body></html>");
    page.addAtTheEnd("<p>ü</p>");

    assertThat(page.html()).hasToString("<body>é<p>ü</p></body></html>");
  }
}
