package nl.vrijplaats.lightmodule;

import java.util.Map;
import java.util.Set;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Rest;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * A place in a page or component that components can be put in. Immutable.
 *
 * @param name what {@code [@cms.area name=…]} calls it, and what its node is called
 * @param type how many components it holds
 * @param title for people, never empty
 * @param templateScript module path of its script; null where its components are rendered one after
 *     the other
 * @param dialog its form, or null
 * @param parameters whatever its script may want to know
 * @param availableComponents what editors may put in it, by name
 * @param optional whether editors may do without it
 * @param createAreaNode whether its node is made by itself
 * @param maxComponents how many components it takes, or null for any number
 * @param contentStructure whether its components stand below it in a structure; null for as usual
 * @param inheritance what it takes over from the page above
 * @param autoGeneration what it starts with, or null
 * @param areas areas inside it
 */
@Role(value = "area", otherwise = "area")
public record AreaDefinition(
    String name,
    @Key("$type") String kind,
    @Otherwise("list") Type type,
    String title,
    @Nullable String description,
    @Otherwise("freemarker") String renderType,
    @Nullable String templateScript,
    @Nullable String dialog,
    @Nullable String modelClass,
    Settings parameters,
    Map<String, ComponentAvailability> availableComponents,
    boolean optional,
    @Otherwise("true") boolean createAreaNode,
    @Nullable Integer maxComponents,
    @Nullable Boolean contentStructure,
    @Nullable Boolean editable,
    Inheritance inheritance,
    @Nullable AutoGeneration autoGeneration,
    Map<String, AreaDefinition> areas,
    @Rest Settings settings) {

  /** How many components an area holds. */
  public enum Type {
    /** Any number, in order. */
    LIST,
    /** One. */
    SINGLE,
    /** None: only its own content. */
    NO_COMPONENT
  }

  /**
   * A component that may be put in.
   *
   * @param id its template, such as {@code demo:components/text}
   * @param roles who may; empty for everybody
   */
  public record ComponentAvailability(
      String name, String id, Set<String> roles, @Rest(anything = true) Settings settings) {}

  /** What it takes over from the page above. */
  public record Inheritance(
      boolean enabled,
      @Otherwise("filtered") Components components,
      @Otherwise("none") Properties properties,
      @Nullable String predicateClass,
      @Nullable String nodeComparatorClass) {

    /** Which components. */
    public enum Components {
      /** None. */
      NONE,
      /** Those that say {@code inheritable}. */
      FILTERED,
      /** All. */
      ALL
    }

    /** Which properties. */
    public enum Properties {
      /** None. */
      NONE,
      /** All it does not have itself. */
      ALL
    }
  }

  /**
   * What an area starts with.
   *
   * @param content nodes by name, each with {@code nodeType}, {@code mgnl:template}, properties and
   *     nodes inside it
   */
  @Role(value = "generator", otherwise = "copyGenerator")
  public record AutoGeneration(
      @Key("$type") String kind, @Nullable String generatorClass, Settings content) {}
}
