package nl.vrijplaats.lightmodule;

import java.nio.file.Path;
import java.util.List;

/** The definitions of the site itself, for tests of what lies above them. */
public final class SiteDefinitions {

  private SiteDefinitions() {}

  /** Reads them once; later changes are not followed. */
  public static LightModules read() {
    return new DiskLightModules(List.of(Path.of("../light-modules")));
  }
}
