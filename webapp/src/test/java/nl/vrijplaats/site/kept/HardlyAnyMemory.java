package nl.vrijplaats.site.kept;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.jcr.Repositories;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;

/** The same site with no memory for answers at all, so that all that are kept lie on disk. */
final class HardlyAnyMemory implements AutoCloseable {

  final KeptAnswers answers;
  final Stock stock;
  private final Shelf shelf;
  private final Path home;
  private final MockMvc server;

  HardlyAnyMemory(WebApplicationContext site, Path home, DataSize disk) {
    this.home = home;
    shelf = new Shelf(home, disk);
    stock = new Stock(DataSize.ofBytes(1), shelf);
    answers =
        new KeptAnswers(
            site.getBean(Present.class),
            site.getBean(WatchedFiles.class),
            site.getBean(PublishedContent.class),
            site.getBean(Clock.class),
            stock);
    DefaultMockMvcBuilder builder =
        MockMvcBuilders.webAppContextSetup(site)
            .addFilters(
                new KeptAnswersFilter(
                    answers,
                    site.getBean(Repositories.class),
                    site.getBean(PublishedContent.class)),
                site.getBean("virtualUriFilter", Filter.class));
    server = builder.build();
  }

  /** What it answers; what it keeps of that is on disk afterwards. */
  MockHttpServletResponse get(String address, String... headers) {
    var request = MockMvcRequestBuilders.get(URI.create(address));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      MockHttpServletResponse response = server.perform(request).andReturn().getResponse();
      stock.settle();
      return response;
    } catch (Exception e) {
      throw new IllegalStateException(address, e);
    }
  }

  /** The files in which answers lie. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("kept/answers"))) {
      return files.sorted().toList();
    }
  }

  @Override
  public void close() throws IOException {
    shelf.destroy();
  }
}
