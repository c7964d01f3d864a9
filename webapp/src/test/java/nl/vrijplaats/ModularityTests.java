package nl.vrijplaats;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the packages go down, as each {@code package-info.java} says. */
class ModularityTests {

  @Test
  void everyModuleUsesOnlyWhatItMay() {
    ApplicationModules.of(Vrijplaats.class).verify();
  }
}
