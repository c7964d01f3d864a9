package nl.vrijplaats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.vrijplaats.OwnProcess;
import nl.vrijplaats.catalogue.Truth.Standing;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/**
 * The catalogues equal their repositories, whatever happened to the process or to their files. How
 * often a process is killed: {@code -Dvrijplaats.index-stops}, once of each kind by default.
 */
class TrustTests {

  @TempDir Path home;

  private CatalogueFixture fixture;

  @AfterEach
  void stop() {
    if (fixture != null) {
      fixture.close();
      fixture = null;
    }
  }

  private void start() {
    fixture = new CatalogueFixture(home, new SmallLightModules());
  }

  /** Both catalogues hold every item exactly once, as it stands, and nothing else. */
  private void assertEqualToRepositories(String when) {
    var live = new HashMap<ItemId, Standing>();
    fixture.content.published.forEachRevision(
        (id, revision) -> live.put(id, new Standing(revision, Stage.PUBLISHED)));
    var working = new HashMap<ItemId, Standing>();
    fixture.content.workingCopies.forEachState(
        (id, revision, stage, published) -> working.put(id, new Standing(revision, stage)));
    assertThat(fixture.live().known()).as("live, " + when).isEqualTo(live);
    assertThat(fixture.author().known()).as("author, " + when).isEqualTo(working);
    assertThat(fixture.live().list(ListQuery.of()).total()).isEqualTo(live.size());
    assertThat(fixture.author().list(ListQuery.of()).total()).isEqualTo(working.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"following", "rebuilding", "bulk"})
  void isEqualToTheRepositoriesAfterKill9(String busyWith) throws Exception {
    long seed = System.nanoTime();
    var random = new Random(seed);
    int stops = Integer.getInteger("vrijplaats.index-stops", 1);
    for (int stop = 1; stop <= stops; stop++) {
      killAfter(random.nextInt(1, 80), busyWith);
      start();
      assertEqualToRepositories("kill %d while %s, seed %d".formatted(stop, busyWith, seed));
      assertThat(IndexFolder.generations(home.resolve("index/live"))).hasSize(1);
      stop();
    }
  }

