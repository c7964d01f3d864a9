package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change of the files does to the definitions in force. */
class HotReloadTests {
  private static final String NOTE = "demo/contentTypes/note.yaml";

  @TempDir Path root;
  private ModuleFolder folder;
  private DiskLightModules modules;
  private final Semaphore changes = new Semaphore(0);

  @BeforeEach
  void aNote() {
    folder = ModuleFolder.withNote(root);
    modules = DiskLightModules.following(List.of(root));
    modules.onChange(changes::release);
  }

  @AfterEach
  void stop() {
    modules.close();
  }

  @Test
  void takesUpAChangedFileWhileRunning() throws Exception {
    folder.file(NOTE, "datasource: {workspace: n}\nmodel: {properties: {title: {}}}\n");

    awaitChange();

    assertThat(modules.require("note").properties()).hasSize(1);
    assertThat(modules.problems()).isEmpty();
  }

  @Test
  void takesUpChangedTextsWhileRunning() throws Exception {
    folder.file("demo/i18n/zz_nl.properties", "note.title.label=Titel\n");

    awaitChange();

    assertThat(modules.require("note").property("title").orElseThrow().label()).isEqualTo("Titel");
  }

  @Test
  void keepsLastGoodDefinitionAfterABadChange() throws Exception {
    ContentType good = modules.require("note");
    folder.file(NOTE, "model: [");

    awaitChange();

    assertThat(modules.require("note")).isEqualTo(good);
    assertThat(modules.section("/notes")).contains(good);
    assertThat(modules.problems()).filteredOn(Problem::isSerious).hasSize(1);

    folder.file(NOTE, "datasource: {workspace: n}\nmodel: {properties: {body: {}}}\n");
    awaitChange();
    assertThat(modules.require("note").properties()).hasSize(1);
    assertThat(modules.problems()).isEmpty();
  }

  @Test
  void keepsTheLastGoodDefinitionOfEveryKind() throws Exception {
    folder.file("demo/templates/pages/home.yaml", "title: Home\n");
    awaitChange();

    folder.file("demo/templates/pages/home.yaml", "title: [");
    awaitChange();

    assertThat(modules.template("demo:pages/home").orElseThrow().title()).isEqualTo("Home");
    assertThat(modules.definitions().list())
        .filteredOn(definition -> definition.kind() == DefinitionKind.TEMPLATE)
        .extracting(Definition::state)
        .containsExactly(Definition.State.KEPT);

    folder.file("demo/templates/pages/home.yaml", "title: Thuis\n");
    awaitChange();
    assertThat(modules.template("demo:pages/home").orElseThrow().title()).isEqualTo("Thuis");
  }

  @Test
  void takesUpAChangeOfWhatADefinitionInheritsAndOfItsDecorations() throws Exception {
    folder
        .file("demo/templates/pages/base.yaml", "title: Base\n")
        .file("demo/templates/pages/heir.yaml", "!inherit:demo:pages/base\n");
    awaitChange();

    folder.file("demo/templates/pages/base.yaml", "title: Changed\n");
    awaitChange();
    assertThat(modules.template("demo:pages/heir").orElseThrow().title()).isEqualTo("Changed");

    folder.file("demo/decorations/demo/templates/pages/base.yaml", "title: Decorated\n");
    awaitChange();
    assertThat(modules.template("demo:pages/heir").orElseThrow().title()).isEqualTo("Decorated");
  }

  @Test
  void forgetsADefinitionWhoseFileIsGone() throws Exception {
    Files.delete(root.resolve(NOTE));

    awaitChange();

    assertThat(modules.contentType("note")).isEmpty();
  }

  @Test
  void leavesAnAddressToTheTypeThatHasIt() throws Exception {
    folder.file(
        "demo/contentTypes/aaa.yaml",
        "datasource: {workspace: a}\nmodel: {properties: {title: {}}}\nsection: /notes\n");

    awaitChange();

    assertThat(modules.section("/notes").orElseThrow().name()).isEqualTo("note");
    assertThat(modules.contentType("aaa")).isEmpty();
  }

  @Test
  void goesOnAfterAListenerFailed() throws Exception {
    modules.onChange(
        () -> {
          throw new IllegalStateException("on purpose");
        });
    folder.file(NOTE, "datasource: {workspace: n}\nmodel: {properties: {title: {}}}\n");
    awaitChange();
    folder.file(NOTE, "datasource: {workspace: n}\nmodel: {properties: {body: {}, title: {}}}\n");

    awaitChange();

    assertThat(modules.require("note").properties()).hasSize(2);
  }

  private void awaitChange() throws InterruptedException {
    assertThat(changes.tryAcquire(10, TimeUnit.SECONDS)).as("a change was noticed").isTrue();
  }
}
