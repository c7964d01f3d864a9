package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.Vrijplaats;
import nl.vrijplaats.asset.PdfFile;
import nl.vrijplaats.asset.PdfFiles;
import nl.vrijplaats.asset.Pdfs;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.catalogue.IndexRebuild;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.rendering.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF from the desk to the visitor, through the whole program. */
class PdfJourneyTests {

  @Test
  void findsTheTextOfAPublishedPdfWithItsPageAndShowsTheFile(@TempDir Path home) throws Exception {
    try (var program = Commands.start(Vrijplaats.class, List.of("--vrijplaats.home=" + home))) {
      program.getBean(IndexRebuild.class).catchUp();
      PdfFile pdf =
          program
              .getBean(PdfFiles.class)
              .store(
                  "Handreiking.pdf",
                  new ByteArrayInputStream(Pdfs.of("Voorwoord", "Over leerkringen in de nacht")),
                  "anna");
      ItemId id = ItemId.random();
      program
          .getBean(WorkingCopies.class)
          .create(
              id,
              "publication",
              null,
              Map.of("title", "Handreiking", "kind", "guide", "file", pdf.ref().value()),
              "anna");
      Catalogue live = program.getBean("liveCatalogue", Catalogue.class);
      Catalogue author = program.getBean("authorCatalogue", Catalogue.class);
      assertThat(pageOf(author, "leerkringen")).isEqualTo(2);
      assertThat(live.find(new FindQuery("leerkringen", Map.of(), 0, 10)).total()).isZero();

      Publisher publisher = program.getBean(Publisher.class);
      program
          .getBean(Repositories.class)
          .author()
          .write(
              session -> {
                publisher.order(List.of(new Publisher.Task.Publish(id, 1)), "anna");
                return null;
              });
      publisher.carryOut();

      assertThat(pageOf(live, "leerkringen")).isEqualTo(2);
      String page =
          program
              .getBean(Renderer.class)
              .renderItem(program.getBean(PublishedContent.class).find(id).orElseThrow())
              .toString();
      assertThat(page)
          .contains("href=\"/dam/" + pdf.ref() + "/handreiking.pdf\"")
          .contains("2 bladzijden");
    }
  }

  private static int pageOf(Catalogue catalogue, String text) {
    Findings found = catalogue.find(new FindQuery(text, Map.of(), 0, 10));
    assertThat(found.hits()).hasSize(1);
    return found.hits().getFirst().page().number();
  }
}
