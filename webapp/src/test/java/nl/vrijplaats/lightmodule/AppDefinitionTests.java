package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of apps, and made of content types. */
class AppDefinitionTests {
  @TempDir Path root;
  private ModuleFolder modules;

  @BeforeEach
  void aTour() {
    modules =
        new ModuleFolder(root)
            .file(
                "demo/contentTypes/tour.yaml",
                """
                datasource: {workspace: tours}
                model:
                  nodeType: lib:tour
                  properties:
                    title: {required: true, i18n: true}
                    body: {type: richText}
                    open: {type: Boolean}
                    start: {type: Date}
                    seats: {type: Long}
                    price: {type: Decimal}
                    weight: {type: Double}
                    photo: {type: asset}
                    more: {type: page}
                    guide: {type: reference:guide}
                    kind: {options: [{name: a, value: a}]}
                    stop: {type: stop}
                    tags: {multiple: true}
                    days: {type: Date, multiple: true}
                    kinds: {multiple: true, options: [{name: a, value: a}]}
                    stops: {type: stop, multiple: true}
                  subModels:
                    stop: {properties: {place: {}}}
                """)
            .file(
                "demo/contentTypes/guide.yaml",
                "datasource: {workspace: guides}\nmodel: {nodeType: lib:guide, properties: {name: {}}}\n");
  }

  private AppDefinition app(String yaml) {
    return modules.file("demo/apps/tours.yaml", yaml).read().appFor("tour").orElseThrow();
  }

  @Test
  void makesAFieldOfEachProperty() {
    FormDefinition form = app("!content-type:tour\n").form().orElseThrow();

    assertThat(form.properties())
        .extracting(FieldDefinition::name, FieldDefinition::kind)
        .extracting(tuple -> tuple.toList().getFirst() + " " + tuple.toList().getLast())
        .containsExactly(
            "name textField",
            "title textField",
            "body richTextField",
            "open checkBoxField",
            "start dateField",
            "seats textField",
            "price textField",
            "weight textField",
            "photo damLinkField",
            "more pageLinkField",
            "guide linkField",
            "kind comboBoxField",
            "stop compositeField",
            "tags jcrMultiValueField",
            "days jcrMultiField",
            "kinds jcrMultiField",
            "stops jcrMultiField");
    FieldDefinition title = form.field("title").orElseThrow();
    assertThat(title.required()).isTrue();
    assertThat(title.i18n()).isTrue();
    assertThat(form.field("seats").orElseThrow().valueType()).isEqualTo("Long");
    assertThat(form.field("guide").orElseThrow().datasource())
        .extracting("workspace")
        .isEqualTo("guides");
    assertThat(form.field("name").orElseThrow().validators().getFirst().kind())
        .isEqualTo("nodeNameValidator");
    FieldDefinition stops = form.field("stops").orElseThrow();
    assertThat(stops.field()).isNotNull();
    assertThat(stops.field().kind()).isEqualTo("compositeField");
    assertThat(stops.field().properties().getFirst().name()).isEqualTo("place");
    assertThat(stops.field().itemProvider()).extracting("nodeType").isEqualTo("mgnl:contentNode");
  }

  @Test
  void laysTheRestOfTheFileOverWhatIsMade() {
    AppDefinition app =
        app(
            """
            !content-type:tour
            name: tours-app
            icon: icon-tour
            label: Reizen
            subApps:
              browser:
                workbench:
                  contentViews:
                    list:
                      columns:
                        seats: {$type: columnComponent, width: 80}
              detail:
                form:
                  properties:
                    title: {$type: textField, rows: 3, label: Kop}
            """);

    assertThat(app.name()).isEqualTo("tours-app");
    assertThat(app.label()).isEqualTo("Reizen");
    assertThat(app.icon()).isEqualTo("icon-tour");
    assertThat(app.kind()).isEqualTo("contentTypeApp");
    assertThat(app.columns())
        .extracting(AppDefinition.Column::name)
        .containsExactly("name", "jcrPublishingStatus", "mgnl:lastModified", "seats");
    FieldDefinition title = app.form().orElseThrow().field("title").orElseThrow();
    assertThat(title.label()).isEqualTo("Kop");
    assertThat(title.settings().number("rows", 1)).isEqualTo(3);
    assertThat(title.required()).isTrue();
  }

