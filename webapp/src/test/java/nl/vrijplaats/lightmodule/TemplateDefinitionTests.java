package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of pages, areas and components, themes and virtual addresses. */
class TemplateDefinitionTests {
  private static final String HOME = "demo/templates/pages/home.yaml";

  @TempDir Path root;
  private ModuleFolder modules;

  @BeforeEach
  void aComponent() {
    modules =
        new ModuleFolder(root)
            .file("demo/templates/components/text.yaml", "title: Tekst\n")
            .file("demo/templates/pages/home.ftl", "home")
            .file("demo/dialogs/pages/home.yaml", "label: Home\n");
  }

  private TemplateDefinition home(String yaml) {
    LightModules read = modules.file(HOME, yaml).read();
    assertThat(read.problems()).isEmpty();
    return read.template("demo:pages/home").orElseThrow();
  }

  @Test
  void readsAPageWithItsAreas() {
    TemplateDefinition home =
        home(
            """
            title: Home
            description: Voorkant
            templateScript: /demo/templates/pages/home.ftl
            renderType: freemarker
            dialog: demo:pages/home
            class: info.magnolia.module.site.templates.PageTemplateDefinition
            visible: false
            editable: true
            moveable: false
            deletable: false
            writable: false
            type: home
            subtype: front
            bodyClass: home
            cssFiles: {main: {link: /x.css, media: print}}
            jsFiles: [{name: main, link: /x.js}]
            parameters: {columns: 3}
            templateAvailability: {templates: [a]}
            areas:
              main:
                type: single
                title: Midden
                optional: true
                createAreaNode: false
                maxComponents: 3
                contentStructure: false
                availableComponents:
                  text: {id: "demo:components/text", roles: [editor]}
                inheritance: {enabled: true, components: all, properties: all}
                autoGeneration:
                  generatorClass: info.magnolia.rendering.generator.CopyGenerator
                  content:
                    first: {nodeType: mgnl:component, mgnl:template: "demo:components/text"}
                areas:
                  inner: {type: noComponent}
            """);

    assertThat(home.kind()).isEqualTo("page");
    assertThat(home.isPage()).isTrue();
    assertThat(home.visible()).isFalse();
    assertThat(home.editable()).isTrue();
    assertThat(home.moveable()).isFalse();
    assertThat(home.deletable()).isFalse();
    assertThat(home.writable()).isFalse();
    assertThat(home.type()).isEqualTo("home");
    assertThat(home.subtype()).isEqualTo("front");
    assertThat(home.bodyClass()).isEqualTo("home");
    assertThat(home.cssFiles().get("main").media()).isEqualTo("print");
    assertThat(home.jsFiles().get("main").link()).isEqualTo("/x.js");
    assertThat(home.parameters().number("columns", 0)).isEqualTo(3);
    AreaDefinition main = home.areas().get("main");
    assertThat(main.type()).isEqualTo(AreaDefinition.Type.SINGLE);
    assertThat(main.title()).isEqualTo("Midden");
    assertThat(main.optional()).isTrue();
    assertThat(main.createAreaNode()).isFalse();
    assertThat(main.maxComponents()).isEqualTo(3);
    assertThat(main.availableComponents().get("text").roles()).containsExactly("editor");
    assertThat(main.inheritance().components())
        .isEqualTo(AreaDefinition.Inheritance.Components.ALL);
    assertThat(main.inheritance().properties())
        .isEqualTo(AreaDefinition.Inheritance.Properties.ALL);
    assertThat(main.autoGeneration()).isNotNull();
    assertThat(main.autoGeneration().content().asMap())
        .isEqualTo(
            Map.of(
                "first",
                Map.of("nodeType", "mgnl:component", "mgnl:template", "demo:components/text")));
    assertThat(main.areas().get("inner").type()).isEqualTo(AreaDefinition.Type.NO_COMPONENT);
  }

  @Test
  void fillsInWhatIsNotWritten() {
    TemplateDefinition home = home("areas: {main: {}}\n");

    assertThat(home.renderType()).isEqualTo("freemarker");
    assertThat(home.visible()).isTrue();
    assertThat(home.title()).isEqualTo("home");
    AreaDefinition main = home.areas().get("main");
    assertThat(main.type()).isEqualTo(AreaDefinition.Type.LIST);
    assertThat(main.createAreaNode()).isTrue();
    assertThat(main.maxComponents()).isNull();
    assertThat(main.inheritance().enabled()).isFalse();
    assertThat(main.autoGeneration()).isNull();
  }

  @Test
  void completesVariationsWithTheTemplateItself() {
    TemplateDefinition home =
        home(
            """
            title: Home
            parameters: {a: 1, b: 1}
            variations:
              mobile: {parameters: {b: 2}}
            """);

    TemplateDefinition mobile = home.variations().get("mobile");
    assertThat(mobile.title()).isEqualTo("Home");
    assertThat(mobile.parameters().asMap()).isEqualTo(Map.of("a", 1L, "b", 2L));
    assertThat(mobile.variations()).isEmpty();
  }

