package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module with 200 content types and 2,000 templates; benchmarks/definitions.sh prints the times.
 */
@Timeout(60)
class ManyDefinitionsTests {
  private static final int TYPES = 200;
  private static final int TEMPLATES = 2_000;
  private static final Duration LONGEST_LOAD = Duration.ofSeconds(5);
  private static final int CHANGES = Integer.getInteger("vrijplaats.definition-changes", 1);

  @TempDir Path root;

  @Test
  void loadsThemInUnderFiveSecondsAndTakesUpAChange() throws InterruptedException {
    ModuleFolder folder = manyDefinitions();
    long start = System.nanoTime();
    try (var modules = DiskLightModules.following(List.of(root))) {
      Duration load = since(start);
      assertThat(modules.problems()).isEmpty();
      assertThat(modules.contentTypes()).hasSize(TYPES);
      assertThat(modules.definitions().all(TemplateDefinition.class)).hasSize(TEMPLATES);
      System.out.printf("%-40s %6d ms%n", "first reading", load.toMillis());
      var changes = new Semaphore(0);
      modules.onChange(changes::release);
      for (int i = 0; i < CHANGES; i++) {
        change(folder, modules, changes, "Changed " + i);
      }
      assertThat(load).isLessThan(LONGEST_LOAD);
    }
  }

  private static void change(
      ModuleFolder folder, LightModules modules, Semaphore changes, String title)
      throws InterruptedException {
    folder.file("many/templates/components/c7.yaml", template(7, title));
    long written = System.nanoTime();
    assertThat(changes.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    System.out.printf("%-40s %6d ms%n", "from file written to live", since(written).toMillis());
    assertThat(modules.template("many:components/c7").orElseThrow().title()).isEqualTo(title);
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private ModuleFolder manyDefinitions() {
    var texts = new StringBuilder();
    var folder =
        new ModuleFolder(root)
            .file(
                "many/includes/piece.yaml",
                "title: {required: true}\nbody: {type: richText}\nimage: {type: asset}\n")
            .file("many/templates/page.ftl", "page")
            .file("many/dialogs/text.yaml", "label: Text\n");
    for (int i = 0; i < TYPES; i++) {
      folder.file(
          "many/contentTypes/t" + i + ".yaml",
          """
          datasource: {workspace: w%1$d}
          model:
            nodeType: many:t%1$d
            properties:
              !include:/many/includes/piece.yaml
              next: {type: reference:t%2$d}
              parts: {type: part, multiple: true}
            subModels:
              part: {properties: {text: {}}}
          """
              .formatted(i, (i + 1) % TYPES));
      texts.append(
          "t%1$d.label=T%1$d\nt%1$d.plural=T%1$d\nt%1$d.part.text.label=Text\n".formatted(i));
    }
    for (String name : List.of("title", "body", "image", "next", "parts")) {
      texts.append("properties.%s.label=%s%n".formatted(name, name));
    }
    folder.file("many/i18n/many_nl.properties", texts.toString());
    for (int i = 0; i < TEMPLATES; i++) {
      folder.file("many/templates/components/c" + i + ".yaml", template(i, "Component " + i));
    }
    return folder;
  }

  private static String template(int i, String title) {
    return (i % 10 == 0 ? "" : "!inherit:many:components/c%d%n".formatted(i - i % 10))
        + """
        title: %s
        templateScript: /many/templates/page.ftl
        dialog: many:text
        parameters: {columns: 3, sizes: [small, large]}
        areas:
          main:
            availableComponents:
              first: {id: "many:components/c%d"}
              second: {id: "many:components/c1"}
          side: {type: single, inheritance: {enabled: true}}
        """
            .formatted(title, (i + 1) % TEMPLATES);
  }
}
