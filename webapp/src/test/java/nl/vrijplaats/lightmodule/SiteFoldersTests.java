package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where the site's own files are found. */
class SiteFoldersTests {
  private final ApplicationContextRunner program =
      new ApplicationContextRunner().withUserConfiguration(LightModuleConfiguration.class);

  @TempDir Path folder;

  @Test
  void takesTheFoldersOfTheSettingInTheirOrder() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one"));
    ModuleFolder.withNote(Files.createDirectory(folder.resolve("two")));
    program
        .withPropertyValues("vrijplaats.light-modules=%s, %s".formatted(one, folder.resolve("two")))
        .run(
            context -> {
              assertThat(context.getBean(SiteFolders.class).lightModules())
                  .containsExactly(one, folder.resolve("two"));
              assertThat(context.getBean(LightModules.class).contentType("note")).isPresent();
            });
  }

  @Test
  void takesTheFoldersOfTheRepositoryWithoutASetting() {
    program.run(
        context ->
            assertThat(context.getBean(SiteFolders.class).lightModules())
                .containsExactly(Path.of("../light-modules").toAbsolutePath().normalize()));
  }

  @Test
  void refusesToStartWithASettingThatNamesNoFolder() {
    program
        .withPropertyValues("vrijplaats.light-modules=" + folder.resolve("none"))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasRootCauseInstanceOf(NoSuchFolder.class)
                    .rootCause()
                    .hasMessageContaining("vrijplaats.light-modules names " + folder));
  }

  @Test
  void bringsPackedFoldersToDiskAndRemovesWhatIsNoLongerPacked() throws Exception {
    Path home = folder.resolve("home");
    try (URLClassLoader packed = packed("light-modules/demo/een naam.yaml", "a: 1")) {
      Path modules = new PackedFolders(home, packed).unpack("light-modules").orElseThrow();
      assertThat(modules.resolve("demo/een naam.yaml")).hasContent("a: 1");
    }

    try (URLClassLoader packed = packed("light-modules/demo/b.yaml", "b: 1")) {
      Path modules = new PackedFolders(home, packed).unpack("light-modules").orElseThrow();
      assertThat(modules.resolve("demo").toFile().list()).containsExactly("b.yaml");
      assertThat(new PackedFolders(home, packed).unpack("content-templates")).isEmpty();
    }
  }

  private URLClassLoader packed(String name, String text) throws Exception {
    Path jar = Files.createTempFile(folder, "program", ".jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String entry : List.of("light-modules/", "light-modules/demo/", name)) {
        out.putNextEntry(new JarEntry(entry));
        out.write(entry.endsWith("/") ? new byte[0] : text.getBytes());
      }
    }
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }
}
