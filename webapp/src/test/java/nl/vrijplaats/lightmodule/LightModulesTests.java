package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.vrijplaats.lightmodule.Problem.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one reading of the definitions finds, right and wrong. */
class LightModulesTests {
  @TempDir Path root;
  private ModuleFolder modules;

  @BeforeEach
  void aNote() {
    modules = ModuleFolder.withNote(root);
  }

  @Test
  void readsTheDefinitionsOfThisSiteWithoutAnyProblem() {
    LightModules ours = LightModules.read(List.of(Path.of("../light-modules")));

    assertThat(ours.problems()).isEmpty();
    assertThat(ours.contentTypes()).hasSize(16);
    ContentType column = ours.require("column");
    assertThat(column.label()).isEqualTo("Column");
    assertThat(column.pluralLabel()).isEqualTo("Columns");
    assertThat(column.path()).isEqualTo("/columns/{slug}");
    assertThat(column.findable()).isTrue();
    assertThat(column.properties())
        .extracting(PropertyDefinition::name)
        .startsWith("title", "lead", "body")
        .endsWith("theme", "columnistFunction", "portrait");
    PropertyDefinition theme = column.property("theme").orElseThrow();
    assertThat(theme.kind()).isEqualTo(PropertyKind.REFERENCE);
    assertThat(theme.target()).isEqualTo("theme");
    assertThat(column.property("title").orElseThrow().boost()).isEqualTo(4);
    assertThat(column.property("body").orElseThrow().kind()).isEqualTo(PropertyKind.RICH_TEXT);
    assertThat(column.property("body").orElseThrow().help()).startsWith("300 tot 500 woorden");
    assertThat(ours.require("article").name()).isEqualTo("reportage");
    assertThat(ours.section("/themas").orElseThrow().name()).isEqualTo("theme");
    ContentType interview = ours.require("interview");
    assertThat(interview.property("questions").orElseThrow().target()).isEqualTo("question");
    assertThat(interview.subModels().get("question").properties()).hasSize(2);
    assertThat(ours.require("project").property("phase").orElseThrow().options().getFirst())
        .isEqualTo(new PropertyDefinition.Option("preparation", "Voorbereiding"));
  }

