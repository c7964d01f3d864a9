package nl.vrijplaats.site.kept;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers which addresses are read most, and asks for them after a restart, so that the first
 * visitors do not wait. What was asked beside an address, such as words to search for, is nobody's
 * business and is not remembered.
 */
@Component
class MostRead implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(MostRead.class);
  private static final int REMEMBERED = 200;
  private static final int MINUTES_BETWEEN_NOTES = 10;

  /** What browsers send, and what simpler programs do. */
  private static final List<String> ACCEPTED = List.of("gzip, deflate, br, zstd", "gzip");

  private final KeptAnswers answers;
  private final Path file;
  private volatile boolean serving;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("most-read").factory());

  MostRead(KeptAnswers answers, @Value("${vrijplaats.home:./vrijplaats-home}") Path home) {
    this.answers = answers;
    this.file = home.resolve("kept").resolve("most-read.txt");
  }

  @EventListener
  void serverStarted(WebServerInitializedEvent started) {
    serving = true;
    int port = started.getWebServer().getPort();
    background.execute(() -> warm(port));
    background.scheduleWithFixedDelay(
        this::note, MINUTES_BETWEEN_NOTES, MINUTES_BETWEEN_NOTES, TimeUnit.MINUTES);
  }

  /** Asks for what was read most before the restart. */
  void warm(int port) {
    if (!Files.isReadable(file)) {
      return;
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<String> addresses = Files.readAllLines(file);
      for (String address : addresses) {
        for (String accepted : ACCEPTED) {
          var request =
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                  .header("Accept-Encoding", accepted)
                  .build();
          client.send(request, HttpResponse.BodyHandlers.discarding());
        }
      }
      log.info("{} pages that are read most are ready", addresses.size());
    } catch (IOException | IllegalArgumentException e) {
      log.warn("The pages read most could not be made ready: {}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes down what is read most now. */
  void note() {
    List<String> addresses =
        answers.hottest(REMEMBERED * 2).stream()
            .filter(address -> address.matches("/[a-z0-9/._~-]*"))
            .limit(REMEMBERED)
            .toList();
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling("most-read.new");
      Files.write(fresh, addresses);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log.warn("What is read most could not be written to {}: {}", file, e.toString());
    }
  }

  @Override
  public void destroy() {
    background.shutdownNow();
    if (serving) {
      note();
    }
  }
}
