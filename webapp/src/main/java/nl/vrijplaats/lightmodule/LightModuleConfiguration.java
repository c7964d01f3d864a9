package nl.vrijplaats.lightmodule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the folders of the site, and reads the definitions in them. */
@Configuration(proxyBeanMethods = false)
class LightModuleConfiguration {
  private static final String LIGHT_MODULES = "light-modules";
  private static final String CONTENT_TEMPLATES = "content-templates";

  @Bean
  SiteFolders siteFolders(
      @Value("${vrijplaats.home:./vrijplaats-home}") String home,
      @Value("${vrijplaats.light-modules:}") String lightModules,
      @Value("${vrijplaats.content-templates:}") String contentTemplates) {
    return new SiteFolders(
        folders(LIGHT_MODULES, lightModules, Path.of(home)),
        folders(CONTENT_TEMPLATES, contentTemplates, Path.of(home)));
  }

  @Bean
  DiskLightModules lightModules(SiteFolders folders) {
    return DiskLightModules.following(folders.lightModules());
  }

  private static List<Path> folders(String name, String setting, Path home) {
    if (setting.isBlank()) {
      ClassLoader program = LightModuleConfiguration.class.getClassLoader();
      return ofTheRepository(name).or(() -> new PackedFolders(home, program).unpack(name)).stream()
          .toList();
    }
    List<Path> folders = Stream.of(setting.split(",")).map(String::strip).map(Path::of).toList();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new NoSuchFolder("vrijplaats." + name, folder);
      }
    }
    return folders;
  }

  /** The folder beside the program's sources: here, or one up when started inside the module. */
  private static Optional<Path> ofTheRepository(String name) {
    Path here = Path.of("").toAbsolutePath();
    Path top = here.endsWith("webapp") ? here.resolveSibling(name) : here.resolve(name);
    return Optional.of(top).filter(Files::isDirectory);
  }
}
