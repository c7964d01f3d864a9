package nl.vrijplaats.desk.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a field that is not made of others. */
final class SingleValues {

  /** The longest plain text a field takes, in characters. */
  private static final int LONGEST_TEXT = 10_000;

  /** The longest rich text a field takes, in characters of HTML. */
  private static final int LONGEST_RICH_TEXT = 1_000_000;

  private static final Pattern ASSET =
      Pattern.compile("jcr:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final Choices choices;

  SingleValues(Choices choices) {
    this.choices = choices;
  }

  /**
   * The value that was meant; null where nothing was. What stood there before is kept to the last
   * digit, even where it would not be accepted today.
   *
   * @throws Mistyped where it cannot be read, or is not as the field wants it
   */
  @Nullable Object read(FieldDefinition field, String typed, @Nullable Object before)
      throws Mistyped {
    var control = Control.of(field, before);
    if (control == Control.TICK && typed.isBlank()) {
      // An open box sends nothing: "no" where it was answered before, else no answer.
      return before instanceof Boolean ? Boolean.FALSE : null;
    }
    if (control == Control.PASSWORD && typed.isEmpty()) {
      return before;
    }
    if (typed.isBlank()) {
      return null;
    }
    if (before != null && ValueType.write(before).equals(typed)) {
      return before;
    }
    String text = text(control, typed);
    if (text.isEmpty()) {
      return null;
    }
    check(field, control, text);
    Object value = ValueType.of(field).read(text);
    Validators.check(field, text, value);
    return value;
  }

  /**
   * What was chosen or written in a field of several values, each once.
   *
   * @throws Mistyped where one of them is not offered
   */
  List<Object> chosen(FieldDefinition field, TypedForm form, String name, List<?> before)
      throws Mistyped {
    boolean written = Control.of(field, null) == Control.TOKENS;
    var values = new ArrayList<>();
    for (String typed : written ? tokens(form.text(name)) : form.several(name)) {
      Object value = kept(typed, before);
      if (value == null && written && isFree(field)) {
        value = read(field, typed, null);
      } else if (value == null) {
        checkOffered(field, typed);
        value = ValueType.of(field).read(typed);
      }
      if (value != null && !values.contains(value)) {
        values.add(value);
      }
    }
    return List.copyOf(values);
  }

  /** What stood there before in those words. */
  static @Nullable Object kept(String typed, List<?> before) {
    return before.stream()
        .filter(value -> ValueType.write(value).equals(typed))
        .findFirst()
        .orElse(null);
  }

  private static List<String> tokens(String typed) {
    return Stream.of(typed.split(",", -1))
        .map(String::strip)
        .filter(token -> !token.isEmpty())
        .toList();
  }

  private static boolean isFree(FieldDefinition field) {
    return field.settings().flag("newTokensAllowed", field.options().isEmpty())
        && !Choices.areItems(field);
  }

  private static String text(Control control, String typed) throws Mistyped {
    String plain = plain(typed);
    return switch (control) {
      // What an emptied rich-text field leaves behind is nothing.
      case RICH_TEXT ->
          plain.strip().equals("<p></p>") ? "" : limited(plain.strip(), LONGEST_RICH_TEXT);
      case CODE -> limited(plain.stripTrailing(), LONGEST_TEXT);
      case PASSWORD -> limited(plain, LONGEST_TEXT);
      // A text that grew keeps its lines, whichever field it was typed in.
      case TEXT, LONG_TEXT -> limited(plain.strip(), LONGEST_TEXT);
      default -> limited(plain.replaceAll("[\\n\\t]+", " ").strip(), LONGEST_TEXT);
    };
  }

  private void check(FieldDefinition field, Control control, String text) throws Mistyped {
    switch (control) {
      case CHOICE, RADIO -> checkOffered(field, text);
      case IMAGE, PDF -> {
        if (!ASSET.matcher(text).matches()) {
          throw new Mistyped("Dit bestand kennen we niet. Kies het opnieuw.");
        }
      }
      case REFERENCE -> checkItem(field, text);
      case RESOURCE -> {
        if (!choices.isResource(text)) {
          throw new Mistyped("Dit bestand is er niet. Schrijf bijvoorbeeld /module/webresources/…");
        }
      }
      default -> {}
    }
  }

  private void checkOffered(FieldDefinition field, String text) throws Mistyped {
    if (Choices.areItems(field)) {
      checkItem(field, text);
    } else if (field.options().stream().noneMatch(option -> option.stored().equals(text))) {
      throw new Mistyped("Deze keuze bestaat niet. Kies er een uit de lijst.");
    }
  }

  private void checkItem(FieldDefinition field, String text) throws Mistyped {
    if (ItemId.parse(text).isEmpty()) {
      throw new Mistyped("Dit kennen we niet. Kies iets uit de lijst.");
    }
    choices.checkItem(field, text);
  }

  /** Line ends as one sign, and without signs that nobody can see or type. */
  private static String plain(String typed) {
    return typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
  }

  private static String limited(String text, int longest) throws Mistyped {
    if (text.length() > longest) {
      throw new Mistyped(
          String.format(
              Locale.forLanguageTag("nl-NL"),
              "Dit is te lang: %,d tekens. Er passen er %,d in.",
              text.length(),
              longest));
    }
    return text;
  }
}
