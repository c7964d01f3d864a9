package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.vrijplaats.asset.AssetFiles;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.content.AddressTaken;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.LightModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty home with the content of the light modules, before the first visitor is answered.
 * Everything, and the order to publish it, is one unit: after a crash the home is either empty, and
 * filled at the next start, or full.
 */
@Component
@ConditionalOnWebApplication
class ExampleContent implements SmartLifecycle {
  /** Who is named as author of these revisions. */
  static final String WHO = "voorbeeld";

  private static final Logger LOG = LoggerFactory.getLogger(ExampleContent.class);

  private final boolean wanted;
  private final Repositories repositories;
  private final WorkingCopies copies;
  private final Publisher publisher;
  private final LightModules definitions;
  private final AssetIntake intake;
  private volatile boolean running;

  ExampleContent(
      @Value("${vrijplaats.example-content:true}") boolean wanted,
      Repositories repositories,
      WorkingCopies copies,
      Publisher publisher,
      LightModules definitions,
      AssetFiles assetFiles,
      Assets assets,
      Clock clock) {
    this.wanted = wanted;
    this.repositories = repositories;
    this.copies = copies;
    this.publisher = publisher;
    this.definitions = definitions;
    this.intake = new AssetIntake(assetFiles, assets, clock);
  }

  /** Loads the content where it is wanted and nothing is there yet. */
  @Override
  public void start() {
    running = true;
    if (wanted && copies.isEmpty()) {
      try {
        load(BootstrapContent.read(definitions));
      } catch (IOException e) {
        throw new UncheckedIOException("Could not read the example content", e);
      }
    }
  }

  private void load(BootstrapContent content) throws IOException {
    long started = System.nanoTime();
    content.problems().forEach(problem -> LOG.warn("Example content: {}", problem));
    // Before the items: a home with items counts as full, and asks for no assets any more.
    for (BootstrapContent.AssetAt at : content.assets()) {
      Outcome outcome = intake.take(at.file(), at.asset(), false);
      if (outcome.result() == Outcome.Result.REFUSED) {
        LOG.warn("Example content: {}:{}: {}", at.file(), outcome.line(), outcome.refusal());
      }
    }
    List<BootstrapItem> loaded =
        repositories
            .author()
            .write(
                session -> {
                  List<BootstrapItem> made = content.items().stream().filter(this::create).toList();
                  publisher.order(publication(made), WHO);
                  return made;
                });
    publisher.carryOut();
    LOG.info(
        "Loaded {} example items, {} of them published, in {} ms",
        loaded.size(),
        loaded.stream().filter(BootstrapItem::published).count(),
        (System.nanoTime() - started) / 1_000_000);
  }

  private boolean create(BootstrapItem item) {
    try {
      copies.create(item.id(), item.type().name(), item.slug(), item.properties(), WHO);
      return true;
    } catch (AddressTaken e) {
      LOG.warn("Example content: {}:{}: {}", item.file(), item.line(), e.getMessage());
      return false;
    }
  }

  private static List<Publisher.Task> publication(List<BootstrapItem> items) {
    var tasks = new ArrayList<Publisher.Task>();
    for (BootstrapItem item : items) {
      if (item.published()) {
        tasks.add(new Publisher.Task.Publish(item.id(), 1));
      }
    }
    return tasks;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, which starts in one of the last phases. */
  @Override
  public int getPhase() {
    return 0;
  }
}
