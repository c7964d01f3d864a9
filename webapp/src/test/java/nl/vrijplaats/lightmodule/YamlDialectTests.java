package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tags, merge rules and hostile files, seen through the parameters of a template. */
@Timeout(20)
class YamlDialectTests {
  private static final String X = "demo/templates/pages/x.yaml";

  @TempDir Path root;
  private ModuleFolder demo;

  @BeforeEach
  void aModule() {
    demo = new ModuleFolder(root).file("demo/module.yaml", "version: 1.0\n");
  }

  @Test
  void knowsAnchorsAliasesAndMergeKeys() {
    assertThat(
            parameters(
                """
                parameters:
                  base: &base {a: 1, b: 2}
                  other: *base
                  more:
                    <<: *base
                    b: 3
                """))
        .isEqualTo(
            Map.of(
                "base", Map.of("a", 1L, "b", 2L),
                "other", Map.of("a", 1L, "b", 2L),
                "more", Map.of("a", 1L, "b", 3L)));
  }

  @Test
  void readsValuesAsYamlMeansThem() {
    assertThat(
            parameters(
                """
                parameters: {n: 5, d: 2.5, yes: true, quoted: "5", text: abc, nothing: , zero: 007}
                """))
        .isEqualTo(
            Map.of("n", 5L, "d", 2.5, "yes", true, "quoted", "5", "text", "abc", "zero", "007"));
  }

  @Test
  void turnsListsInParametersIntoNumberedMaps() {
    assertThat(parameters("parameters: {list: [p, {q: 1}]}\n"))
        .isEqualTo(Map.of("list", Map.of("0", "p", "1", Map.of("q", 1L))));
  }

  @Test
  void replacesAValueByAnIncludedFile() {
    demo.file("demo/includes/p.yaml", "a: 1\nlist: [x]\n");

    assertThat(parameters("parameters: !include /demo/includes/p.yaml\n"))
        .isEqualTo(Map.of("a", 1L, "list", Map.of("0", "x")));
  }

  @Test
  void laysKeysOverAnIncludedFile() {
    demo.file("demo/includes/p.yaml", "a: 1\nsub: {x: 1, y: 2}\n");

    assertThat(
            parameters(
                """
                parameters:
                  !include:/demo/includes/p.yaml
                  a: 2
                  sub: {y: 3, z: 4}
                """))
        .isEqualTo(Map.of("a", 2L, "sub", Map.of("x", 1L, "y", 3L, "z", 4L)));
  }

  @Test
  void laysKeysOverAFileIncludedOnTheFirstLine() {
    demo.file("demo/includes/t.yaml", "parameters: {a: 1, b: 1}\n");

    assertThat(parameters("!include:/demo/includes/t.yaml\nparameters: {b: 2}\n"))
        .isEqualTo(Map.of("a", 1L, "b", 2L));
  }

  @Test
  void takesAnIncludeAmongTheKeysOfAMap() {
    demo.file("demo/includes/p.yaml", "a: 1\nb: 1\n");

    assertThat(parameters("parameters:\n  b: 2\n  ? !include:/demo/includes/p.yaml\n  c: 3\n"))
        .isEqualTo(Map.of("a", 1L, "b", 2L, "c", 3L));
  }

  @Test
  void mergesMapsByKeyAndListsByIndexOverAnInheritedDefinition() {
    demo.file(
        "demo/templates/pages/base.yaml",
        "title: Base\nparameters: {list: [p, q], map: {a: 1, b: 2}, gone: {x: 1}}\n");

    assertThat(
            parameters(
                """
                !inherit:demo:pages/base
                parameters:
                  list: [r]
                  map: {b: 3}
                  gone: !override
                    y: 2
                """))
        .isEqualTo(
            Map.of(
                "list", Map.of("0", "r", "1", "q"),
                "map", Map.of("a", 1L, "b", 3L),
                "gone", Map.of("y", 2L)));
    assertThat(demo.read().template("demo:pages/x").orElseThrow().title()).isEqualTo("Base");
  }

  @Test
  void inheritsTheDecoratedForm() {
    demo.file("demo/templates/pages/base.yaml", "parameters: {a: 1, b: 1}\n")
        .file("demo/decorations/demo/templates/pages/base.yaml", "parameters: {b: 2}\n");

    assertThat(parameters("!inherit:demo:pages/base\n")).isEqualTo(Map.of("a", 1L, "b", 2L));
  }

  @Test
  void inheritsAcrossSeveralDefinitions() {
    demo.file("demo/templates/pages/a.yaml", "parameters: {a: 1, b: 1, c: 1}\n")
        .file("demo/templates/pages/b.yaml", "!inherit:demo:pages/a\nparameters: {b: 2, c: 2}\n");

    assertThat(parameters("!inherit:demo:pages/b\nparameters: {c: 3}\n"))
        .isEqualTo(Map.of("a", 1L, "b", 2L, "c", 3L));
  }

  @Test
  void takesNamedItemsFromAListOrAMap() {
    demo.file(
        X,
        """
        areas:
          - name: main
            availableComponents:
              text: {id: "demo:components/text"}
          - {name: side}
        """);
    demo.file("demo/templates/components/text.yaml", "title: Text\n");
    demo.file("demo/decorations/demo/templates/pages/x.yaml", "areas: {side: {type: single}}\n");

    LightModules read = demo.read();

    assertThat(read.problems()).isEmpty();
    TemplateDefinition template = read.template("demo:pages/x").orElseThrow();
    assertThat(template.areas()).containsOnlyKeys("main", "side");
    assertThat(template.areas().get("main").type()).isEqualTo(AreaDefinition.Type.LIST);
    assertThat(template.areas().get("side").type()).isEqualTo(AreaDefinition.Type.SINGLE);
  }

