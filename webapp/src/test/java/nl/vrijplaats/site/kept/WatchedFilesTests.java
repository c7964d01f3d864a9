package nl.vrijplaats.site.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchedFilesTests {

  private static final Duration PAUSE = Duration.ofMillis(200);

  @Test
  void sendsOneOfAllWhoAskToLookAtTheFiles() throws InterruptedException {
    long begin = System.nanoTime();
    var files = new WatchedFiles(() -> {}, PAUSE);
    Thread.sleep(PAUSE);

    long sent = IntStream.range(0, 10_000).parallel().filter(i -> files.isYourTurnToLook()).count();

    // Another one for each pause, should this machine have been busy: nobody looked meanwhile.
    long pauses = (System.nanoTime() - begin) / PAUSE.toNanos();
    assertThat(sent).isBetween(1L, pauses);
  }

  @Test
  void sendsNobodyBeforeItIsTime() {
    var files = new WatchedFiles(() -> {}, Duration.ofHours(1));
    assertThat(files.isYourTurnToLook()).isFalse();
  }
}
