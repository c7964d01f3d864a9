package nl.vrijplaats.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.lightmodule.PropertyDefinition;

/**
 * Names of values in another language than the first: {@code title_de}, as Magnolia writes them.
 */
final class Translated {
  private static final Pattern NAME = Pattern.compile("(.+)_[a-z]{2,3}(?:_[A-Z]{2})?");

  private Translated() {}

  /** The property a value of that name belongs to: by its own name, or translated. */
  static Optional<PropertyDefinition> property(List<PropertyDefinition> properties, String name) {
    return named(properties, name)
        .or(
            () -> {
              Matcher matcher = NAME.matcher(name);
              return matcher.matches()
                  ? named(properties, matcher.group(1)).filter(PropertyDefinition::i18n)
                  : Optional.empty();
            });
  }

  private static Optional<PropertyDefinition> named(
      List<PropertyDefinition> properties, String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }
}
