package nl.vrijplaats.site.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Of two answers to a question the older one never comes back. */
class StockTests {

  private static final int VERSIONS = 3_000;

  @TempDir private Path home;

  @Test
  void neverGivesAnAnswerThatIsOlderThanOneItTookUp() throws Exception {
    var shelf = new Shelf(home, DataSize.ofMegabytes(20));
    var stock = new Stock(DataSize.ofBytes(1), shelf);
    var newest = new AtomicInteger();
    var stop = new AtomicBoolean();
    Callable<Integer> reading =
        () -> {
          int found = 0;
          while (!stop.get()) {
            int known = newest.get();
            KeptAnswer answer = stock.find(question());
            if (answer != null) {
              found++;
              assertThat(Integer.parseInt(answer.made().tag())).isGreaterThanOrEqualTo(known);
            }
          }
          return found;
        };
    // Virtual ones that never wait would leave no room for others.
    try (var threads = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(threads.submit(reading));
      }
      for (int version = 1; version <= VERSIONS; version++) {
        stock.put(question(), List.of(), answer(version));
        newest.set(version);
        if (version % 10 == 0) {
          stock.settle();
        }
      }
      stop.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    } finally {
      stop.set(true);
      shelf.destroy();
    }
    assertThat(stock.fetched()).isPositive();
  }

  @Test
  void leavesWhatItReadWhereItLies() throws Exception {
    var shelf = new Shelf(home, DataSize.ofMegabytes(20));
    var stock = new Stock(DataSize.ofBytes(1), shelf);
    stock.put(question(), List.of(), answer(1));
    stock.settle();
    Path file = home.resolve("kept/answers/1.bin");
    long size = file.toFile().length();

    for (int i = 0; i < 5; i++) {
      assertThat(stock.find(question())).isNotNull();
      stock.settle();
    }

    assertThat(stock.fetched()).isEqualTo(5);
    assertThat(file).hasSize(size);
    shelf.destroy();
  }

  private static KeptAnswer answer(int version) {
    var made = new KeptAnswer.Made(200, List.of(), List.of(), "" + version, false, false);
    return new KeptAnswer(
        made,
        Form.PLAIN,
        new byte[3_000],
        new Ingredients(List.of(), List.of(), List.of(), Long.MAX_VALUE),
        new State(0, 0, ""),
        Instant.EPOCH);
  }

  private static Question question() {
    return new Question(
        "GET", "/over", false, null, null, null, null, null, null, null, null, null, false);
  }
}
