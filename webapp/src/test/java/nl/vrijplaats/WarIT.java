package nl.vrijplaats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one file that is delivered, started from a folder that holds nothing else. */
class WarIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;
  final List<Process> started = new ArrayList<>();
  final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void servesTheSiteItCarriesAndKeepsItsHomeForItself() throws Exception {
    int port = freePort();
    Path log = folder.resolve("site.log");
    Process site = start(log, "--server.port=" + port);

    HttpResponse<String> home = waitFor(site, log, "http://127.0.0.1:" + port + "/");

    assertThat(home.statusCode()).as(Files.readString(log)).isEqualTo(200);
    assertThat(home.body()).contains("Leren is altijd");
    assertThat(get("http://127.0.0.1:" + port + "/columns").statusCode()).isEqualTo(200);

    Files.writeString(
        folder.resolve("een.jsonl"), "{\"id\": 1, \"type\": \"column\", \"title\": \"Een\"}");
    assertThat(command("import", "een.jsonl", "--format=jsonl"))
        .isEqualTo("1: The site is running in this home; stop it first.");
    assertThat(command("check"))
        .startsWith("0: ")
        .contains("the site is running in this home")
        .contains("content types, 1 problems");

    site.destroy();
    assertThat(site.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(command("import", "een.jsonl", "--format=jsonl", "--publish"))
        .startsWith("0: ")
        .contains("\n1 lines: 1 new, 0 changed, 0 unchanged, 0 refused; 1 published");
    assertThat(command("check")).startsWith("0: ").contains("items and their indexes, 0 problems");
    assertThat(command("reindex")).startsWith("0: ").contains("items written");
  }

  /** Exit code and output of a command. */
  private String command(String... arguments) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "command", ".log");
    Process process = start(log, arguments);
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + ": " + Files.readString(log).strip();
  }

  private Process start(Path log, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1"); // starts sooner
    command.add("-jar");
    command.add(Path.of("target", "vrijplaats.war").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    started.add(process);
    return process;
  }

  private HttpResponse<String> waitFor(Process site, Path log, String address) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end) && site.isAlive()) {
      try {
        return get(address);
      } catch (ConnectException notYet) {
        site.waitFor(200, TimeUnit.MILLISECONDS);
      }
    }
    throw new AssertionError("The site did not answer:\n" + Files.readString(log));
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
