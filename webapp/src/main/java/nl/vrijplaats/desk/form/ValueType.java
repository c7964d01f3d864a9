package nl.vrijplaats.desk.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import nl.vrijplaats.lightmodule.FieldDefinition;

/** What a field stores: how that is read from what is typed, and written into the form. */
enum ValueType {
  /** Text. */
  TEXT {
    @Override
    Object read(String typed) {
      return typed;
    }
  },
  /** A whole number. */
  WHOLE {
    @Override
    Object read(String typed) throws Mistyped {
      try {
        return Long.valueOf(typed);
      } catch (NumberFormatException notANumber) {
        throw new Mistyped("Dit is geen heel getal. Schrijf bijvoorbeeld 26.");
      }
    }
  },
  /** A number with decimals. */
  NUMBER {
    @Override
    Object read(String typed) throws Mistyped {
      return decimal(typed).doubleValue();
    }
  },
  /** An exact number with decimals. */
  EXACT {
    @Override
    Object read(String typed) throws Mistyped {
      return decimal(typed);
    }
  },
  /** Yes or no. */
  YES_OR_NO {
    @Override
    Object read(String typed) throws Mistyped {
      return switch (typed) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new Mistyped("Dit is geen ja of nee. Zet het vinkje aan of uit.");
      };
    }
  },
  /** A moment; a day is its midnight in the zone of the site. */
  MOMENT {
    @Override
    Object read(String typed) throws Mistyped {
      return TypedMoment.read(typed);
    }
  };

  /**
   * The value that was meant; never called for empty text.
   *
   * @throws Mistyped where it cannot be read
   */
  abstract Object read(String typed) throws Mistyped;

  /** What that field stores. */
  static ValueType of(FieldDefinition field) {
    String written = field.valueType() == null ? "" : field.valueType();
    String converter = field.setting("converterClass").orElse("");
    String type = written.substring(written.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (type) {
      case "long", "integer", "int", "short" -> WHOLE;
      case "double", "float" -> NUMBER;
      case "decimal", "bigdecimal" -> EXACT;
      case "boolean" -> YES_OR_NO;
      case "date", "calendar", "localdate", "localdatetime", "instant" -> MOMENT;
      case "" -> converter.isEmpty() ? ofKind(field.kind()) : converted(field, converter);
      default -> TEXT;
    };
  }

  private static ValueType ofKind(String kind) {
    return switch (kind) {
      case "checkBoxField" -> YES_OR_NO;
      case "dateField" -> MOMENT;
      case "sliderField" -> NUMBER;
      default -> TEXT;
    };
  }

  private static ValueType converted(FieldDefinition field, String converter) {
    if (converter.contains("StringToLong") || converter.contains("StringToInteger")) {
      return WHOLE;
    }
    if (converter.contains("StringToDouble") || converter.contains("StringToFloat")) {
      return NUMBER;
    }
    return converter.contains("StringToBigDecimal") ? EXACT : ofKind(field.kind());
  }

  /** A stored value as text in the form. */
  static String write(Object value) {
    return switch (value) {
      case Double number -> comma(BigDecimal.valueOf(number).stripTrailingZeros());
      case BigDecimal number -> comma(number);
      case Instant moment -> TypedMoment.write(moment);
      default -> value.toString();
    };
  }

  private static BigDecimal decimal(String typed) throws Mistyped {
    if (!typed.matches("-?\\d{1,18}([.,]\\d{1,18})?")) {
      throw new Mistyped("Dit is geen getal. Schrijf bijvoorbeeld 12 of 12,5.");
    }
    return new BigDecimal(typed.replace(',', '.'));
  }

  private static String comma(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }
}
