package nl.vrijplaats.lightmodule;

import java.util.Optional;
import java.util.SortedMap;
import nl.vrijplaats.lightmodule.LightModules.Question;

/** Questions after definitions in force. */
final class InForce {

  private InForce() {}

  /** All of a type. */
  record All<T>(Class<T> type) implements Question<SortedMap<String, T>> {
    @Override
    public SortedMap<String, T> of(LightModules modules) {
      return modules.definitions().all(type);
    }
  }

  /** One of a type. */
  record One<T>(Class<T> type, String id) implements Question<Optional<T>> {
    @Override
    public Optional<T> of(LightModules modules) {
      return modules.definitions().find(type, id);
    }
  }

  /** The site: the one called default, else the first. */
  record Site() implements Question<Optional<SiteDefinition>> {
    @Override
    public Optional<SiteDefinition> of(LightModules modules) {
      Definitions reading = modules.definitions();
      return reading
          .find(SiteDefinition.class, "default")
          .or(() -> reading.all(SiteDefinition.class).values().stream().findFirst());
    }
  }
}
