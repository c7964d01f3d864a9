package nl.vrijplaats.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page may know of the request it is rendered for. Immutable. Everything in it may have been
 * typed by a stranger; what templates read of it is escaped like content.
 *
 * @param mode for whom
 * @param uri the address asked for, without parameters
 * @param parameters of the request, by name
 * @param locale language of the visit, such as {@code nl}; empty for that of the site
 * @param channel which look is asked for: {@code all}, or the name of a variation of the template
 * @param selector what stands between tildes in the address, as in {@code /over~kort~}; may be
 *     empty
 * @param user name of who is signed in, or null
 */
public record Visit(
    RenderMode mode,
    String uri,
    Map<String, List<String>> parameters,
    String locale,
    String channel,
    String selector,
    @Nullable String user) {

  /** The channel of who asks for nothing special. */
  public static final String ALL = "all";

  /** Copies the parameters. */
  public Visit {
    var copy = new LinkedHashMap<String, List<String>>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = java.util.Collections.unmodifiableMap(copy);
  }

  /** A visitor who asks for that address, and nothing more. */
  public static Visit to(String uri) {
    return new Visit(RenderMode.VISITOR, uri, Map.of(), "", ALL, "", null);
  }

  /** The same, for somebody else. */
  public Visit as(RenderMode newMode) {
    return new Visit(newMode, uri, parameters, locale, channel, selector, user);
  }

  /** The same, with these parameters. */
  public Visit with(Map<String, List<String>> newParameters) {
    return new Visit(mode, uri, newParameters, locale, channel, selector, user);
  }

  /** The same, in that language. */
  public Visit in(String newLocale) {
    return new Visit(mode, uri, parameters, newLocale, channel, selector, user);
  }

  /** The same, in the look of that channel. */
  public Visit through(String newChannel) {
    return new Visit(mode, uri, parameters, locale, newChannel, selector, user);
  }

  /** The same, with that between tildes in its address. */
  public Visit selecting(String newSelector) {
    return new Visit(mode, uri, parameters, locale, channel, newSelector, user);
  }

  /** The same, by that person. */
  public Visit by(String newUser) {
    return new Visit(mode, uri, parameters, locale, channel, selector, newUser);
  }

  /** The first value of a parameter, or null. */
  @Nullable String parameter(String name) {
    List<String> values = parameters.get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }
}
