package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check}: reads all definitions, the content the light modules bring, and all content of the
 * home with its indexes, and prints what is wrong. Changes nothing. Where the site is running, or
 * for a folder of light modules, it keeps to the definitions.
 */
@Component
class CheckCommand implements Command {
  private final ObjectProvider<LightModules> inForce;
  private final HomeCheck home;

  CheckCommand(ObjectProvider<LightModules> inForce, HomeCheck home) {
    this.inForce = inForce;
    this.home = home;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String usage() {
    return "check [--light-modules=DIR] [--json]   names every problem in definitions, content and indexes";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    var given = new CommandArguments(arguments, Set.of("light-modules", "json"));
    if (!given.words().isEmpty()) {
      throw new CommandMisused("check takes no " + given.words().getFirst());
    }
    Path folder = given.value("light-modules").map(Path::of).orElse(null);
    if (folder != null && !Files.isDirectory(folder)) {
      out.println(folder + ": there is no such folder");
      return FAILED;
    }
    LightModules definitions =
        folder == null ? inForce.getObject() : LightModules.read(List.of(folder));
    try {
      var findings = new ArrayList<Finding>();
      definitions.problems().forEach(problem -> findings.add(Finding.of(problem)));
      BootstrapContent.read(definitions)
          .problems()
          .forEach(problem -> findings.add(Finding.of(problem)));
      HomeCheck.Result content = folder == null ? home.run() : new HomeCheck.Result(List.of(), -1);
      findings.addAll(content.findings());
      if (given.has("json")) {
        printJson(findings, out);
      } else {
        print(definitions, findings, content.items(), out);
      }
      return findings.stream().anyMatch(Finding::isSerious) ? FAILED : DONE;
    } catch (IOException e) {
      out.println("Could not read the light modules: " + e.getMessage());
      return FAILED;
    }
  }

  private static void printJson(List<Finding> findings, PrintStream out) {
    out.println(
        JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(findings.stream().map(Finding::asMap).toList()));
  }

  private static void print(
      LightModules definitions, List<Finding> findings, long items, PrintStream out) {
    findings.forEach(out::println);
    out.println(
        definitions.definitions().list().size()
            + " definitions with "
            + definitions.contentTypes().size()
            + " content types, "
            + (items < 0 ? "" : items + " items and their indexes, ")
            + findings.size()
            + " problems");
  }
}
