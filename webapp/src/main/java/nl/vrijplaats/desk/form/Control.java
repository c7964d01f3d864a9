package nl.vrijplaats.desk.form;

import java.time.Instant;
import nl.vrijplaats.lightmodule.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * How a field looks and is used: the one place that says which kind of field of a definition
 * becomes which macro of {@code form.ftl}.
 */
enum Control {
  /** One line of text. */
  TEXT("text"),
  /** Some lines of text. */
  LONG_TEXT("longText"),
  /** A secret: typed unseen, never shown again. */
  PASSWORD("password"),
  /** Lines of code. */
  CODE("code"),
  /** One line of text with suggestions. */
  SUGGEST("suggest"),
  /** Words, divided by commas. */
  TOKENS("tokens"),
  /** A number. */
  NUMBER("number"),
  /** A number between two others. */
  SLIDER("slider"),
  /** A day. */
  DAY("day"),
  /** A day and a time. */
  MOMENT("moment"),
  /** Text with headings, lists and links; HTML, which is sanitised when it is saved. */
  RICH_TEXT("richText"),
  /** One of a list. */
  CHOICE("choice"),
  /** One of a few. */
  RADIO("radio"),
  /** Yes or no. */
  TICK("tick"),
  /** Some of a few. */
  TICKS("ticks"),
  /** Some of many, what is chosen beside what is not. */
  COLUMNS("columns"),
  /** Some of a list. */
  LIST_BOX("listBox"),
  /** An image. */
  IMAGE("file"),
  /** A file to read: a PDF. */
  PDF("pdf"),
  /** Another item. */
  REFERENCE("reference"),
  /** A file of a light module. */
  RESOURCE("resource"),
  /** Shown, and not stored. */
  FIXED("fixed"),
  /** Stored, and not shown. */
  HIDDEN("hidden"),
  /** Fields under one heading. */
  GROUP("group"),
  /** Fields that depend on a choice. */
  SWITCH("switch"),
  /** Several of a field. */
  LIST("list");

  /** Text longer than this asks for more than one line. */
  private static final int ONE_LINE = 120;

  private final String macro;

  Control(String macro) {
    this.macro = macro;
  }

  /** The macro of {@code form.ftl} that draws it. */
  String macro() {
    return macro;
  }

  /** Whether it holds some of the values it offers. */
  boolean choosesSeveral() {
    return this == TICKS || this == COLUMNS || this == LIST_BOX || this == TOKENS;
  }

  /**
   * How that field looks.
   *
   * @param value what it holds now: a text that does not fit on a line asks for a larger field, a
   *     date with a time must not lose it
   */
  static Control of(FieldDefinition field, @Nullable Object value) {
    return switch (field.kind()) {
      case "textField" -> text(field, value);
      case "passwordField" -> PASSWORD;
      case "hiddenField" -> HIDDEN;
      case "staticField" -> FIXED;
      case "codeField" -> CODE;
      case "richTextField" -> RICH_TEXT;
      case "checkBoxField" -> TICK;
      case "checkBoxGroupField" -> TICKS;
      case "radioButtonGroupField" -> RADIO;
      case "comboBoxField" -> combo(field);
      case "listSelectField" -> field.settings().flag("multiSelect", false) ? LIST_BOX : CHOICE;
      case "twinColSelectField" -> COLUMNS;
      case "tokenField" -> TOKENS;
      case "sliderField" -> SLIDER;
      case "dateField" -> date(field, value);
      case "uploadField" -> holdsPdf(field, "allowedMimeTypePattern") ? PDF : IMAGE;
      case "damLinkField" -> holdsPdf(field, "allowedMimeTypePattern") ? PDF : IMAGE;
      case "linkField" -> field.datasource() == null ? TEXT : REFERENCE;
      case "pageLinkField" -> REFERENCE;
      case "resourceLinkField" -> RESOURCE;
      case "compositeField" -> GROUP;
      case "switchableField" -> SWITCH;
      default -> field.isSeveral() ? LIST : TEXT;
    };
  }

  private static Control text(FieldDefinition field, @Nullable Object value) {
    return switch (ValueType.of(field)) {
      case WHOLE, NUMBER, EXACT -> NUMBER;
      case YES_OR_NO -> TICK;
      case MOMENT -> date(field, value);
      case TEXT -> {
        boolean roomy =
            value instanceof String text && (text.length() > ONE_LINE || text.indexOf('\n') >= 0);
        yield roomy || field.settings().number("rows", 1) > 1 ? LONG_TEXT : TEXT;
      }
    };
  }

  private static Control date(FieldDefinition field, @Nullable Object value) {
    boolean timed =
        value instanceof Instant moment
            ? TypedMoment.hasTime(moment)
            : value instanceof String typed && typed.contains("T");
    return timed || field.settings().flag("time", false) ? MOMENT : DAY;
  }

  private static Control combo(FieldDefinition field) {
    if (field.settings().flag("textInputAllowed", false)
        || field.settings().flag("textInput", false)) {
      return SUGGEST;
    }
    return Choices.areItems(field) ? REFERENCE : CHOICE;
  }

  private static boolean holdsPdf(FieldDefinition field, String key) {
    return field.setting(key).orElse("").contains("pdf");
  }
}
