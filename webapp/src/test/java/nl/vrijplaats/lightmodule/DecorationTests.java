package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What modules change in each other's definitions, and in which order. */
class DecorationTests {
  @TempDir Path root;
  private ModuleFolder modules;

  @BeforeEach
  void aPage() {
    modules =
        new ModuleFolder(root)
            .file(
                "base/templates/pages/home.yaml",
                """
                title: Home
                areas:
                  main:
                    availableComponents:
                      text: {id: "base:components/text"}
                """)
            .file("base/templates/components/text.yaml", "title: Text\n")
            .file("base/templates/pages/v1.2.yaml", "title: Version\n");
  }

  @Test
  void patchesTheNodeThatTheFileNameNames() {
    modules
        .file("extra/templates/components/quote.yaml", "title: Quote\n")
        .file(
            "extra/decorations/base/templates/pages/home.areas.main.availableComponents.yaml",
            "quote: {id: \"extra:components/quote\"}\n");

    LightModules read = modules.read();

    assertThat(read.problems()).isEmpty();
    assertThat(
            read.template("base:pages/home")
                .orElseThrow()
                .areas()
                .get("main")
                .availableComponents())
        .containsOnlyKeys("text", "quote");
  }

  @Test
  void findsADefinitionWithADotInItsName() {
    modules.file("extra/decorations/base/templates/pages/v1.2.yaml", "title: Changed\n");

    assertThat(modules.read().template("base:pages/v1.2").orElseThrow().title())
        .isEqualTo("Changed");
  }

  @Test
  void takesDecorationsInTheOrderOfTheDependencies() {
    modules
        .file("aaa/module.yaml", "dependencies: {z: {name: zzz}}\n")
        .file("aaa/decorations/base/templates/pages/home.yaml", "title: From aaa\n")
        .file("zzz/decorations/base/templates/pages/home.yaml", "title: From zzz\n");

    assertThat(modules.read().template("base:pages/home").orElseThrow().title())
        .isEqualTo("From aaa");
  }

  @Test
  void patchesTheSettingsOfAModule() {
    modules
        .file("base/module.yaml", "version: 1.0\nconfig: {color: red, size: 1}\n")
        .file("extra/decorations/base/config.yaml", "color: blue\n")
        .file("extra/decorations/admincentral/config.appLauncherLayout.yaml", "groups: [x]\n");

    LightModules read = modules.read();

    assertThat(read.problems()).isEmpty();
    Settings settings = read.other(DefinitionKind.CONFIG, "base").orElseThrow().settings();
    assertThat(settings.text("color")).contains("blue");
    assertThat(settings.number("size", 0)).isEqualTo(1);
    assertThat(
            read.other(DefinitionKind.CONFIG, "admincentral")
                .orElseThrow()
                .settings()
                .child("appLauncherLayout")
                .list("groups"))
        .containsExactly("x");
  }

  @Test
  void remarksOnADecorationOfNothing() {
    modules.file("extra/decorations/base/templates/pages/hme.yaml", "title: X\n");

    assertThat(modules.read().problems())
        .singleElement()
        .hasToString(
            "extra/decorations/base/templates/pages/hme.yaml:0: Module 'base' has no template"
                + " 'pages/hme' to decorate (did you mean 'base:pages/home'?)");
  }
}
