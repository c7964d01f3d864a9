package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What modules say about needing each other. */
class ModuleDependencyTests {
  @TempDir Path root;
  private ModuleFolder modules;

  @BeforeEach
  void aBase() {
    modules = new ModuleFolder(root).file("base/module.yaml", "version: 1.2.3\n");
  }

  @Test
  void acceptsVersionsInRangeInEitherForm() {
    modules
        .file("one/module.yaml", "dependencies: {b: {name: base, version: 1.0/*}}\n")
        .file("two/module.yaml", "dependencies:\n  - {name: base, version: 1.2/1.3}\n")
        .file("three/module.yaml", "dependencies: {base: {version: '*'}}\n");

    assertThat(modules.read().problems()).isEmpty();
  }

  @Test
  void refusesAVersionOutOfRange() {
    modules.file("one/module.yaml", "dependencies:\n  b: {name: base, version: 2.0/*}\n");

    assertThat(modules.read().problems())
        .singleElement()
        .hasToString(
            "one/module.yaml:2: Module 'one' needs 'base' in version 2.0/*, and it is 1.2.3");
  }

  @Test
  void refusesAMissingModuleUnlessItIsOptional() {
    modules
        .file("one/module.yaml", "dependencies:\n  b: {name: bse}\n")
        .file("two/module.yaml", "dependencies:\n  b: {name: nowhere, optional: true}\n");

    assertThat(modules.read().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.isSerious()).isTrue();
              assertThat(problem)
                  .hasToString(
                      "one/module.yaml:2: Module 'one' needs module 'bse', which is not here"
                          + " (did you mean 'base'?)");
            });
  }

  @Test
  void findsMagnoliasOwnModulesStoodInFor() {
    modules.file("one/module.yaml", "dependencies: [{name: site}, {name: ui-framework-jcr}]\n");

    assertThat(modules.read().problems()).isEmpty();
  }

  @Test
  void namesTheModulesThatDependOnEachOther() {
    modules
        .file("one/module.yaml", "dependencies:\n  x: {name: two}\n")
        .file("three/module.yaml", "dependencies:\n  x: {name: one}\n")
        .file("two/module.yaml", "dependencies:\n  x: {name: three}\n");

    assertThat(modules.read().problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .contains("Modules depend on each other: one → two → three → one"));
  }
}
