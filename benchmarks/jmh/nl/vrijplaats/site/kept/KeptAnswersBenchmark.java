package nl.vrijplaats.site.kept;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.vrijplaats.Vrijplaats;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What the handler in front of the server does for a kept page, without the network: finds the
 * answer, sees that it holds, and has a reply ready to be written. A site with its example content.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
@Threads(2)
public class KeptAnswersBenchmark {

  private Path home;
  private ConfigurableApplicationContext site;
  private KeptAnswers answers;
  private Question page;
  private Question unchanged;

  /** Starts the site and has the page kept. */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    home = Files.createTempDirectory("kept-answers");
    site =
        SpringApplication.run(
            Vrijplaats.class,
            "--vrijplaats.home=" + home,
            "--vrijplaats.light-modules=../light-modules",
            "--vrijplaats.content-templates=../content-templates",
            "--server.port=0");
    answers = site.getBean(KeptAnswers.class);
    page = question(null);
    unchanged = question(tag());
    expect(200, page);
    expect(304, unchanged);
  }

  private String tag() throws IOException, InterruptedException {
    String port = site.getEnvironment().getRequiredProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
            .header("Accept-Encoding", "gzip")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(request, HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("ETag")
          .orElseThrow();
    }
  }

  private static Question question(String ifNoneMatch) {
    return new Question(
        "GET", "/", false, null, null, "gzip", null, ifNoneMatch, null, null, null, null, false);
  }

  private void expect(int status, Question question) {
    Reply reply = reply(question);
    if (reply == null || reply.status() != status) {
      throw new IllegalStateException("Expected " + status + ", got " + reply);
    }
  }

  /** As the handler does; when it is time to look at the files, another thread does. */
  private Reply reply(Question question) {
    Reply reply = answers.replyAtOnce(question);
    return reply == null ? answers.reply(question) : reply;
  }

  /** A page for who has none. */
  @Benchmark
  public Reply page() {
    return reply(page);
  }

  /** The same for who has it. */
  @Benchmark
  public Reply unchanged() {
    return reply(unchanged);
  }

  /** Ends the site and deletes its home. */
  @TearDown
  public void end() throws IOException {
    site.close();
    FileSystemUtils.deleteRecursively(home);
  }
}
