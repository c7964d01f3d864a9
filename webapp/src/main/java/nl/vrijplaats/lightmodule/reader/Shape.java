package nl.vrijplaats.lightmodule.reader;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a record takes from YAML. */
final class Shape<T extends Record> {
  private static final ClassValue<Shape<?>> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
          return new Shape<>(type.asSubclass(Record.class));
        }
      };

  /**
   * One component.
   *
   * @param key the key it is read from
   * @param otherwise what it is where nothing is written, or null
   */
  record Part(
      String name,
      String key,
      Type type,
      @Nullable String otherwise,
      boolean nullable,
      @Nullable Rest rest) {

    boolean isRest() {
      return rest != null;
    }
  }

  private final Constructor<T> constructor;
  private final @Nullable Role role;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  private Shape(Class<T> type) {
    role = type.getAnnotation(Role.class);
    RecordComponent[] components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      Part part = part(components[i]);
      parts.add(part);
      if (!part.isRest()) {
        keys.add(part.key());
      }
    }
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // the shape of a class is made of that class
  static <T extends Record> Shape<T> of(Class<T> type) {
    return (Shape<T>) SHAPES.get(type);
  }

  private static Part part(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    Otherwise otherwise = component.getAnnotation(Otherwise.class);
    return new Part(
        component.getName(),
        key == null ? component.getName() : key.value(),
        component.getGenericType(),
        otherwise == null ? null : otherwise.value(),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        component.getAnnotation(Rest.class));
  }

  @Nullable Role role() {
    return role;
  }

  List<Part> parts() {
    return parts;
  }

  /** The keys its components are read from. */
  Set<String> keys() {
    return keys;
  }

  /** Whether a component takes whatever no other takes. */
  boolean takesAnything() {
    return parts.stream().anyMatch(part -> part.rest() != null && part.rest().anything());
  }

  T make(List<@Nullable Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("Cannot make a " + constructor.getDeclaringClass(), e);
    }
  }
}
