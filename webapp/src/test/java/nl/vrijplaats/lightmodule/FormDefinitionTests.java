package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.vrijplaats.lightmodule.FieldDefinition.Named;
import nl.vrijplaats.lightmodule.FieldDefinition.Option;
import nl.vrijplaats.lightmodule.FieldDefinition.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of dialogs and their fields. */
class FormDefinitionTests {
  private static final String FILE = "demo/dialogs/components/text.yaml";

  @TempDir Path root;

  private LightModules dialog(String yaml) {
    return new ModuleFolder(root).file(FILE, yaml).read();
  }

  private DialogDefinition good(String yaml) {
    LightModules read = dialog(yaml);
    assertThat(read.problems()).isEmpty();
    return read.dialog("demo:components/text").orElseThrow();
  }

  private FieldDefinition field(String yaml) {
    return good("label: T\nform:\n  properties:\n    f: {label: F, " + yaml + "}\n")
        .fields()
        .getFirst();
  }

  /** Every type of the contract with keys of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "textField | rows: 3, maxLength: 10, placeholder: p",
        "passwordField | verification: true",
        "hiddenField | defaultValue: x, type: String",
        "staticField | value: x",
        "codeField | language: java",
        "richTextField | images: true, tables: true, source: true, alignment: true, lists: true,"
            + " configJsFile: /x.js",
        "checkBoxField | buttonLabel: B, defaultValue: true",
        "checkBoxGroupField | datasource: {$type: optionListDatasource, options: [{name: a}]}",
        "radioButtonGroupField | datasource: {$type: optionListDatasource, options: [{name: a}]}",
        "comboBoxField | textInputAllowed: true, emptySelectionAllowed: false",
        "listSelectField | datasource: {$type: enumDatasource, enumClass: x.Y}",
        "twinColSelectField | leftColumnCaption: L, rightColumnCaption: R",
        "tokenField | datasource: {$type: jcrDatasource, workspace: tags}",
        "sliderField | min: 1, max: 9, step: 2",
        "dateField | time: true, dateFormat: yyyy, inputISOFormat: true",
        "uploadField | allowedMimeTypePattern: image.*, maxUploadSize: 1000",
        "linkField | datasource: {$type: jcrDatasource, workspace: w}, chooserId: c,"
            + " buttonSelectNewLabel: B",
        "pageLinkField | chooserId: c",
        "damLinkField | datasource: {$type: assetDatasource}",
        "resourceLinkField | chooserId: c",
        "compositeField | properties: {a: {$type: textField, label: A}},"
            + " itemProvider: {$type: jcrChildNodeProvider, nodeType: mgnl:contentNode},"
            + " layout: {$type: horizontal}",
        "switchableField | field: {$type: radioButtonGroupField, datasource: {$type:"
            + " optionListDatasource, options: [{name: a}]}}, forms: [{name: a, properties: {x:"
            + " {$type: textField, label: X}}}]",
        "jcrMultiField | field: {$type: textField}, canRemoveItems: false, orderHandler: {}",
        "jcrMultiValueField | field: {$type: textField}",
        "jcrMultiLinkField | field: {$type: linkField}",
        "multiField | field: {$type: textField}"
      })
  void readsEveryTypeOfField(String type, String keys) {
    assertThat(
            field(
                    "$type: "
                        + type
                        + ", description: D, required: true, requiredErrorMessage: R,"
                        + " readOnly: true, i18n: true, styleName: s, converterClass: c.C, "
                        + keys)
                .kind())
        .isEqualTo(type);
  }

  @Test
  void readsWhatAllFieldsHave() {
    FieldDefinition field =
        field(
            "$type: textField, type: Long, description: Help, placeholder: P, required: true,"
                + " requiredErrorMessage: Fill in, readOnly: true, i18n: true, defaultValue: 3,"
                + " rows: 4");

    assertThat(field.name()).isEqualTo("f");
    assertThat(field.label()).isEqualTo("F");
    assertThat(field.description()).isEqualTo("Help");
    assertThat(field.placeholder()).isEqualTo("P");
    assertThat(field.valueType()).isEqualTo("Long");
    assertThat(field.required()).isTrue();
    assertThat(field.requiredErrorMessage()).isEqualTo("Fill in");
    assertThat(field.readOnly()).isTrue();
    assertThat(field.i18n()).isTrue();
    assertThat(field.defaultValue()).isEqualTo("3");
    assertThat(field.settings().number("rows", 1)).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"emailValidator", "regexpValidator", "nodeNameValidator"})
  void readsEveryValidator(String type) {
    FieldDefinition.Validator validator =
        field(
                "$type: textField, validators: {v: {$type: "
                    + type
                    + ", pattern: '[a-z]+', errorMessage: No}}")
            .validators()
            .getFirst();

    assertThat(validator.kind()).isEqualTo(type);
    assertThat(validator.pattern()).isEqualTo("[a-z]+");
    assertThat(validator.errorMessage()).isEqualTo("No");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "currentItemProvider",
        "jcrChildNodeProvider",
        "jcrNodeProvider",
        "jcrNodeFromLocationProvider"
      })
  void readsEveryItemProvider(String type) {
    FieldDefinition field = field("$type: compositeField, itemProvider: {$type: " + type + "}");

    assertThat(field.itemProvider()).extracting("kind").isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tabbedLayout", "horizontal", "stacked", "form", "plain", "declarativeLayout"})
  void readsEveryLayout(String type) {
    FieldDefinition field = field("$type: compositeField, layout: {$type: " + type + "}");

    assertThat(field.layout()).extracting("kind").isEqualTo(type);
  }

  @Test
  void readsOptionsWithValueAndLabel() {
    FieldDefinition field =
        field(
            "$type: comboBoxField, datasource: {$type: optionListDatasource, options: [{name: a,"
                + " value: '1', label: One, selected: true}, {name: b}]}");

    assertThat(field.options()).extracting(Option::stored).containsExactly("1", "b");
    assertThat(field.options()).extracting(Option::shown).containsExactly("One", "b");
    assertThat(field.options().getFirst().selected()).isTrue();
  }

  @Test
  void readsTabsAndKeepsFieldsNoTabNames() {
    DialogDefinition dialog =
        good(
            """
            label: T
            form:
              properties:
                - {name: a, $type: textField, label: A}
                - {name: b, $type: textField, label: B}
                - {name: c, $type: textField, label: C}
              layout:
                $type: tabbedLayout
                tabs:
                  - {name: one, label: One, fields: [{name: b}]}
                  - {name: two, label: Two, fields: [a]}
            """);

    assertThat(dialog.form().tabs())
        .extracting(Tab::label, Tab::fields)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("One", List.of(new Named("b"))),
            org.assertj.core.groups.Tuple.tuple("Two", List.of(new Named("a"), new Named("c"))));
  }

  @Test
  void takesLabelsFromTextsByWhereAFieldStands() {
    new ModuleFolder(root)
        .file(
            "demo/i18n/demo-messages_nl.properties",
            """
            demo.components.text.label=Tekstblok
            demo.components.text.title.label=Kop
            demo.components.text.title.description=Kort graag
            demo.components.text.tabs.main.label=Inhoud
            choose.it=Kies
            """);
    DialogDefinition dialog =
        good(
            """
            form:
              properties:
                title: {$type: textField}
                link: {$type: pageLinkField, label: choose.it}
              layout: {$type: tabbedLayout, tabs: [{name: main, fields: [title, link]}]}
            """);

    assertThat(dialog.label()).isEqualTo("Tekstblok");
    assertThat(dialog.fields()).extracting(FieldDefinition::label).containsExactly("Kop", "Kies");
    assertThat(dialog.fields().getFirst().description()).isEqualTo("Kort graag");
    assertThat(dialog.form().tabs().getFirst().label()).isEqualTo("Inhoud");
  }

  @Test
  void remarksWhereAFieldHasNoText() {
    LightModules read = dialog("label: T\nform:\n  properties:\n    title: {$type: textField}\n");

    assertThat(read.problems())
        .singleElement()
        .hasToString(
            FILE
                + ":4: There is no text for field 'title'"
                + " (add 'demo.components.text.title.label')");
    assertThat(read.dialog("demo:components/text").orElseThrow().fields().getFirst().label())
        .isEqualTo("title");
  }

  @Test
  void refusesAnUnknownTypeOfField() {
    LightModules read =
        dialog("label: T\nform:\n  properties:\n    t:\n      label: X\n      $type: textFeld\n");

    assertThat(read.problems())
        .singleElement()
        .hasToString(FILE + ":6: Unknown $type 'textFeld' (did you mean 'textField'?)");
    assertThat(read.dialog("demo:components/text")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"horizontal", "vertical"})
  void takesTheLayoutOfAGroupOfBoxesInOneWord(String layout) {
    assertThat(
            field(
                    "$type: radioButtonGroupField, layout: "
                        + layout
                        + ", datasource: {$type: optionListDatasource, options: [{name: a}]}")
                .options())
        .hasSize(1);
  }

  @Test
  void refusesAPatternThatIsNone() {
    LightModules read =
        dialog(
            "label: T\nform:\n  properties:\n    t:\n      label: X\n      $type: textField\n"
                + "      validators:\n        v: {$type: regexpValidator, pattern: '[a-'}\n");

    assertThat(read.problems())
        .singleElement()
        .satisfies(
            p -> assertThat(p.toString()).startsWith(FILE + ":8: '[a-' is no regular expression"));
    assertThat(read.dialog("demo:components/text")).isEmpty();
  }

  @Test
  void refusesAClassThatIsNotMagnolias() {
    LightModules read =
        dialog(
            "label: T\nform:\n  properties:\n    t: {label: X, class: com.acme.TextFieldDefinition}\n");

    assertThat(read.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("com.acme.TextFieldDefinition"));
  }

  @Test
  void remarksOnAKeyAnotherTypeHas() {
    LightModules read =
        dialog("label: T\nform:\n  properties:\n    t: {label: X, $type: dateField, rowss: 3}\n");

    assertThat(read.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).startsWith(FILE + ":4: Unknown key 'rowss'"));
    assertThat(read.dialog("demo:components/text")).isPresent();
  }

  @Test
  void readsAnOldDialogIntoTheSameShape() {
    DialogDefinition dialog =
        good(
            """
            form:
              label: Tekst
              tabs:
                - name: main
                  label: Inhoud
                  fields:
                    - name: title
                      class: info.magnolia.ui.form.field.definition.TextFieldDefinition
                      label: Kop
                      i18n: true
                      rows: 2
                      validators:
                        - class: info.magnolia.ui.form.validator.definition.RegexpValidatorDefinition
                          pattern: "[A-Z].*"
                          errorMessage: Hoofdletter
                    - name: size
                      class: info.magnolia.ui.form.field.definition.SelectFieldDefinition
                      label: Maat
                      options:
                        - {name: s, value: small, label: Klein, selected: true}
                    - name: many
                      fieldType: optionGroup
                      label: Kies
                      multiselect: true
                      options: [{name: a, label: A}]
                - name: more
                  label: Meer
                  fields:
                    - name: picture
                      class: info.magnolia.ui.form.field.definition.LinkFieldDefinition
                      label: Beeld
                      appName: assets
                      targetWorkspace: dam
                      identifierToPathConverter: {class: x.Y}
                    - name: links
                      class: info.magnolia.ui.form.field.definition.MultiValueFieldDefinition
                      label: Links
                      field:
                        class: info.magnolia.ui.form.field.definition.CompositeFieldDefinition
                        fields:
                          - {name: url, fieldType: text, label: Adres}
                    - name: kind
                      class: info.magnolia.ui.form.field.definition.SwitchableFieldDefinition
                      label: Soort
                      options:
                        - {name: own, value: own, label: Eigen}
                      fields:
                        - {name: own, fieldType: text, label: Eigen}
            actions:
              commit: {class: info.magnolia.ui.admincentral.dialog.action.SaveDialogActionDefinition}
              cancel: {class: info.magnolia.ui.admincentral.dialog.action.CancelDialogActionDefinition}
            """);

    assertThat(dialog.label()).isEqualTo("Tekst");
    assertThat(dialog.fields())
        .extracting(FieldDefinition::kind)
        .containsExactly(
            "textField",
            "comboBoxField",
            "checkBoxGroupField",
            "damLinkField",
            "multiField",
            "switchableField");
    assertThat(dialog.form().tabs())
        .extracting(Tab::label, tab -> tab.fields().size())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Inhoud", 3),
            org.assertj.core.groups.Tuple.tuple("Meer", 3));
    FieldDefinition title = dialog.fields().get(0);
    assertThat(title.i18n()).isTrue();
    assertThat(title.settings().number("rows", 1)).isEqualTo(2);
    assertThat(title.validators().getFirst().kind()).isEqualTo("regexpValidator");
    assertThat(dialog.fields().get(1).options().getFirst().stored()).isEqualTo("small");
    assertThat(dialog.fields().get(3).datasource()).extracting("workspace").isEqualTo("dam");
    FieldDefinition links = dialog.fields().get(4);
    assertThat(links.field()).isNotNull();
    assertThat(links.field().kind()).isEqualTo("compositeField");
    assertThat(links.field().properties().getFirst().kind()).isEqualTo("textField");
    FieldDefinition kind = dialog.fields().get(5);
    assertThat(kind.field()).extracting("kind").isEqualTo("radioButtonGroupField");
    assertThat(kind.forms().getFirst().name()).isEqualTo("own");
    assertThat(kind.forms().getFirst().properties().getFirst().kind()).isEqualTo("textField");
    assertThat(dialog.actions().get("commit").kind()).isEqualTo("commitAction");
    assertThat(dialog.actions().get("cancel").kind()).isEqualTo("closeAction");
  }
}
