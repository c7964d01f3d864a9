package nl.vrijplaats.catalogue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.vrijplaats.jcr.RepositoryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Makes the catalogues equal to their repositories at start. Visitors wait for it a short while;
 * what takes longer is done while they are served with what the catalogues hold.
 */
@Component
@ConditionalOnWebApplication
class CatalogueStart implements SmartInitializingSingleton {

  private static final Logger log = LoggerFactory.getLogger(CatalogueStart.class);
  private static final int SECONDS_THAT_VISITORS_WAIT = 10;

  private final RepositoryFollower catalogues;

  CatalogueStart(RepositoryFollower catalogues) {
    this.catalogues = catalogues;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var done = new CountDownLatch(1);
    Thread.ofVirtual()
        .name("catalogue-start")
        .start(
            () -> {
              try {
                catchUp();
              } finally {
                done.countDown();
              }
              catalogues.lookForDamage();
            });
    try {
      if (!done.await(SECONDS_THAT_VISITORS_WAIT, TimeUnit.SECONDS)) {
        log.warn("Lists and search are not complete yet; the site is served meanwhile");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void catchUp() {
    try {
      catalogues.catchUp();
    } catch (CatalogueFailure | RepositoryFailure e) {
      log.error("The catalogues are not complete; they are rebuilt", e);
      catalogues.start();
    } catch (CancellationException e) {
      log.info("Stopped while the catalogues were made complete; the next start goes on");
    }
  }
}