  @Test
  void standsInForAnAppThatIsNotThereOrCannotBeUsed() {
    assertThat(modules.read().appFor("tour").orElseThrow().form().orElseThrow().field("seats"))
        .isPresent();

    AppDefinition instead =
        app(
            "!content-type:tour\nlabel: Reizen\nsubApps: {detail: {form: {properties: {seats: {$type:"
                + " sets}}}}}\n");

    assertThat(instead.label()).isNotEqualTo("Reizen");
    assertThat(instead.form().orElseThrow().field("seats"))
        .get()
        .extracting(FieldDefinition::kind)
        .isEqualTo("textField");
    assertThat(modules.read().apps()).isEmpty();
  }

  @Test
  void makesOnlyTheFieldsWithAContentTypeInAForm() {
    LightModules read =
        modules
            .file("demo/dialogs/tour.yaml", "label: Reis\nform: !with-type:tour\n  label: Reis\n")
            .read();

    assertThat(read.dialog("demo:tour").orElseThrow().fields())
        .extracting(FieldDefinition::name)
        .contains("title", "stops");
  }

  @Test
  void namesTheNearestContentTypeWhereThereIsNone() {
    modules.file("demo/apps/tours.yaml", "!content-type:tuor\n");

    assertThat(modules.read().problems())
        .filteredOn(Problem::isSerious)
        .singleElement()
        .hasToString(
            "demo/apps/tours.yaml:1: There is no content type 'tuor' (did you mean 'tour'?)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jcrTitleColumn",
        "jcrPathColumn",
        "jcrStatusColumn",
        "dateColumn",
        "iconColumn",
        "iconAndValueColumn",
        "columnComponent"
      })
  void readsEveryTypeOfColumn(String type) {
    AppDefinition app =
        app(
            "!content-type:tour\nsubApps: {browser: {workbench: {contentViews: {list: {columns:"
                + " {extra: {$type: "
                + type
                + "}}}}}}}\n");

    assertThat(app.columns().getLast().kind()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "addNodeAction",
        "openDetailSubappAction",
        "openDialogAction",
        "jcrCommandAction",
        "markAsDeletedAction",
        "confirmationAction",
        "deleteNodesConfirmationAction",
        "moveAction",
        "duplicateNodeAction",
        "copyContentAction",
        "cutContentAction",
        "pasteContentAction",
        "exportAction",
        "importAction",
        "showVersionAction",
        "restoreJcrVersionAction",
        "restorePreviousJcrVersionAction",
        "commitAction",
        "closeAction",
        "chooseAction",
        "chainedAction"
      })
  void readsEveryTypeOfAction(String type) {
    AppDefinition app =
        app("!content-type:tour\nsubApps: {browser: {actions: {extra: {$type: " + type + "}}}}\n");

    assertThat(app.subApps().get("browser").actions().get("extra").kind()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jcrIsDeletedRule",
        "jcrPublishableRule",
        "jcrPublishedRule",
        "jcrHasVersionsRule",
        "jcrHasChildrenRule",
        "jcrDepthRule",
        "canPasteContentRule"
      })
  void readsWhenAnActionIsAvailable(String rule) {
    AppDefinition app =
        app(
            "!content-type:tour\nsubApps: {browser: {actions: {extra: {$type: moveAction,"
                + " availability: {root: true, multiple: true, writePermissionRequired: true,"
                + " nodeTypes: [lib:tour], rules: {r: {$type: "
                + rule
                + ", negate: true}}}}}}}\n");

    ActionDefinition.Availability availability =
        app.subApps().get("browser").actions().get("extra").availability();
    assertThat(availability.root()).isTrue();
    assertThat(availability.nodes()).isTrue();
    assertThat(availability.nodeTypes()).containsExactly("lib:tour");
    assertThat(availability.rules().getFirst().kind()).isEqualTo(rule);
    assertThat(availability.rules().getFirst().negate()).isTrue();
  }

  @Test
  void readsWhoMayUseIt() {
    AppDefinition app = app("!content-type:tour\npermissions: {roles: [editor, publisher]}\n");

    assertThat(app.permissions().roles()).containsExactly("editor", "publisher");
  }
}
