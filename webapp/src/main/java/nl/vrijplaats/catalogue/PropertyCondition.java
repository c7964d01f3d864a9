package nl.vrijplaats.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a property of an item must hold. Of a property with several values one is enough. Beside the
 * properties of its type an item has {@code @id} (to be asked with {@link Text} only),
 * {@code @name} (its slug), {@code mgnl:lastModified} and {@code mgnl:lastModifiedBy}. A condition
 * on a property that no item has matches nothing, except {@link Not}.
 */
public sealed interface PropertyCondition {

  /** Exactly this text; booleans as {@code true} or {@code false}. */
  record Text(String property, String value) implements PropertyCondition {}

  /**
   * A text of that pattern: {@code %} stands for anything, {@code _} for one character, a backslash
   * makes the next one ordinary. Of a text of more than {@value PropertyFields#LONGEST} characters
   * only that many are looked at.
   */
  record Like(String property, String pattern, boolean ignoreCase) implements PropertyCondition {}

  /** A text between these in the order of their characters; null leaves that side open. */
  record TextBetween(
      String property, @Nullable String from, @Nullable String until, boolean inclusive)
      implements PropertyCondition {}

  /** A number between these, both included; whole numbers are exact up to 2 to the power 53. */
  record NumberBetween(String property, double from, double until) implements PropertyCondition {}

  /** A moment between these, both included, to the millisecond. */
  record MomentBetween(String property, Instant from, Instant until) implements PropertyCondition {}

  /** Any value. */
  record Present(String property) implements PropertyCondition {}

  /** Everything else. */
  record Not(PropertyCondition condition) implements PropertyCondition {}

  /** One of these at least; none of them where the list is empty. */
  record AnyOf(List<PropertyCondition> conditions) implements PropertyCondition {
    /** Copies its list. */
    public AnyOf {
      conditions = List.copyOf(conditions);
    }
  }

  /** All of these. */
  record AllOf(List<PropertyCondition> conditions) implements PropertyCondition {
    /** Copies its list. */
    public AllOf {
      conditions = List.copyOf(conditions);
    }
  }
}
