package nl.vrijplaats.exchange;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.vrijplaats.jcr.HomeInUse;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The commands there are, and how the program carries one out: with the same beans as the site, but
 * without web server, and only those that the command asks for.
 */
@Component
public class Commands {
  private final List<Command> commands;

  Commands(List<Command> commands) {
    this.commands = commands.stream().sorted(Comparator.comparing(Command::name)).toList();
  }

  /** Whether the arguments of the program name a command; without one, the site is served. */
  public static boolean areIn(List<String> arguments) {
    return arguments.stream().anyMatch(Commands::isWord);
  }

  /**
   * Carries out the command that the arguments name, and closes everything again.
   *
   * @param program the class that Spring starts from
   * @param arguments all arguments of the program: the command, what belongs to it, settings
   * @param out where people read what happens
   * @return exit code
   */
  public static int carryOut(Class<?> program, List<String> arguments, PrintStream out) {
    var rest = new ArrayList<>(arguments);
    rest.removeIf(Commands::isSetting);
    String command = rest.stream().filter(Commands::isWord).findFirst().orElse("");
    rest.remove(command);
    try (var context = start(program, arguments.stream().filter(Commands::isSetting).toList())) {
      return context.getBean(Commands.class).run(command, rest, out);
    }
  }

  static ConfigurableApplicationContext start(Class<?> program, List<String> settings) {
    return new SpringApplicationBuilder(program)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties("logging.config=classpath:logback-command.xml")
        .run(settings.toArray(String[]::new));
  }

  private static boolean isWord(String argument) {
    return !argument.startsWith("--");
  }

  /** Settings have a dot in their name ({@code --vrijplaats.home=…}), options of commands none. */
  private static boolean isSetting(String argument) {
    return !isWord(argument) && argument.split("=", 2)[0].contains(".");
  }

  /** Calls a command; one that does not exist, or is called wrongly, is told what there is. */
  int run(String name, List<String> arguments, PrintStream out) {
    Optional<Command> command = commands.stream().filter(c -> c.name().equals(name)).findFirst();
    if (command.isEmpty()) {
      out.println(
          "There is no command '" + name + "'. These are there; without one, the site is served:");
      commands.forEach(c -> out.println("  " + c.usage()));
      return Command.MISUSED;
    }
    try {
      return command.get().run(arguments, out);
    } catch (CommandMisused e) {
      out.println(e.getMessage());
      out.println("  " + command.get().usage());
      return Command.MISUSED;
    } catch (HomeInUse e) {
      return inUse(out);
    } catch (BeansException e) {
      if (e.contains(HomeInUse.class)) {
        return inUse(out);
      }
      throw e;
    }
  }

  private static int inUse(PrintStream out) {
    out.println("The site is running in this home; stop it first.");
    return Command.FAILED;
  }
}
