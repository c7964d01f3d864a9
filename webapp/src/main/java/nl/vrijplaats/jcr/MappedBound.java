package nl.vrijplaats.jcr;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Holds the memory that mapped files take to a bound. Given back, a page costs some microseconds
 * when it is read again, as long as the system has it in its own memory; so nothing is chosen, and
 * nothing counted.
 */
@Component
@ConditionalOnWebApplication
class MappedBound implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(MappedBound.class);

  private static final int MILLIS_BETWEEN_LOOKS = 100;

  private final List<MappedFiles> files;
  private final long most;
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("mapped-bound").factory());

  /** Known to the one thread of it; so that the log says it once. */
  private boolean failing;

  MappedBound(List<MappedFiles> files, @Value("${vrijplaats.mapped.memory:128MB}") DataSize most) {
    this.files = files;
    this.most = most.toBytes();
    if (MappedPages.areKnown()) {
      background.scheduleWithFixedDelay(
          this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      if (MappedPages.resident() > most) {
        files.forEach(MappedFiles::giveBack);
      }
      failing = false;
    } catch (UncheckedIOException e) {
      if (!failing) {
        log.warn("What files take of memory could not be given back; it is tried again", e);
      }
      failing = true;
    } catch (LinkageError e) {
      log.warn("Java may not call the system (--enable-native-access): files have no bound", e);
      background.shutdown();
    }
  }

  /** Ends before the files are closed. */
  @Override
  public void destroy() {
    background.close();
  }
}