  @Test
  void namesFileAndLineOfABrokenDefinition() {
    modules.file(
        "demo/contentTypes/broken.yaml",
        """
        datasource:
          workspace: x
        model:
          properties: [
        """);

    assertThat(modules.read().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.SERIOUS);
              assertThat(problem.toString())
                  .startsWith("demo/contentTypes/broken.yaml:4: Broken YAML");
            });
  }

  @Test
  void saysToUseSpacesWhereTabsIndent() {
    modules.file("demo/contentTypes/broken.yaml", "model:\n\tproperties: {}\n");

    assertThat(onlyProblem().toString())
        .startsWith("demo/contentTypes/broken.yaml:2: Broken YAML")
        .endsWith("(use spaces, not tabs, to indent)");
  }

  @Test
  void refusesAnUnknownPropertyTypeAndKeepsTheOtherTypes() {
    modules.file(
        "demo/contentTypes/odd.yaml",
        """
        datasource: {workspace: odd}
        model:
          properties:
            title: {type: String}
            body:
              type: richTekst
        """);

    LightModules read = modules.read();

    assertThat(read.problems())
        .filteredOn(Problem::isSerious)
        .singleElement()
        .hasToString(
            "demo/contentTypes/odd.yaml:6: Unknown property type 'richTekst'"
                + " (did you mean 'richText'?)");
    assertThat(read.contentType("odd")).isEmpty();
    assertThat(read.contentType("note")).isPresent();
  }

  @Test
  void remarksOnAnUnknownKeyAndUsesTheRest() {
    modules.file(
        "demo/contentTypes/note.yaml",
        """
        datasource: {workspace: notes}
        model:
          properties:
            title: {type: String, requird: true}
        """);

    assertThat(onlyProblem())
        .hasToString(
            "demo/contentTypes/note.yaml:4: Unknown key 'requird' (did you mean 'required'?)")
        .extracting(Problem::severity)
        .isEqualTo(Severity.REMARK);
    assertThat(modules.read().contentType("note")).isPresent();
  }

  @Test
  void refusesAReferenceToAnUnknownType() {
    modules.file(
        "demo/contentTypes/note.yaml",
        """
        datasource: {workspace: notes}
        model:
          properties:
            title: {type: reference:notes}
        """);

    assertThat(onlyProblem())
        .hasToString(
            "demo/contentTypes/note.yaml:4: Reference to 'notes', which is no content type"
                + " (did you mean 'note'?)");
  }

  @Test
  void refusesAPathThatNamesAnUnknownProperty() {
    modules.file("demo/decorations/demo/contentTypes/note.yaml", "path: /notes/{titel}\n");

    assertThat(onlyProblem().toString())
        .startsWith("demo/decorations/demo/contentTypes/note.yaml:1: Path '/notes/{titel}'")
        .endsWith("(did you mean 'title'?)");
  }

  @Test
  void refusesTheSecondTypeWithTheSameSection() {
    modules
        .file(
            "demo/contentTypes/zebra.yaml",
            """
            datasource: {workspace: zebras}
            model: {properties: {title: {}}}
            section: /notes
            path: /zebras/{slug}
            """)
        .file(
            "demo/i18n/zebra-messages_nl.properties", "zebra.label=Zebra\nzebra.plural=Zebra's\n");

    assertThat(onlyProblem())
        .hasToString(
            "demo/contentTypes/zebra.yaml:0: Address '/notes' of 'zebra' already belongs to 'note'");
    assertThat(modules.read().section("/notes").orElseThrow().name()).isEqualTo("note");
  }

  @Test
  void layersKeysOverAnIncludedFileInBothForms() {
    modules
        .file("demo/includes/piece.yaml", "title: {type: String, required: true}\nbody: {}\n")
        .file("demo/includes/body.yaml", "type: richText\nmultiple: true\n")
        .file(
            "demo/contentTypes/note.yaml",
            """
            datasource: {workspace: notes}
            model:
              properties:
                !include:/demo/includes/piece.yaml
                title: {required: false}
                body: !include /demo/includes/body.yaml
            """);

    LightModules read = modules.read();

    assertThat(read.problems()).isEmpty();
    ContentType note = read.require("note");
    assertThat(note.property("title").orElseThrow().required()).isFalse();
    assertThat(note.property("body").orElseThrow().kind()).isEqualTo(PropertyKind.RICH_TEXT);
    assertThat(note.property("body").orElseThrow().multiple()).isTrue();
  }

  @Test
  void namesTheIncludedFileWhereTheMistakeIsInIt() {
    modules
        .file("demo/includes/piece.yaml", "# first\ntitle: {type: Strng}\n")
        .file(
            "demo/contentTypes/note.yaml",
            """
            datasource: {workspace: notes}
            model:
              properties:
                !include:/demo/includes/piece.yaml
                body: {}
            """);

    assertThat(onlyProblem())
        .hasToString(
            "demo/includes/piece.yaml:2: Unknown property type 'Strng' (did you mean 'String'?)");
  }

  @Test
  void refusesACircularInclude() {
    modules
        .file("demo/includes/a.yaml", "body: !include /demo/includes/b.yaml\n")
        .file("demo/includes/b.yaml", "\n!include:/demo/includes/a.yaml\ntitle: {}\n")
        .file(
            "demo/contentTypes/note.yaml",
            "datasource: {workspace: n}\nmodel:\n  properties: !include /demo/includes/a.yaml\n");

    assertThat(onlyProblem().toString())
        .startsWith("demo/includes/b.yaml:2: Circular include")
        .endsWith("/demo/includes/a.yaml → /demo/includes/b.yaml → /demo/includes/a.yaml");
  }

  @Test
  void refusesAnIncludeThatIsNotThereOrLeadsOutside() {
    for (String path : List.of("/demo/includes/none.yaml", "/demo/../../etc/passwd")) {
      modules.file(
          "demo/contentTypes/note.yaml",
          "datasource: {workspace: n}\nmodel:\n  properties: !include " + path + "\n");

      assertThat(onlyProblem())
          .hasToString("demo/contentTypes/note.yaml:3: There is no file '" + path + "'");
    }
  }

  @Test
  void takesAnchorsMergeKeysAndListsOfNamedItems() {
    modules.file(
        "demo/contentTypes/note.yaml",
        """
        datasource: {workspace: notes}
        model:
          properties:
            - &text {name: title, type: String, required: true, multiple: true}
            - {<<: *text, name: body, required: false}
        """);

    LightModules read = modules.read();

    assertThat(read.problems()).isEmpty();
    PropertyDefinition body = read.require("note").property("body").orElseThrow();
    assertThat(body.multiple()).isTrue();
    assertThat(body.required()).isFalse();
  }

  @Test
  void refusesAnAliasThatLeadsToItself() {
    modules.file(
        "demo/contentTypes/note.yaml",
        "datasource: {workspace: n}\nmodel: &m\n  properties: {title: *m}\n");

    assertThat(onlyProblem().isSerious()).isTrue();
    assertThat(onlyProblem().file()).isEqualTo("demo/contentTypes/note.yaml");
  }

  @Test
  void decoratesNamedItemsOfAListByTheirName() {
    modules
        .file(
            "demo/contentTypes/note.yaml",
            """
            datasource: {workspace: notes}
            model:
              properties:
                - {name: body}
                - {name: title}
            """)
        .file(
            "other/decorations/demo/contentTypes/note.model.properties.yaml",
            "title: {search: {boost: 3}}\n");

    LightModules read = modules.read();

    assertThat(read.problems()).isEmpty();
    assertThat(read.require("note").property("title").orElseThrow().boost()).isEqualTo(3);
    assertThat(read.require("note").properties()).hasSize(2);
  }

  @Test
  void remarksOnADecorationOfNothing() {
    modules.file("demo/decorations/demo/contentTypes/noot.yaml", "section: /x\n");

    assertThat(onlyProblem())
        .hasToString(
            "demo/decorations/demo/contentTypes/noot.yaml:0: Module 'demo' has no content type"
                + " 'noot' to decorate (did you mean 'note'?)");
  }

  @Test
  void usesTheNameWhereADutchTextIsMissing() {
    modules.file("demo/i18n/demo-messages_nl.properties", "note.label=Notitie\nnote.plural=N\n");

    LightModules read = modules.read();

    assertThat(read.require("note").property("title").orElseThrow().label()).isEqualTo("title");
    assertThat(read.problems())
        .extracting(Problem::severity)
        .containsExactly(Severity.REMARK, Severity.REMARK);
    assertThat(read.text("nothing.of.the.kind")).isEqualTo("nothing.of.the.kind");
  }

  @Test
  void reportsTextsThatAreNotUtf8() throws Exception {
    Files.write(
        root.resolve("demo/i18n/more_nl.properties"),
        "a=café".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(onlyProblem().toString())
        .isEqualTo("demo/i18n/more_nl.properties:0: The file is not UTF-8 (save it as UTF-8)");
  }

  @Test
  void refusesAGroupThatContainsItself() {
    modules.file(
        "demo/contentTypes/note.yaml",
        """
        datasource: {workspace: notes}
        model:
          properties: {title: {type: part}}
          subModels:
            part: {properties: {title: {type: String}, body: {type: part}}}
        """);

    assertThat(onlyProblem().toString()).contains(":4: Sub model 'part' contains itself");
  }

  @Test
  void neverGivesAFileOutsideItsFolders(@TempDir Path elsewhere) throws Exception {
    Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), "secret");
    Files.createSymbolicLink(root.resolve("demo/link.yaml"), secret);
    Files.createSymbolicLink(root.resolve("demo/folder"), elsewhere);
    Files.writeString(root.resolve("demo/.hidden"), "hidden");
    LightModules read = modules.read();

    assertThat(read.file("/demo/contentTypes/note.yaml")).isPresent();
    for (String path :
        List.of(
            "/demo/../../" + elsewhere.getFileName() + "/secret.yaml",
            "/../" + elsewhere.getFileName() + "/secret.yaml",
            secret.toString(),
            "/" + secret,
            "/demo/link.yaml",
            "/demo/folder/secret.yaml",
            "/demo/.hidden",
            "/demo/contentTypes/../contentTypes/note.yaml",
            "/demo\\contentTypes\\note.yaml",
            "/demo/contentTypes/note.yaml\0.css",
            "demo/contentTypes/note.yaml",
            "/demo//contentTypes/note.yaml",
            "/demo/contentTypes",
            "/",
            "")) {
      assertThat(read.file(path)).as(path).isEmpty();
    }
  }

  private Problem onlyProblem() {
    List<Problem> problems = modules.read().problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }
}
