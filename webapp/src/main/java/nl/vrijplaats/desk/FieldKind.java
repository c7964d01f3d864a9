package nl.vrijplaats.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.desk.form.Mistyped;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of field a form is made of. The one place where a kind is added: which properties it
 * serves ({@link #of}), which macro of {@code fields.ftl} draws it, how its value is written into
 * the form and read back from it.
 */
enum FieldKind {
  /** One line of text. */
  TEXT("text") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return limited(plain(typed).replaceAll("[\\n\\t]+", " ").strip(), LONGEST_TEXT);
    }
  },
  /** Some lines of text. */
  LONG_TEXT("longText") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return limited(plain(typed).strip(), LONGEST_TEXT);
    }
  },
  /** One of the options of the property. */
  CHOICE("choice") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      if (property.options().stream().noneMatch(option -> option.value().equals(typed))) {
        throw new Mistyped("Deze keuze bestaat niet. Kies er een uit de lijst.");
      }
      return typed;
    }
  },
  /** Yes or no. */
  TICK("tick") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return switch (typed) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new Mistyped("Dit is geen ja of nee. Zet het vinkje aan of uit.");
      };
    }
  },
  /** A day; its midnight in the zone of the site. */
  DAY("day") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return moment(typed, "Dit is geen datum. Schrijf bijvoorbeeld 12-11-2026.");
    }

    @Override
    String write(Object value) {
      return value instanceof Instant moment
          ? moment.atZone(ZONE).toLocalDate().toString()
          : super.write(value);
    }
  },
  /** A day and a time. */
  MOMENT("moment") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return moment(typed, "Dit is geen datum met tijd. Schrijf bijvoorbeeld 12-11-2026 14:30.");
    }

    @Override
    String write(Object value) {
      return value instanceof Instant moment
          ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment.atZone(ZONE))
          : super.write(value);
    }
  },
  /** A whole number. */
  WHOLE("number") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      try {
        return Long.valueOf(typed);
      } catch (NumberFormatException notANumber) {
        throw new Mistyped("Dit is geen heel getal. Schrijf bijvoorbeeld 26.");
      }
    }
  },
  /** A number with decimals. */
  NUMBER("number") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return decimal(typed).doubleValue();
    }

    @Override
    String write(Object value) {
      return value instanceof Double number
          ? comma(BigDecimal.valueOf(number).stripTrailingZeros())
          : super.write(value);
    }
  },
  /** An exact number with decimals. */
  EXACT("number") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return decimal(typed);
    }

    @Override
    String write(Object value) {
      return value instanceof BigDecimal number ? comma(number) : super.write(value);
    }
  },
  /** Text with headings, lists and links; HTML, which the desk sanitises when it is saved. */
  RICH_TEXT("richText") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      String html = plain(typed).strip();
      // What an emptied rich-text field leaves behind is nothing.
      return html.equals("<p></p>") ? "" : limited(html, LONGEST_RICH_TEXT);
    }
  },
  /** An image. */
  IMAGE("file") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return asset(typed);
    }
  },
  /** A file to read: a PDF. */
  PDF("pdf") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return asset(typed);
    }
  },
  /** Another item. Whether it exists is asked by the reader of the form. */
  REFERENCE("reference") {
    @Override
    Object read(String typed, PropertyDefinition property) throws Mistyped {
      return ItemId.parse(typed)
          .map(ItemId::value)
          .orElseThrow(() -> new Mistyped("Dit kennen we niet. Kies iets uit de lijst."));
    }
  },
  /** A group of fields; read field by field. */
  GROUP("group") {
    @Override
    Object read(String typed, PropertyDefinition property) {
      throw new UnsupportedOperationException("a group is read field by field");
    }
  };

  /** The zone in which editors read and write time. */
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** The longest plain text a field takes, in characters. */
  static final int LONGEST_TEXT = 10_000;

  /** The longest rich text a field takes, in characters of HTML. */
  static final int LONGEST_RICH_TEXT = 1_000_000;

  private static final Pattern ASSET =
      Pattern.compile("jcr:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}([.,]\\d{1,18})?");

  /** Names that ask for more than one line wherever they occur. */
  private static final Set<String> LONG_NAMES =
      Set.of(
          "lead",
          "motto",
          "obstacle",
          "shortAnswer",
          "covenantWording",
          "text",
          "caption",
          "answer",
          "description");

  /** Names of dates that also have a time. */
  private static final Set<String> MOMENT_NAMES = Set.of("start", "end");

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          exactly("uuuu-MM-dd"), exactly("d-M-uuuu"), exactly("d/M/uuuu"), exactly("d MMMM uuuu"));
  private static final List<DateTimeFormatter> MOMENTS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE_TIME,
          exactly("d-M-uuuu H:mm"),
          exactly("d-M-uuuu H.mm"),
          exactly("d MMMM uuuu H:mm"),
          exactly("d MMMM uuuu H.mm"));

  private final String macro;

  FieldKind(String macro) {
    this.macro = macro;
  }

  /** The macro of {@code fields.ftl} that draws it. */
  String macro() {
    return macro;
  }

  /**
   * The value that was meant; never called for empty text.
   *
   * @throws Mistyped where it cannot be read
   */
  abstract Object read(String typed, PropertyDefinition property) throws Mistyped;

  /** The value as text in the form. */
  String write(Object value) {
    return value.toString();
  }

  /**
   * The kind of field for a property.
   *
   * @param value what it holds now: a text that does not fit on a line asks for a larger field, a
   *     date with a time must not lose it
   */
  static FieldKind of(PropertyDefinition property, @Nullable Object value) {
    return switch (property.kind()) {
      case STRING -> {
        if (!property.options().isEmpty()) {
          yield CHOICE;
        }
        boolean roomy =
            value instanceof String text && (text.length() > 120 || text.indexOf('\n') >= 0);
        yield roomy || LONG_NAMES.contains(property.name()) ? LONG_TEXT : TEXT;
      }
      case BOOLEAN -> TICK;
      case DECIMAL -> EXACT;
      case DOUBLE -> NUMBER;
      case LONG -> WHOLE;
      case DATE -> {
        boolean timed =
            value instanceof Instant moment
                && !moment.atZone(ZONE).toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        yield timed || MOMENT_NAMES.contains(property.name()) ? MOMENT : DAY;
      }
      case RICH_TEXT -> RICH_TEXT;
      case ASSET -> property.holdsFile() ? PDF : IMAGE;
      case PAGE, REFERENCE -> REFERENCE;
      case SUB_MODEL -> GROUP;
    };
  }

  /** Line ends as one sign, and without signs that nobody can see or type. */
  private static String plain(String typed) {
    return typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "");
  }

  private static String asset(String typed) throws Mistyped {
    if (!ASSET.matcher(typed).matches()) {
      throw new Mistyped("Dit bestand kennen we niet. Kies het opnieuw.");
    }
    return typed;
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

  private static BigDecimal decimal(String typed) throws Mistyped {
    if (!DECIMAL.matcher(typed).matches()) {
      throw new Mistyped("Dit is geen getal. Schrijf bijvoorbeeld 12 of 12,5.");
    }
    return new BigDecimal(typed.replace(',', '.'));
  }

  private static String comma(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  private static Instant moment(String typed, String complaint) throws Mistyped {
    for (DateTimeFormatter form : DAYS) {
      try {
        return sensible(LocalDate.parse(typed, form).atStartOfDay(), complaint);
      } catch (DateTimeParseException tryTheNextForm) {
        continue;
      }
    }
    for (DateTimeFormatter form : MOMENTS) {
      try {
        return sensible(LocalDateTime.parse(typed, form), complaint);
      } catch (DateTimeParseException tryTheNextForm) {
        continue;
      }
    }
    throw new Mistyped(complaint);
  }

  /** Refuses years that are surely a slip of the keyboard, and that a repository cannot hold. */
  private static Instant sensible(LocalDateTime moment, String complaint) throws Mistyped {
    if (moment.getYear() < 1000 || moment.getYear() > 9999) {
      throw new Mistyped(complaint);
    }
    return moment.atZone(ZONE).toInstant();
  }

  private static DateTimeFormatter exactly(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.forLanguageTag("nl-NL"))
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
