package nl.vrijplaats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.vrijplaats.jcr.ResidentFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an index takes of memory for having been searched is given back. */
class MappedIndexFilesTests {

  private static final int ITEMS = 100;

  @TempDir Path home;

  private CatalogueFixture fixture;

  @BeforeEach
  void start() {
    ResidentFiles.assumeTheyAreKnown();
    fixture = new CatalogueFixture(home, new SmallLightModules());
    for (int i = 0; i < ITEMS; i++) {
      fixture.publish("column", Map.of("title", "Stuk " + i));
    }
    rebuild();
  }

  @AfterEach
  void stop() {
    if (fixture != null) {
      fixture.close();
    }
  }

  private void rebuild() {
    fixture.rebuild().rebuild((done, total) -> {});
  }

  private long found() {
    return fixture.live().find(new FindQuery("stuk", Map.of(), 0, 10)).total();
  }

  @Test
  void givesMemoryOfWhatWasSearchedBack() {
    assertThat(found()).isEqualTo(ITEMS);
    long searched = ResidentFiles.below(home.resolve("index/live"));
    assertThat(searched).isPositive();

    fixture.live().giveBack();

    assertThat(ResidentFiles.below(home.resolve("index/live"))).isLessThan(searched / 2);
    assertThat(found()).isEqualTo(ITEMS);
  }

  @Test
  void searchesChangesAndRebuildsWhileMemoryIsGivenBack() throws Exception {
    var done = new AtomicBoolean();
    var givenBack = new AtomicInteger();
    try (var others = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      Future<?> giving =
          others.submit(
              () -> {
                while (!done.get()) {
                  fixture.live().giveBack();
                  fixture.author().giveBack();
                  givenBack.incrementAndGet();
                }
              });
      Future<?> searching =
          others.submit(
              () -> {
                while (!done.get()) {
                  assertThat(found()).isEqualTo(ITEMS);
                }
              });
      List<Future<?>> busy = List.of(giving, searching);
      try {
        for (int round = 0; round < 5; round++) {
          rebuild();
        }
      } finally {
        done.set(true);
      }
      for (Future<?> one : busy) {
        one.get();
      }
    }
    assertThat(givenBack).hasPositiveValue();
    assertThat(found()).isEqualTo(ITEMS);
  }
}
