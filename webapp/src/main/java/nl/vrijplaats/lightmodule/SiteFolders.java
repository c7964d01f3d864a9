package nl.vrijplaats.lightmodule;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders the site is made of; all of them exist, and their paths are absolute.
 *
 * @param lightModules folders of light modules, first one first
 * @param contentTemplates folders with one folder of templates per content type, first one first
 */
public record SiteFolders(List<Path> lightModules, List<Path> contentTemplates) {

  /** Makes the paths absolute. */
  public SiteFolders {
    lightModules = absolute(lightModules);
    contentTemplates = absolute(contentTemplates);
  }

  private static List<Path> absolute(List<Path> folders) {
    return folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
  }
}
