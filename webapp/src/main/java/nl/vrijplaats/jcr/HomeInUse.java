package nl.vrijplaats.jcr;

import java.nio.file.Path;

/** Another process has this home open; only one at a time can. */
public class HomeInUse extends RuntimeException {
  HomeInUse(Path folder) {
    super(folder + " is in use by another process. Stop the site that runs in this home first.");
  }
}
