package nl.vrijplaats.lightmodule;

import java.nio.file.Path;

/** A setting names a folder that does not exist. */
public class NoSuchFolder extends RuntimeException {
  NoSuchFolder(String setting, Path folder) {
    super("The setting " + setting + " names " + folder.toAbsolutePath() + ", which is no folder");
  }
}
