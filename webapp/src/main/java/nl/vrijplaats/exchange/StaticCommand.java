package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** {@code static}: writes the whole site as files. */
@Component
class StaticCommand implements Command {
  private static final int PROGRESS_EVERY = 1000;

  private final ApplicationContext program;

  StaticCommand(ApplicationContext program) {
    this.program = program;
  }

  @Override
  public String name() {
    return "static";
  }

  @Override
  public String usage() {
    return "static DIR   writes the whole site as files; again into the same folder: what changed";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var given = new CommandArguments(arguments, Set.of());
    if (given.words().size() != 1) {
      throw new CommandMisused("static needs one folder");
    }
    Path target = Path.of(given.words().getFirst());
    try (var folder = new StaticFolder(target);
        var live = new OwnSite(program)) {
      StaticSite.Written written =
          new StaticSite(live, folder)
              .write(
                  number -> {
                    if (number % PROGRESS_EVERY == 0) {
                      out.println(number + " addresses");
                    }
                  });
      written.dead().forEach(dead -> out.println("Nothing is at " + dead));
      out.println(
          "%d addresses and %d redirects in %s: %d files written, %d removed, the others were equal"
              .formatted(
                  written.addresses(),
                  written.redirects(),
                  target,
                  written.changed(),
                  written.removed()));
      return DONE;
    } catch (Refusal e) {
      out.println(e.why());
      return FAILED;
    } catch (IOException e) {
      out.println("Stopped: " + e.getMessage() + ". The same command goes on with it.");
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      out.println("Stopped. The same command goes on with it.");
      return FAILED;
    }
  }
}
