package nl.vrijplaats.lightmodule;

import java.util.Map;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * An address that leads to another, as defined in {@code virtualUriMappings/<name>.yaml}.
 * Immutable.
 *
 * @param id such as {@code demo:old-columns}
 * @param kind {@code defaultVirtualUriMapping}, and the same with {@code regexp}, {@code rotating}
 *     and {@code hostBased}
 * @param fromUri address, with {@code *} for any text; a regular expression where the kind says so
 * @param toUri where it leads, after {@code redirect:}, {@code permanent:} or {@code forward:}; may
 *     name groups as {@code $1}, and where it rotates {@code *} for a number
 * @param start first number it rotates through
 * @param end last number it rotates through
 * @param padding digits of that number, with zeros in front
 * @param mappings per host name where else it leads, where it is based on the host
 */
@Role("virtualUriMapping")
public record VirtualUriMapping(
    String id,
    String module,
    @Key("$type") String kind,
    String fromUri,
    @Nullable String toUri,
    @Otherwise("0") int start,
    @Otherwise("0") int end,
    @Otherwise("0") int padding,
    Map<String, ByHost> mappings) {

  /** Where the address leads on one host. */
  public record ByHost(String name, @Nullable String host, String toUri) {}
}