  /** Runs the busy process until it said so many words, and ends it without warning. */
  private void killAfter(int words, String busyWith) throws Exception {
    Process busy =
        OwnProcess.of(BusyIndex.class, home.toString(), busyWith)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var said =
        new BufferedReader(new InputStreamReader(busy.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("READY");
      for (int word = 0; word < words; word++) {
        assertThat(said.readLine()).isNotNull();
      }
    } finally {
      busy.toHandle().destroyForcibly();
      assertThat(busy.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void isEqualToTheRepositoriesWhereAnOlderIndexWasPutBack() throws IOException {
    start();
    ItemId changed = fixture.publish("column", Map.of("title", "Oud"));
    ItemId gone = fixture.publish("column", Map.of("title", "Weg"));
    stop();
    FileSystemUtils.copyRecursively(home.resolve("index"), home.resolve("kept"));
    start();
    fixture.content.workingCopies.save(changed, 1, null, Map.of("title", "Nieuw"), "anna");
    fixture.content.publish(changed);
    fixture.content.withdraw(gone);
    fixture.publish("column", Map.of("title", "Erbij"));
    stop();

    FileSystemUtils.deleteRecursively(home.resolve("index"));
    FileSystemUtils.copyRecursively(home.resolve("kept"), home.resolve("index"));
    start();

    assertEqualToRepositories("with an older index");
    assertThat(found("nieuw")).isEqualTo(1);
    assertThat(found("oud")).isZero();
  }

  @Test
  void comparesNothingAfterAnOrderlyStop() {
    start();
    ItemId column = fixture.publish("column", Map.of("title", "Muziek"));
    stop();
    // The index lies: nobody may look where the last process ended in order.
    try (var live = CatalogueFixture.catalogue("live", home, new SmallLightModules())) {
      live.remove(List.of(column));
    }

    start();

    assertThat(fixture.live().known()).isEmpty();
    assertThat(fixture.author().known()).containsKey(column);
  }

  @Test
  void comparesWhereTheRepositoryChangedWithoutTheIndex() {
    start();
    ItemId column = fixture.publish("column", Map.of("title", "Muziek"));
    stop();
    try (var content = ContentFixture.in(home)) {
      content.withdraw(column);
    }

    start();

    assertEqualToRepositories("after a change without the index");
  }

  @Test
  void findsAChangeWithinASecond() {
    start();
    Instant before = Instant.now();
    fixture.publish("column", Map.of("title", "Muziek"));

    assertThat(found("muziek")).isEqualTo(1);
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void putsRightAnItemThatIsInTheIndexTwice() throws Exception {
    start();
    ItemId column = fixture.publish("column", Map.of("title", "Muziek"));
    ItemId strange = ItemId.random();
    stop();
    try (var directory =
            org.apache.lucene.store.FSDirectory.open(
                IndexFolder.generations(home.resolve("index/live")).getFirst());
        var writer =
            new org.apache.lucene.index.IndexWriter(
                directory, new org.apache.lucene.index.IndexWriterConfig())) {
      for (ItemId id : List.of(column, strange, strange)) {
        var document = new org.apache.lucene.document.Document();
        document.add(
            new org.apache.lucene.document.KeywordField(
                Documents.keyword("id"), id.value(), org.apache.lucene.document.Field.Store.NO));
        document.add(
            new org.apache.lucene.document.SortedDocValuesField(
                Documents.ID, new org.apache.lucene.util.BytesRef(id.value())));
        writer.addDocument(document);
      }
      writer.setLiveCommitData(withoutState(writer.getLiveCommitData()).entrySet());
    }

    start();

    assertEqualToRepositories("after a double");
  }

  private static Map<String, String> withoutState(Iterable<Map.Entry<String, String>> data) {
    var label = new HashMap<String, String>();
    data.forEach(entry -> label.put(entry.getKey(), entry.getValue()));
    label.remove("equals");
    return label;
  }

  // Damage

  @Test
  void isEqualAgainWhereAnyFileOfTheIndexWasDamagedBetweenTwoRuns() throws Exception {
    start();
    for (int i = 0; i < 5; i++) {
      fixture.publish("column", Map.of("title", "Muziek " + i, "body", "<p>lang verhaal</p>"));
    }
    stop();
    FileSystemUtils.copyRecursively(home.resolve("index"), home.resolve("whole"));
    var random = new Random(7);
    for (Path file : files(home.resolve("whole/live"))) {
      for (Damage damage : Damage.values()) {
        FileSystemUtils.deleteRecursively(home.resolve("index"));
        FileSystemUtils.copyRecursively(home.resolve("whole"), home.resolve("index"));
        damage.to(home.resolve("index").resolve(home.resolve("whole").relativize(file)), random);
        String when = damage + " of " + file.getFileName();

        start();
        fixture.follower().lookForDamage();
        waitUntilComplete(when);

        assertEqualToRepositories(when);
        assertThat(found("muziek")).as(when).isEqualTo(5);
        stop();
      }
    }
  }

  @Test
  void mendsItselfWhereFilesAreDamagedWhileItAnswers() throws Exception {
    start();
    for (int i = 0; i < 5; i++) {
      fixture.publish("column", Map.of("title", "Muziek " + i, "body", "<p>lang verhaal</p>"));
    }
    fixture.live().setEqualTo(null); // brings it to disk
    stop();
    start();
    var random = new Random(7);
    for (Damage damage : List.of(Damage.FLIPPED, Damage.CUT_OFF)) {
      for (Path file : files(IndexFolder.generations(home.resolve("index/live")).getFirst())) {
        damage.to(file, random);
      }
      long answered = found("muziek");
      assertThat(answered).as("while it is %s", damage).isBetween(0L, 5L);
      fixture.follower().lookForDamage();
      ItemId late = fixture.publish("column", Map.of("title", "Tijdens " + damage));
      waitUntilComplete("while running");

      assertEqualToRepositories("damaged while running: " + damage);
      assertThat(found("muziek")).isEqualTo(5);
      assertThat(fixture.live().known()).containsKey(late);
    }
  }

  @Test
  void takesNothingLessUpWhileItWaitsForAPlaceToWrite() throws Exception {
    start();
    fixture.publish("column", Map.of("title", "Muziek"));
    assertThat(found("muziek")).isEqualTo(1);
    Path index = home.resolve("index/live");
    FileSystemUtils.deleteRecursively(index);
    Files.writeString(index, "a file where the folder was");
    fixture.live().setEqualTo(null);

    assertThat(found("muziek")).as("the old one answers").isEqualTo(1);
    fixture.publish("column", Map.of("title", "Dans"));
    Instant secondTry = Instant.now().plusMillis(1200);
    while (Instant.now().isBefore(secondTry)) {
      assertThat(fixture.rebuild().status().step()).isNotEqualTo(IndexRebuild.Step.NONE);
    }
    assertThat(fixture.rebuild().status().problem()).contains("live");
    Files.delete(index);
    Files.createDirectory(index);
    waitUntilComplete("after the place came back");

    assertEqualToRepositories("after the place came back");
    assertThat(found("dans")).isEqualTo(1);
  }

  private void waitUntilComplete(String when) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (!fixture.live().isComplete()
        || !fixture.author().isComplete()
        || fixture.rebuild().status().step() != IndexRebuild.Step.NONE) {
      assertThat(Instant.now()).as("rebuilt in time, " + when).isBefore(end);
      Thread.sleep(10);
    }
  }

  private long found(String text) {
    try {
      return fixture.live().find(new FindQuery(text, Map.of(), 0, 10)).total();
    } catch (AlreadyClosedException e) {
      throw new AssertionError("a search must not see an index closed", e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("write.lock"))
          .sorted()
          .toList();
    }
  }

  /** What happens to a file. */
  enum Damage {
    FLIPPED {
      @Override
      void to(Path path, Random random) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
          for (int i = 0; i < 5; i++) {
            long place = random.nextLong(file.length());
            file.seek(place);
            int there = file.read();
            file.seek(place);
            file.write(there ^ (1 << random.nextInt(8)));
          }
        }
      }
    },
    CUT_OFF {
      @Override
      void to(Path path, Random random) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
          file.setLength(file.length() / 2);
        }
      }
    },
    EMPTIED {
      @Override
      void to(Path path, Random random) throws IOException {
        Files.write(path, new byte[0]);
      }
    },
    GONE {
      @Override
      void to(Path path, Random random) throws IOException {
        Files.delete(path);
      }
    };

    abstract void to(Path path, Random random) throws IOException;
  }
}
