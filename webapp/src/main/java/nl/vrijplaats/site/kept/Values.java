package nl.vrijplaats.site.kept;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes and reads them again, within one process: records with all they hold,
 * texts, numbers, moments and collections. What of ours is no record, every constant and class
 * belong to the program and are written as numbers; they are the same objects when they are read.
 * Safe for use by many threads.
 */
final class Values {

  private static final String OURS = "nl.vrijplaats.";

  private final PartsOfProgram program = new PartsOfProgram();

  /** The numbers of types: every record names its own. */
  private final ClassValue<Integer> types =
      new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
          return program.number(type);
        }
      };

  /** What was written names a part of the program that is no more. */
  static final class PartIsGone extends IOException {
    PartIsGone() {
      super("A part of the program that was named is gone");
    }
  }

  private enum Kind {
    NOTHING,
    TEXT,
    BYTES,
    YES,
    NO,
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE,
    MOMENT,
    LOCALE,
    OPTIONAL,
    REFERENCE,
    LIST,
    SET,
    MAP,
    RECORD,
    PART
  }

  private static final Kind[] KINDS = Kind.values();

  /** How to take records of a type apart, and to put them together. */
  private record Shape(Constructor<?> constructor, Method[] accessors) {
    static Shape of(Class<?> type) {
      try {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Method[] accessors =
            Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
        return new Shape(constructor, accessors);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("Every record has this constructor: " + type, e);
      }
    }
  }

  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  /**
   * The value as bytes.
   *
   * @throws IllegalArgumentException if it holds something that is neither a value nor ours
   */
  byte[] write(Object value) {
    var bytes = new ByteArrayOutputStream(16_384);
    try {
      write(value, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  private void write(@Nullable Object value, DataOutputStream to) throws IOException {
    switch (value) {
      case null -> kind(Kind.NOTHING, to);
      case String text -> bytes(Kind.TEXT, text.getBytes(StandardCharsets.UTF_8), to);
      case byte[] bytes -> bytes(Kind.BYTES, bytes, to);
      case Boolean yes -> kind(yes ? Kind.YES : Kind.NO, to);
      case Integer number -> kind(Kind.INTEGER, to).writeInt(number);
      case Long number -> kind(Kind.LONG, to).writeLong(number);
      case Float number -> kind(Kind.FLOAT, to).writeFloat(number);
      case Double number -> kind(Kind.DOUBLE, to).writeDouble(number);
      case Instant moment -> {
        kind(Kind.MOMENT, to).writeLong(moment.getEpochSecond());
        to.writeInt(moment.getNano());
      }
      case Locale locale ->
          bytes(Kind.LOCALE, locale.toLanguageTag().getBytes(StandardCharsets.UTF_8), to);
      case Optional<?> optional -> write(optional.orElse(null), kind(Kind.OPTIONAL, to));
      case AtomicReference<?> reference -> write(reference.get(), kind(Kind.REFERENCE, to));
      case List<?> list -> all(list, Kind.LIST, to);
      case Set<?> set -> all(set, Kind.SET, to);
      case Map<?, ?> map -> {
        all(map.keySet(), Kind.MAP, to);
        all(map.values(), Kind.LIST, to);
      }
      case Record values -> components(values, to);
      default -> part(value, to);
    }
  }

  private static DataOutputStream kind(Kind kind, DataOutputStream to) throws IOException {
    to.writeByte(kind.ordinal());
    return to;
  }

  private static void bytes(Kind kind, byte[] bytes, DataOutputStream to) throws IOException {
    kind(kind, to).writeInt(bytes.length);
    to.write(bytes);
  }

  private void all(Collection<?> values, Kind kind, DataOutputStream to) throws IOException {
    kind(kind, to).writeInt(values.size());
    for (Object value : values) {
      write(Objects.requireNonNull(value), to);
    }
  }

  private void components(Record values, DataOutputStream to) throws IOException {
    kind(Kind.RECORD, to).writeInt(types.get(values.getClass()));
    try {
      for (Method accessor : SHAPES.get(values.getClass()).accessors()) {
        write(accessor.invoke(values), to);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Cannot be taken apart: " + values.getClass(), e);
    }
  }

  private void part(Object part, DataOutputStream to) throws IOException {
    if (!(part instanceof Enum
        || part instanceof Class
        || part.getClass().getName().startsWith(OURS))) {
      throw new IllegalArgumentException("Cannot be written down: " + part.getClass());
    }
    kind(Kind.PART, to).writeInt(program.number(part));
  }

  /**
   * What was written.
   *
   * @throws PartIsGone if a part of the program that it names is no more
   * @throws IOException if that was not written by this object
   */
  Object read(byte[] bytes) throws IOException {
    var from = new DataInputStream(new ByteArrayInputStream(bytes));
    return Objects.requireNonNull(read(from));
  }

  private @Nullable Object read(DataInputStream from) throws IOException {
    return switch (KINDS[from.readUnsignedByte()]) {
      case NOTHING -> null;
      case TEXT -> new String(bytes(from), StandardCharsets.UTF_8);
      case BYTES -> bytes(from);
      case YES -> true;
      case NO -> false;
      case INTEGER -> from.readInt();
      case LONG -> from.readLong();
      case FLOAT -> from.readFloat();
      case DOUBLE -> from.readDouble();
      case MOMENT -> Instant.ofEpochSecond(from.readLong(), from.readInt());
      case LOCALE -> Locale.forLanguageTag(new String(bytes(from), StandardCharsets.UTF_8));
      case OPTIONAL -> Optional.ofNullable(read(from));
      case REFERENCE -> new AtomicReference<@Nullable Object>(read(from));
      case LIST -> List.of(all(from));
      case SET -> Set.of(all(from));
      case MAP -> map(from);
      case RECORD -> record(from);
      case PART -> part(from);
    };
  }

  private static byte[] bytes(DataInputStream from) throws IOException {
    return from.readNBytes(from.readInt());
  }

  private Object[] all(DataInputStream from) throws IOException {
    var values = new Object[from.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Objects.requireNonNull(read(from));
    }
    return values;
  }

  /** In the order in which it was. */
  private Map<?, ?> map(DataInputStream from) throws IOException {
    Object[] keys = all(from);
    List<?> values = (List<?>) Objects.requireNonNull(read(from));
    var map = new LinkedHashMap<Object, Object>();
    for (int i = 0; i < keys.length; i++) {
      map.put(keys[i], values.get(i));
    }
    return map;
  }

  private Object record(DataInputStream from) throws IOException {
    Shape shape = SHAPES.get((Class<?>) part(from));
    @Nullable Object[] components = new @Nullable Object[shape.accessors().length];
    for (int i = 0; i < components.length; i++) {
      components[i] = read(from);
    }
    try {
      return shape.constructor().newInstance(components);
    } catch (ReflectiveOperationException e) {
      throw new IOException("Cannot be put together: " + shape.constructor(), e);
    }
  }

  private Object part(DataInputStream from) throws IOException {
    Object part = program.part(from.readInt());
    if (part == null) {
      throw new PartIsGone();
    }
    return part;
  }
}
