package nl.vrijplaats.content;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.vrijplaats.lightmodule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two values would look the same on a page. Stricter than {@code equals}: the order
 * of a map counts too, since templates go through areas, style sheets and parameters in the order
 * in which a definition names them.
 */
final class Alike {

  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Arrays.stream(components).forEach(one -> one.getAccessor().setAccessible(true));
          return components;
        }
      };

  private Alike() {}

  /** Whether one can take the place of the other. */
  static boolean are(@Nullable Object one, @Nullable Object other) {
    if (one == other) {
      return true;
    }
    return switch (one) {
      case Record values ->
          other instanceof Record its
              && values.getClass() == its.getClass()
              && areComponents(values, its);
      case Map<?, ?> map -> other instanceof Map<?, ?> its && areEntries(map, its);
      case Collection<?> all -> other instanceof Collection<?> its && areInOrder(all, its);
      case Settings settings ->
          other instanceof Settings its && areEntries(settings.asMap(), its.asMap());
      case Optional<?> value ->
          other instanceof Optional<?> its && are(value.orElse(null), its.orElse(null));
      case Pattern pattern ->
          other instanceof Pattern its
              && pattern.flags() == its.flags()
              && pattern.pattern().equals(its.pattern());
      case null, default -> Objects.equals(one, other);
    };
  }

  private static boolean areComponents(Record one, Record other) {
    try {
      for (RecordComponent component : COMPONENTS.get(one.getClass())) {
        if (!are(component.getAccessor().invoke(one), component.getAccessor().invoke(other))) {
          return false;
        }
      }
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + one.getClass(), e);
    }
  }

  private static boolean areEntries(Map<?, ?> one, Map<?, ?> other) {
    return areInOrder(one.keySet(), other.keySet()) && areInOrder(one.values(), other.values());
  }

  private static boolean areInOrder(Collection<?> one, Collection<?> other) {
    if (one.size() != other.size()) {
      return false;
    }
    Iterator<?> its = other.iterator();
    for (Object value : one) {
      if (!are(value, its.next())) {
        return false;
      }
    }
    return true;
  }
}
