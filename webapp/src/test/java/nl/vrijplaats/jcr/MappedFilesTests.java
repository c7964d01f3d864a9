package nl.vrijplaats.jcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What a repository takes of memory for having been read is given back. */
class MappedFilesTests {

  /** Twenty of a million letters fill more than one file of Oak. */
  private static final int TEXTS = 20;

  private static final int LETTERS = 1_000_000;

  @TempDir Path home;

  private OakRepositories oak;

  @BeforeEach
  void openTwice() {
    ResidentFiles.assumeTheyAreKnown();
    oak = OakRepositories.open(home);
    for (int i = 0; i < TEXTS; i++) {
      String name = "text" + i;
      String text = text(i);
      oak.repositories()
          .live()
          .write(session -> session.getRootNode().addNode(name).setProperty("text", text));
    }
    // Oak maps a file once it is full, or when it is opened again.
    oak.close();
    oak = OakRepositories.open(home);
  }

  @AfterEach
  void close() {
    if (oak != null) {
      oak.close();
    }
  }

  private static String text(int number) {
    var letters = new byte[LETTERS];
    new Random(number).nextBytes(letters);
    for (int i = 0; i < LETTERS; i++) {
      letters[i] = (byte) ('a' + (letters[i] & 15));
    }
    return new String(letters, StandardCharsets.US_ASCII);
  }

  private void assertReadsEverything() {
    for (int i = 0; i < TEXTS; i++) {
      String path = "/text" + i + "/text";
      String read =
          oak.repositories().live().read(session -> session.getProperty(path).getString());
      assertThat(read).isEqualTo(text(i));
    }
  }

  @Test
  void givesMemoryOfWhatWasReadBack() {
    assertReadsEverything();
    long read = ResidentFiles.below(home);
    assertThat(read).isGreaterThan(TEXTS * LETTERS / 2);

    oak.giveBack();

    assertThat(ResidentFiles.below(home)).isLessThan(read / 20);
    assertReadsEverything();
  }

  @Test
  void holdsMemoryToABound() throws InterruptedException {
    assertReadsEverything();
    long read = ResidentFiles.below(home);

    var bound = new MappedBound(List.of(oak), DataSize.ofMegabytes(1));
    try {
      for (int tenth = 0; tenth < 100 && ResidentFiles.below(home) > read / 20; tenth++) {
        Thread.sleep(100);
      }
    } finally {
      bound.destroy();
    }

    assertThat(ResidentFiles.below(home)).isLessThan(read / 20);
    assertReadsEverything();
  }

  @Test
  void takesNothingBackBelowTheBound() throws InterruptedException {
    assertReadsEverything();
    long read = ResidentFiles.below(home);

    var bound = new MappedBound(List.of(oak), DataSize.ofTerabytes(1));
    Thread.sleep(1_200);
    bound.destroy();

    // The system may have taken some of it back by itself.
    assertThat(ResidentFiles.below(home)).isGreaterThan(read / 2);
  }

  @Test
  void readsWhileMemoryIsGivenBack() throws Exception {
    var done = new AtomicBoolean();
    try (var others = Executors.newSingleThreadExecutor()) {
      Future<?> giving =
          others.submit(
              () -> {
                while (!done.get()) {
                  oak.giveBack();
                }
              });
      try {
        for (int round = 0; round < 5; round++) {
          assertReadsEverything();
          oak.repositories()
              .live()
              .write(session -> session.getRootNode().setProperty("round", text(TEXTS)));
        }
      } finally {
        done.set(true);
      }
      giving.get();
    }
  }
}
