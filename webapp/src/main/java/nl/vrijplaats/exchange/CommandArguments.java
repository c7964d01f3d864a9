package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind a command, taken apart: {@code FILE} stands by itself, {@code --format=jsonl} is
 * an option with a value, {@code --publish} one without.
 */
final class CommandArguments {
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  /** Refuses options the command does not know. */
  CommandArguments(List<String> arguments, Set<String> known) {
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        words.add(argument);
        continue;
      }
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
      if (!known.contains(name)) {
        throw new CommandMisused("Unknown option --" + name);
      }
      options.put(name, equals < 0 ? "" : argument.substring(equals + 1));
    }
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  Optional<String> value(String option) {
    String value = options.get(option);
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  List<String> words() {
    return words;
  }
}
