package nl.vrijplaats.lightmodule.reader;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.DefinitionKind;
import nl.vrijplaats.lightmodule.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Leaves each public address to one content type. Who had it at the previous reading keeps it,
 * whatever the order of the names.
 */
final class TypeAddresses {
  private final @Nullable Reading previous;
  private final Map<DefinitionKey, Origin> origins;
  private final Problems problems;

  TypeAddresses(@Nullable Reading previous, Map<DefinitionKey, Origin> origins, Problems problems) {
    this.previous = previous;
    this.origins = origins;
    this.problems = problems;
  }

  /** Without the types that want an address another type has. */
  Map<String, ContentType> withoutClashes(Map<String, ContentType> candidates) {
    var accepted = new TreeMap<String, ContentType>();
    var owners = new HashMap<String, String>();
    candidates.values().stream()
        .sorted(
            Comparator.comparing((ContentType type) -> !hadItsAddresses(type))
                .thenComparing(ContentType::name))
        .forEach(
            type -> {
              Optional<String> taken =
                  addresses(type).stream().filter(owners::containsKey).findFirst();
              taken.ifPresent(address -> problems.add(clash(type, address, owners)));
              Optional<ContentType> usable =
                  taken.isEmpty()
                      ? Optional.of(type)
                      : lastGood(type.name())
                          .filter(old -> addresses(old).stream().noneMatch(owners::containsKey));
              usable.ifPresent(
                  good -> {
                    accepted.put(good.name(), good);
                    addresses(good).forEach(address -> owners.put(address, good.name()));
                  });
            });
    return accepted;
  }

  private Optional<ContentType> lastGood(String name) {
    return previous == null ? Optional.empty() : Optional.ofNullable(previous.types().get(name));
  }

  private Problem clash(ContentType type, String address, Map<String, String> owners) {
    Origin origin = origins.get(new DefinitionKey(DefinitionKind.CONTENT_TYPE, type.name()));
    return Origins.whole(origin == null ? type.name() : origin.lastFile())
        .serious(
            "Address '%s' of '%s' already belongs to '%s'"
                .formatted(address, type.name(), owners.get(address)),
            null);
  }

  private boolean hadItsAddresses(ContentType type) {
    return lastGood(type.name()).filter(old -> addresses(old).equals(addresses(type))).isPresent();
  }

  /** The address of its lists, and that of its items with every property written the same. */
  private static Set<String> addresses(ContentType type) {
    var addresses = new HashSet<String>();
    if (type.section() != null) {
      addresses.add(type.section());
    }
    if (type.path() != null) {
      addresses.add(type.path().replaceAll("\\{\\w+}", "{…}"));
    }
    return addresses;
  }
}
