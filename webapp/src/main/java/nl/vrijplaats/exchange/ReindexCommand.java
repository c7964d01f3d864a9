package nl.vrijplaats.exchange;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.catalogue.CatalogueFailure;
import nl.vrijplaats.catalogue.IndexRebuild;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code reindex}: makes lists and search anew from the repositories. */
@Component
class ReindexCommand implements Command {
  private static final int PROGRESS_EVERY = 1000;

  private final ObjectProvider<IndexRebuild> rebuild;

  ReindexCommand(ObjectProvider<IndexRebuild> rebuild) {
    this.rebuild = rebuild;
  }

  @Override
  public String name() {
    return "reindex";
  }

  @Override
  public String usage() {
    return "reindex   builds lists and search anew from the repositories";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var given = new CommandArguments(arguments, Set.of());
    if (!given.words().isEmpty()) {
      throw new CommandMisused("reindex takes no " + given.words().getFirst());
    }
    try {
      long items =
          rebuild
              .getObject()
              .rebuild(
                  (done, total) -> {
                    if (done % PROGRESS_EVERY == 0) {
                      out.printf("%d of %d items (%d%%)%n", done, total, 100 * done / total);
                    }
                  });
      out.println(items + " items written (what is live, and working copies)");
      return DONE;
    } catch (CatalogueFailure e) {
      out.println(e.getMessage() + ". The old index stays; mend the cause and call reindex again.");
      return FAILED;
    }
  }
}