  @Test
  void dropsWhatIsNotEnabled() {
    demo.file(X, "areas: {main: {}, side: {enabled: false}}\n")
        .file("demo/templates/pages/off.yaml", "enabled: false\ntitle: Off\n");

    LightModules read = demo.read();

    assertThat(read.template("demo:pages/x").orElseThrow().areas()).containsOnlyKeys("main");
    assertThat(read.template("demo:pages/off")).isEmpty();
    assertThat(read.definitions().list())
        .filteredOn(definition -> definition.id().equals("demo:pages/off"))
        .extracting(Definition::state)
        .containsExactly(Definition.State.SWITCHED_OFF);
  }

  @Test
  void namesTheCircleOfInheritingDefinitions() {
    demo.file("demo/templates/pages/a.yaml", "!inherit:demo:pages/b\n")
        .file("demo/templates/pages/b.yaml", "!inherit:demo:pages/a\ntitle: B\n");

    assertThat(serious())
        .anySatisfy(
            problem ->
                assertThat(problem.toString())
                    .contains("Circular inherit: ")
                    .contains("demo:pages/a → demo:pages/b → demo:pages/a"));
    assertThat(demo.read().definitions().all(TemplateDefinition.class)).isEmpty();
  }

  @Test
  void namesTheNearestDefinitionWhereThereIsNoneToInherit() {
    demo.file("demo/templates/pages/base.yaml", "title: Base\n");
    demo.file(X, "!inherit:demo:pages/bse\n");

    assertThat(serious())
        .singleElement()
        .hasToString(
            X + ":1: There is no template 'demo:pages/bse' (did you mean 'demo:pages/base'?)");
  }

  @Test
  void refusesAnUnknownTag() {
    demo.file(X, "title: !includ /demo/x.yaml\n");

    assertThat(serious())
        .singleElement()
        .hasToString(X + ":1: Unknown tag '!includ' (did you mean '!include'?)");
  }

  @Test
  void ignoresOtherFilesAndFoldersAndRemarksOnYml() {
    demo.file("demo/templates/pages/short.yml", "title: Short\n")
        .file("demo/includes/broken.yaml", "a: [")
        .file("demo/_dev/broken.yaml", "a: [")
        .file("demo/mtk/broken.yaml", "a: [")
        .file("demo/webresources/broken.yaml", "a: [");

    assertThat(demo.read().problems())
        .extracting(Problem::toString)
        .containsExactly(
            "demo/templates/pages/short.yml:0: Files that end in '.yml' are not read"
                + " (use '.yaml')");
  }

  @Test
  void refusesABillionLaughs() {
    var bomb = new StringBuilder("parameters:\n  a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("  a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    demo.file(X, bomb.toString());

    assertThat(serious())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("more than 100,000 values"));
  }

  @Test
  void refusesIncludesThatMultiply() {
    for (int i = 0; i < 30; i++) {
      demo.file(
          "demo/includes/i" + i + ".yaml",
          "a: !include /demo/includes/i%1$d.yaml\nb: !include /demo/includes/i%1$d.yaml\n"
              .formatted(i + 1));
    }
    demo.file("demo/includes/i30.yaml", "a: 1\n").file(X, "!include:/demo/includes/i0.yaml\n");

    assertThat(serious())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("more than 100,000 values"));
  }

  @Test
  void refusesVeryDeepNesting() {
    demo.file(X, "parameters: " + "[".repeat(10_000) + "]".repeat(10_000) + "\n");

    assertThat(serious())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).startsWith(X).contains("Nesting Depth"));
  }

  @Test
  void refusesAHugeFile() {
    demo.file(X, "# " + "x".repeat(1_100_000) + "\ntitle: X\n");

    assertThat(serious())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).startsWith(X).contains("larger than"));
  }

  @Test
  void knowsWhereEachValueCameFrom() {
    demo.file("demo/includes/p.yaml", "a: 1\n")
        .file(X, "title: X\nparameters:\n  !include:/demo/includes/p.yaml\n  b: 2\n")
        .file("demo/decorations/demo/templates/pages/x.parameters.yaml", "\nb: 3\n");

    Definition definition =
        demo.read().definitions().list().stream()
            .filter(each -> each.kind() == DefinitionKind.TEMPLATE)
            .findFirst()
            .orElseThrow();

    assertThat(definition.values().list())
        .containsExactly(
            new Definition.Value("title", "X", X, 1),
            new Definition.Value("parameters.a", "1", "demo/includes/p.yaml", 1),
            new Definition.Value(
                "parameters.b", "3", "demo/decorations/demo/templates/pages/x.parameters.yaml", 2));
    assertThat(definition.sources())
        .extracting(Definition.Source::role)
        .containsExactly(
            Definition.Source.Role.OWN,
            Definition.Source.Role.INCLUDED,
            Definition.Source.Role.DECORATION);
  }

  private Map<String, Object> parameters(String yaml) {
    demo.file(X, yaml);
    LightModules read = demo.read();
    assertThat(read.problems()).isEmpty();
    return read.template("demo:pages/x").orElseThrow().parameters().asMap();
  }

  private List<Problem> serious() {
    return demo.read().problems().stream().filter(Problem::isSerious).toList();
  }
}
