package nl.vrijplaats.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.vrijplaats.Vrijplaats;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.WorkingCopies;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code check} on a real home: its content and its indexes. */
class CheckTests {

  @TempDir static Path folder;
  private static Path sound;
  private Path home;

  @BeforeAll
  static void makeAHome() throws IOException {
    sound = folder.resolve("sound");
    Path file = MadeUpItems.file(folder, "items.jsonl", 0, 12);
    assertThat(run("import", file.toString(), "--format=jsonl", "--publish", home(sound)))
        .startsWith("0:");
  }

  @BeforeEach
  void copyIt() throws IOException {
    home = folder.resolve("home");
    FileSystemUtils.deleteRecursively(home);
    FileSystemUtils.copyRecursively(sound, home);
  }

  @Test
  void findsNothingWrongInASoundHome() {
    assertThat(check()).startsWith("0:").contains(" items and their indexes, 0 problems");
    assertThat(check("--json")).isEqualTo("0:[ ]\n");
  }

  @Test
  void namesEveryItemThatTheIndexMissesOrHasTooMuch() throws IOException {
    Path kept = folder.resolve("kept");
    FileSystemUtils.deleteRecursively(kept);
    FileSystemUtils.copyRecursively(home.resolve("index"), kept);
    ItemId changed;
    ItemId gone;
    try (var program = Commands.start(Vrijplaats.class, List.of(home(home)))) {
      List<ItemId> live = live(program.getBean(PublishedContent.class));
      changed = live.get(0);
      gone = live.get(1);
      var copies = program.getBean(WorkingCopies.class);
      copies.save(changed, 1, null, Map.of("title", "Anders"), "anna");
      var publisher = program.getBean(nl.vrijplaats.content.Publisher.class);
      program
          .getBean(nl.vrijplaats.jcr.Repositories.class)
          .author()
          .write(
              session -> {
                publisher.order(
                    List.of(
                        new nl.vrijplaats.content.Publisher.Task.Publish(changed, 2),
                        new nl.vrijplaats.content.Publisher.Task.Withdraw(gone)),
                    "anna");
                return null;
              });
      publisher.carryOut();
    }
    FileSystemUtils.deleteRecursively(home.resolve("index"));
    FileSystemUtils.copyRecursively(kept, home.resolve("index"));

    String said = check();

    assertThat(said)
        .startsWith("1:")
        .contains("serious  index/live " + changed + ": is in the index as revision 1, PUBLISHED")
        .contains("serious  index/live " + gone + ": is in the index, and not in the repository")
        .contains("serious  index/author " + gone + ": is in the index as revision 1, PUBLISHED")
        .contains("(start the site, or run reindex: it is put right)")
        .contains("4 problems");
    List<?> all = JsonMapper.builder().build().readValue(check("--json").substring(2), List.class);
    assertThat(all).hasSize(4);
    assertThat(((Map<?, ?>) all.getFirst()).keySet())
        .hasToString("[severity, file, line, item, message, suggestion]");

    assertThat(run("reindex", home(home))).startsWith("0:");
    assertThat(check()).startsWith("0:");
  }

  @Test
  void namesADamagedAndAMissingIndexAndLeavesThemAsTheyAre() throws IOException {
    Path damaged;
    try (Stream<Path> files = Files.walk(home.resolve("index/live"))) {
      damaged = files.filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    FileSystemUtils.deleteRecursively(home.resolve("index/author"));

    assertThat(check())
        .startsWith("1:")
        .contains("serious  index/live: ")
        .contains("serious  index/author: there is no index in ");
    assertThat(damaged).hasBinaryContent(bytes);
    assertThat(home.resolve("index/author")).doesNotExist();
  }

  @Test
  void saysThatTheSiteIsRunningAndChecksTheRest() {
    try (var running = Commands.start(Vrijplaats.class, List.of(home(home)))) {
      assertThat(running.getBean(PublishedContent.class)).isNotNull();

      assertThat(check())
          .startsWith("0:")
          .contains("remark   " + home + ": the site is running in this home")
          .contains("content types, 1 problems");
    }
  }

  private static List<ItemId> live(PublishedContent published) {
    var ids = new ArrayList<ItemId>();
    published.forEachRevision((id, revision) -> ids.add(id));
    return ids;
  }

  private String check(String... options) {
    var arguments = new ArrayList<>(List.of("check", home(home)));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private static String home(Path home) {
    return "--vrijplaats.home=" + home;
  }

  private static String run(String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int code = Commands.carryOut(Vrijplaats.class, List.of(arguments), out);
    return code + ":" + bytes.toString(StandardCharsets.UTF_8);
  }
}
