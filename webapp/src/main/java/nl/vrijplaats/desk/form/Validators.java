package nl.vrijplaats.desk.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import nl.vrijplaats.lightmodule.FieldDefinition;
import nl.vrijplaats.lightmodule.FieldDefinition.Validator;
import org.jspecify.annotations.Nullable;

/** What the value of a field must be like. An empty field is always well, unless it is required. */
final class Validators {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>()\",;:]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");

  /** What a name of a node may be made of. */
  private static final Pattern NODE_NAME = Pattern.compile("[^\\s/:\\[\\]|*'\"]+");

  private Validators() {}

  /** Refuses a value that is not as the definition of the field wants it. */
  static void check(FieldDefinition field, String text, Object value) throws Mistyped {
    checkLength(field, text);
    checkRange(field, value);
    for (Validator validator : field.validators()) {
      if (!accepts(validator, text)) {
        throw new Mistyped(
            validator.errorMessage() == null ? usual(validator) : validator.errorMessage());
      }
    }
  }

  private static boolean accepts(Validator validator, String text) {
    @Nullable String pattern = validator.pattern();
    return switch (validator.kind()) {
      case "emailValidator" -> EMAIL.matcher(text).matches();
      case "regexpValidator" -> pattern == null || PatientMatch.of(pattern, text);
      case "nodeNameValidator" ->
          pattern == null ? NODE_NAME.matcher(text).matches() : PatientMatch.of(pattern, text);
      default -> true;
    };
  }

  private static String usual(Validator validator) {
    return switch (validator.kind()) {
      case "emailValidator" -> "Dit is geen e-mailadres. Schrijf bijvoorbeeld naam@voorbeeld.nl.";
      case "nodeNameValidator" -> "Gebruik hier geen spaties en geen / : [ ] | * ' of \".";
      default -> "Dit heeft niet de vorm die hier nodig is.";
    };
  }

  private static void checkLength(FieldDefinition field, String text) throws Mistyped {
    long most = field.settings().number("maxLength", -1);
    if (most >= 0 && text.length() > most) {
      throw new Mistyped(
          "Dit is te lang: %d tekens. Er passen er %d in.".formatted(text.length(), most));
    }
    long least = field.settings().number("minLength", -1);
    if (text.length() < least) {
      throw new Mistyped("Dit is te kort. Schrijf minstens %d tekens.".formatted(least));
    }
  }

  /** Refuses more or fewer values than the definition of a list wants. */
  static void checkNumber(FieldDefinition field, int number) throws Mistyped {
    long most = field.settings().number("maxItems", Long.MAX_VALUE);
    if (number > most) {
      throw new Mistyped("Dit zijn er te veel: %d. Er passen er %d in.".formatted(number, most));
    }
    long least = field.settings().number("minItems", 0);
    if (number > 0 && number < least) {
      throw new Mistyped(
          "Dit zijn er te weinig: %d. Het moeten er minstens %d zijn.".formatted(number, least));
    }
  }

  private static void checkRange(FieldDefinition field, Object value) throws Mistyped {
    if (!(value instanceof Number) || !field.kind().equals("sliderField")) {
      return;
    }
    var number = new BigDecimal(value.toString());
    var least = Range.min(field);
    var most = Range.max(field);
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      throw new Mistyped(
          "Kies een getal van %s tot en met %s.".formatted(Range.plain(least), Range.plain(most)));
    }
  }

  /** The numbers a slider moves between. */
  static final class Range {
    private Range() {}

    static BigDecimal min(FieldDefinition field) {
      return number(field, "min", "0");
    }

    static BigDecimal max(FieldDefinition field) {
      return number(field, "max", "100");
    }

    static BigDecimal step(FieldDefinition field) {
      return number(field, "step", "1");
    }

    static String plain(BigDecimal number) {
      return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static BigDecimal number(FieldDefinition field, String key, String otherwise) {
      String text = field.setting(key).orElse(otherwise);
      return new BigDecimal(text.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? text : otherwise);
    }
  }
}
