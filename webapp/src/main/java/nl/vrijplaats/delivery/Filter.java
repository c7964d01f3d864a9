package nl.vrijplaats.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.catalogue.PropertyCondition;
import nl.vrijplaats.catalogue.PropertyCondition.AllOf;
import nl.vrijplaats.catalogue.PropertyCondition.AnyOf;
import nl.vrijplaats.catalogue.PropertyCondition.Like;
import nl.vrijplaats.catalogue.PropertyCondition.MomentBetween;
import nl.vrijplaats.catalogue.PropertyCondition.Not;
import nl.vrijplaats.catalogue.PropertyCondition.NumberBetween;
import nl.vrijplaats.catalogue.PropertyCondition.Present;
import nl.vrijplaats.catalogue.PropertyCondition.Text;
import nl.vrijplaats.catalogue.PropertyCondition.TextBetween;

/**
 * A parameter {@code property[operator]=value}. What a literal means shows in what the property
 * holds: {@code n=3} finds the number and the text.
 *
 * @param texts whether the property holds texts, so that what is greater is a matter of characters
 */
record Filter(String property, Operator operator, String value, boolean texts) {

  private static final Pattern NAME =
      Pattern.compile("(?<property>[^\\[\\]]+)\\[(?<operator>.*)\\]", Pattern.DOTALL);

  private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  /** How the value of the property and that of the filter must stand to each other. */
  enum Operator {
    EQ,
    NE,
    LT,
    LTE,
    GT,
    GTE,
    LIKE,
    ILIKE,
    IN,
    NOT_IN,
    NULL;

    private static Operator of(String written) {
      for (Operator operator : values()) {
        if (operator.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written)) {
          return operator;
        }
      }
      throw Refused.badOperator();
    }
  }

  /**
   * The filter that a parameter is.
   *
   * @param holdsText whether the property of that name holds texts
   */
  static Filter of(String parameter, String value, Function<String, Boolean> holdsText) {
    Matcher name = NAME.matcher(parameter);
    if (!name.matches()) {
      return new Filter(parameter, Operator.EQ, value, holdsText.apply(parameter));
    }
    String property = name.group("property");
    return new Filter(
        property, Operator.of(name.group("operator")), value, holdsText.apply(property));
  }

  /** What it asks of an item. */
  PropertyCondition condition() {
    return switch (property) {
      case "@ancestor" -> descendants();
      case "@path" -> any(path -> name(Steps.join("/", path.text()).substring(1)));
      case "@name" -> any(name -> name(name.text().toLowerCase(Locale.ROOT)));
      case "@id", "jcr:uuid" -> any(id -> new Text("@id", id.text()));
      default -> ofProperty();
    };
  }

  /** Items lie side by side under the root: everything is below it, nothing below an item. */
  private PropertyCondition descendants() {
    boolean root = alternatives().stream().anyMatch(path -> Steps.of(path.text()).isEmpty());
    return root ? new Present("@name") : new AnyOf(List.of());
  }

  private PropertyCondition name(String name) {
    var same = new Text("@name", name);
    return switch (operator) {
      case NE -> new Not(same);
      case LIKE, ILIKE -> new Like("@name", name, true);
      default -> same;
    };
  }

  private PropertyCondition ofProperty() {
    return switch (operator) {
      case EQ -> any(this::equal);
      case NE -> any(literal -> present(new Not(equal(literal))));
      case LT, LTE, GT, GTE -> any(this::compared);
      case LIKE -> any(literal -> new Like(property, literal.text(), false));
      case ILIKE -> any(literal -> new Like(property, literal.text(), true));
      case IN -> range();
      case NOT_IN -> present(new Not(range()));
      case NULL -> value.equalsIgnoreCase("true") ? new Not(new Present(property)) : present();
    };
  }

  private List<Literal> alternatives() {
    return Literal.split(value, '|');
  }

  private PropertyCondition any(Function<Literal, PropertyCondition> condition) {
    List<PropertyCondition> some = alternatives().stream().map(condition).toList();
    return some.size() == 1 ? some.getFirst() : new AnyOf(some);
  }

  private PropertyCondition present() {
    return new Present(property);
  }

  private PropertyCondition present(PropertyCondition condition) {
    return new AllOf(List.of(present(), condition));
  }

  private PropertyCondition equal(Literal literal) {
    var some = new ArrayList<PropertyCondition>();
    some.add(new Text(property, literal.text()));
    literal.number().ifPresent(number -> some.add(new NumberBetween(property, number, number)));
    Literal.Span span = literal.span();
    if (span != null) {
      some.add(new MomentBetween(property, span.from(), span.until()));
    }
    return some.size() == 1 ? some.getFirst() : new AnyOf(some);
  }

  private PropertyCondition compared(Literal literal) {
    Literal.Span span = texts ? null : literal.span();
    if (span != null) {
      return compared(span);
    }
    OptionalDouble number = texts ? OptionalDouble.empty() : literal.number();
    return number.isPresent() ? compared(number.getAsDouble()) : compared(literal.text());
  }

  private PropertyCondition compared(Literal.Span span) {
    return switch (operator) {
      case LT -> new MomentBetween(property, EARLIEST, span.from().minusMillis(1));
      case LTE -> new MomentBetween(property, EARLIEST, span.until());
      case GT -> new MomentBetween(property, span.until().plusMillis(1), LATEST);
      default -> new MomentBetween(property, span.from(), LATEST);
    };
  }

  private PropertyCondition compared(double number) {
    return switch (operator) {
      case LT -> new NumberBetween(property, Double.NEGATIVE_INFINITY, Math.nextDown(number));
      case LTE -> new NumberBetween(property, Double.NEGATIVE_INFINITY, number);
      case GT -> new NumberBetween(property, Math.nextUp(number), Double.POSITIVE_INFINITY);
      default -> new NumberBetween(property, number, Double.POSITIVE_INFINITY);
    };
  }

  private PropertyCondition compared(String text) {
    return switch (operator) {
      case LT -> new TextBetween(property, null, text, false);
      case LTE -> new TextBetween(property, null, text, true);
      case GT -> new TextBetween(property, text, null, false);
      default -> new TextBetween(property, text, null, true);
    };
  }

  /** From the one to the other, both included. */
  private PropertyCondition range() {
    List<Literal> ends = Literal.split(value, '~');
    if (ends.size() != 2) {
      return any(this::equal);
    }
    Literal from = ends.getFirst();
    Literal until = ends.getLast();
    Literal.Span first = texts ? null : from.span();
    Literal.Span last = texts ? null : until.span();
    if (first != null && last != null) {
      return new MomentBetween(property, first.from(), last.until());
    }
    if (!texts && from.number().isPresent() && until.number().isPresent()) {
      return new NumberBetween(property, from.number().getAsDouble(), until.number().getAsDouble());
    }
    return new TextBetween(property, from.text(), until.text(), true);
  }

  /** Whether the filter is one that Magnolia reads and then passes over. */
  boolean isPassedOver() {
    return (operator == Operator.IN || operator == Operator.NOT_IN) && alternatives().size() > 1;
  }

  /** Number of values it asks for. */
  int size() {
    return alternatives().size();
  }
}