  @Test
  void laysPagesOverThePrototypeOfTheSite() {
    modules
        .file(
            "demo/templates/pages/prototype.yaml",
            """
            class: info.magnolia.module.site.templates.PrototypeTemplateDefinition
            title: Prototype
            visible: false
            templateScript: /demo/templates/pages/home.ftl
            areas: {footer: {type: single}, main: {optional: true}}
            """)
        .file(
            "demo/decorations/site/config.yaml",
            """
            site:
              templates:
                class: info.magnolia.module.site.templates.ReferencingPrototypeTemplateSettings
                prototypeId: demo:pages/prototype
            """);

    TemplateDefinition home = home("title: Home\nareas: {main: {type: single}}\n");

    assertThat(home.title()).isEqualTo("Home");
    assertThat(home.visible()).isTrue();
    assertThat(home.templateScript()).isEqualTo("/demo/templates/pages/home.ftl");
    assertThat(home.areas()).containsOnlyKeys("footer", "main");
    assertThat(home.areas().get("main").optional()).isTrue();
    assertThat(home.areas().get("main").type()).isEqualTo(AreaDefinition.Type.SINGLE);
    assertThat(modules.read().template("demo:components/text").orElseThrow().areas()).isEmpty();
  }

  @Test
  void remarksOnWhatIsNotThere() {
    modules.file(
        HOME,
        """
        title: Home
        dialog: demo:pages/hme
        templateScript: /demo/templates/pages/none.ftl
        modelClass: com.acme.Model
        areas: {main: {availableComponents: {a: {id: "demo:components/txt"}}}}
        """);

    LightModules read = modules.read();

    assertThat(read.problems())
        .noneMatch(Problem::isSerious)
        .extracting(Problem::toString)
        .containsExactly(
            HOME + ":2: There is no dialog 'demo:pages/hme' (did you mean 'demo:pages/home'?)",
            HOME + ":3: There is no file '/demo/templates/pages/none.ftl'",
            HOME
                + ":4: Java classes are not run here: 'model' has nothing but 'content', 'def' and"
                + " 'parent'",
            HOME
                + ":5: There is no template 'demo:components/txt'"
                + " (did you mean 'demo:components/text'?)");
    assertThat(read.template("demo:pages/home")).isPresent();
  }

  @Test
  void refusesATypeOfAreaThatDoesNotExist() {
    modules.file(HOME, "areas:\n  main:\n    type: singel\n");

    assertThat(modules.read().problems())
        .singleElement()
        .hasToString(HOME + ":3: Key 'type' cannot be 'singel' (did you mean 'single'?)");
  }

  @Test
  void readsATheme() {
    LightModules read =
        modules
            .file(
                "demo/themes/blue.yaml",
                """
                cssFiles:
                  main: {link: /.resources/blue/main.css, media: all, addFingerPrint: true}
                imaging:
                  class: info.magnolia.templating.imaging.VariationAwareImagingSupport
                  variations:
                    small:
                      class: info.magnolia.templating.imaging.variation.SimpleResizeVariation
                      width: 360
                """)
            .read();

    assertThat(read.problems()).isEmpty();
    ThemeDefinition theme = read.theme("blue").orElseThrow();
    assertThat(theme.cssFiles().get("main").addFingerPrint()).isTrue();
    assertThat(theme.imaging().variations().get("small").width()).isEqualTo(360);
    assertThat(theme.imaging().variations().get("small").kind()).isEqualTo("simpleResize");
  }

  @Test
  void readsVirtualAddressesOfEveryKind() {
    LightModules read =
        modules
            .file(
                "demo/virtualUriMappings/a.yaml",
                "class: info.magnolia.virtualuri.mapping.DefaultVirtualUriMapping\n"
                    + "fromUri: /old\ntoUri: permanent:/new\n")
            .file(
                "demo/virtualUriMappings/b.yaml",
                "class: info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping\n"
                    + "fromUri: ^/p/([0-9]+)$\ntoUri: redirect:/page?id=$1\n")
            .file(
                "demo/virtualUriMappings/c.yaml",
                "class: info.magnolia.virtualuri.mapping.RotatingVirtualUriMapping\n"
                    + "fromUri: /banner\ntoUri: forward:/b*.jpg\nstart: 1\nend: 3\npadding: 2\n")
            .file(
                "demo/virtualUriMappings/d.yaml",
                "class: info.magnolia.virtualuri.mapping.HostBasedVirtualUriMapping\n"
                    + "fromUri: /\ntoUri: /x\nmappings: {one: {host: a.nl, toUri: /a}}\n")
            .file(
                "demo/virtualUriMappings/e.yaml",
                "$type: regexpVirtualUriMapping\nfromUri: '(['\ntoUri: /x\n")
            .read();

    assertThat(read.virtualUris())
        .extracting(VirtualUriMapping::id)
        .containsExactly("demo:a", "demo:b", "demo:c", "demo:d");
    assertThat(read.problems())
        .singleElement()
        .satisfies(
            p ->
                assertThat(p.toString())
                    .startsWith("demo/virtualUriMappings/e.yaml:2: '([' is no regular expression"));
  }
}
