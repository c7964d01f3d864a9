package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code check}: reads all definitions, and the content the light modules bring, and prints what is
 * wrong. Opens no repository, so it can run beside the site and before a deployment.
 */
@Component
class CheckCommand implements Command {
  private final ObjectProvider<LightModules> inForce;

  CheckCommand(ObjectProvider<LightModules> inForce) {
    this.inForce = inForce;
  }

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String usage() {
    return "check [--light-modules=DIR] [--json]   names every problem in definitions and example content";
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
      var problems = new ArrayList<>(definitions.problems());
      problems.addAll(BootstrapContent.read(definitions).problems());
      print(definitions, problems, given.has("json"), out);
      return problems.stream().anyMatch(Problem::isSerious) ? FAILED : DONE;
    } catch (IOException e) {
      out.println("Could not read the light modules: " + e.getMessage());
      return FAILED;
    }
  }

  private static void print(
      LightModules definitions, List<Problem> problems, boolean json, PrintStream out) {
    if (json) {
      out.println(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(problems.stream().map(CheckCommand::asMap).toList()));
      return;
    }
    for (Problem problem : problems) {
      out.println((problem.isSerious() ? "serious  " : "remark   ") + problem);
    }
    out.println(
        definitions.contentTypes().size() + " content types, " + problems.size() + " problems");
  }

  private static Map<String, @Nullable Object> asMap(Problem problem) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("severity", problem.severity().name());
    map.put("file", problem.file());
    map.put("line", problem.line());
    map.put("message", problem.message());
    map.put("suggestion", problem.suggestion());
    return map;
  }
}
