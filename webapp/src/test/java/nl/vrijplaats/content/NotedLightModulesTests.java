package nl.vrijplaats.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted of the definitions, and how long that holds. */
class NotedLightModulesTests {

  private static final String TEMPLATE = "proef/templates/pages/home.yaml";
  private static final String TEXTS = "proef/i18n/proef_nl.properties";

  @TempDir private Path folder;
  private LightModules reading;
  private LightModules noted;

  private void readAgain() {
    reading = LightModules.read(List.of(folder));
  }

  /** Whatever the last reading says. */
  private LightModules inForce() {
    return (LightModules)
        Proxy.newProxyInstance(
            LightModules.class.getClassLoader(),
            new Class<?>[] {LightModules.class},
            (proxy, method, asked) -> method.invoke(reading, asked));
  }

  @BeforeEach
  void readDefinitions() throws IOException {
    write("proef/module.yaml", "version: 1.0\n");
    write(TEMPLATE, "title: Home\nparameters: {a: 1, b: 2}\n");
    write(TEXTS, "groet=Dag\nnotitie.label=Notitie\n");
    write(
        "proef/contentTypes/notitie.yaml",
        "datasource: {workspace: n}\nmodel: {properties: {title: {type: String}}}\n");
    readAgain();
    noted = new NotedLightModules(inForce());
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  private Set<MadeOf.Part> noted(Runnable asking) {
    var madeOf = new MadeOf();
    madeOf.during(
        () -> {
          asking.run();
          return null;
        });
    return madeOf.parts();
  }

  private static boolean hold(Set<MadeOf.Part> parts) {
    return parts.stream().allMatch(MadeOf.Part::holds);
  }

  @Test
  void notesOneObjectForWhatAllAnswersAsk() {
    Set<MadeOf.Part> first = noted(() -> noted.text("groet"));
    Set<MadeOf.Part> second = noted(() -> noted.text("groet"));

    assertThat(first).hasSize(1).isEqualTo(second);
    assertThat(noted(() -> noted.text("gruss"))).doesNotContainAnyElementsOf(first);
  }

  @Test
  void holdsWhileTheAnswerIsTheSame() throws IOException {
    Set<MadeOf.Part> greeting = noted(() -> noted.text("groet"));
    Set<MadeOf.Part> label = noted(() -> noted.names("notitie"));
    Set<MadeOf.Part> shape = noted(() -> noted.shape("notitie"));
    Set<MadeOf.Part> all = noted(() -> noted.definitions());

    write(TEXTS, "groet=Dag\nnotitie.label=Briefje\n");
    readAgain();

    assertThat(hold(greeting)).isTrue();
    assertThat(hold(shape)).isTrue();
    assertThat(hold(label)).isFalse();
    assertThat(hold(all)).isFalse();
  }

  @Test
  void notesWhatIsNotThere() throws IOException {
    Set<MadeOf.Part> template = noted(() -> noted.template("proef:pages/nieuw"));
    Set<MadeOf.Part> text = noted(() -> noted.text("nieuw"));
    Set<MadeOf.Part> other = noted(() -> noted.template("proef:pages/anders"));

    write("proef/templates/pages/nieuw.yaml", "title: Nieuw\n");
    write(TEXTS, "nieuw=Nieuw\n");
    readAgain();

    assertThat(hold(template)).isFalse();
    assertThat(hold(text)).isFalse();
    assertThat(hold(other)).isTrue();
  }

  @Test
  void takesAnotherOrderForAnotherDefinition() throws IOException {
    TemplateDefinition before = noted.template("proef:pages/home").orElseThrow();
    Set<MadeOf.Part> parts = noted(() -> noted.template("proef:pages/home"));

    write(TEMPLATE, "title: Home\nparameters: {b: 2, a: 1}\n");
    readAgain();

    assertThat(noted.template("proef:pages/home")).contains(before);
    assertThat(hold(parts)).isFalse();
  }

  @Test
  void isTheSameAgainOnceItIsPutBack() throws IOException {
    Set<MadeOf.Part> parts = noted(() -> noted.text("groet"));

    write(TEXTS, "groet=Hoi\n");
    readAgain();
    assertThat(hold(parts)).isFalse();
    assertThat(noted.text("groet")).isEqualTo("Hoi");

    write(TEXTS, "groet=Dag\n");
    readAgain();
    assertThat(hold(parts)).isTrue();
  }

  @Test
  void answersAtOnceFromWhatIsInForce() throws IOException {
    Definitions before = noted.definitions();
    noted.text("groet");
    write(TEXTS, "groet=Hoi\n");

    readAgain();

    assertThat(noted.definitions()).isNotSameAs(before);
    assertThat(noted.text("groet")).isEqualTo("Hoi");
  }
}
