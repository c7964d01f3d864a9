package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code pack}: writes the site as a module of Magnolia. */
@Component
class PackCommand implements Command {
  private final ObjectProvider<MagnoliaModule> module;

  PackCommand(ObjectProvider<MagnoliaModule> module) {
    this.module = module;
  }

  @Override
  public String name() {
    return "pack";
  }

  @Override
  public String usage() {
    return "pack FILE.jar   writes what is live as a module for Magnolia CMS 6.2";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var given = new CommandArguments(arguments, Set.of());
    if (given.words().size() != 1 || !given.words().getFirst().endsWith(".jar")) {
      throw new CommandMisused("pack needs the name of one file that ends in .jar");
    }
    Path file = Path.of(given.words().getFirst());
    try {
      MagnoliaModule.Packed packed = module.getObject().write(file);
      out.println(
          "%d items, %d assets and %d other files packed in %s"
              .formatted(
                  packed.items(),
                  packed.assets(),
                  packed.files() - packed.items() - packed.assets(),
                  file));
      return DONE;
    } catch (Refusal e) {
      out.println(e.why());
      return FAILED;
    } catch (IOException e) {
      out.println("Stopped: " + e.getMessage() + ". Nothing is left of this jar.");
      return FAILED;
    }
  }
}
