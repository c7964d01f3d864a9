package nl.vrijplaats.rendering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to render a page, a component or an area: which script, and which areas it has.
 *
 * @param id identity of the template; of an area that of its template with its name
 * @param title name for editors, a text or the key of one; may be empty
 * @param dialog form to edit it with, or null
 * @param script path of the FreeMarker template, or null where it has none
 * @param type such as {@code home}, or null
 * @param subtype more precise than the type, or null
 * @param areas by name
 * @param definition everything the definition says, for templates to read as {@code def}
 */
record Blueprint(
    String id,
    String title,
    @Nullable String dialog,
    @Nullable String script,
    @Nullable String type,
    @Nullable String subtype,
    Map<String, Area> areas,
    Map<String, Object> definition) {

  /** How many components an area shows. */
  enum AreaType {
    /** All, one after the other. */
    LIST("list"),
    /** One. */
    SINGLE("single"),
    /** None: its script is all there is. */
    NO_COMPONENT("noComponent");

    private final String word;

    AreaType(String word) {
      this.word = word;
    }

    /** As definitions spell it. */
    String word() {
      return word;
    }
  }

  /** Which components of the pages above an area shows too. */
  enum Inherited {
    /** None. */
    NONE,
    /** Those that say {@code inheritable}. */
    FILTERED,
    /** All. */
    ALL
  }

  /**
   * A place for components.
   *
   * @param look its script, areas and what it is called
   * @param enabled whether it is there at all
   * @param optional whether editors decide if it is there
   * @param created whether it is made with the page
   * @param most components editors may add; 0 for any number
   * @param available templates of components that may be added
   * @param components which components it takes from the pages above
   * @param inheritsProperties whether it takes properties from the pages above
   * @param generated components it starts with, by name
   */
  record Area(
      String name,
      Blueprint look,
      AreaType type,
      boolean enabled,
      boolean optional,
      boolean created,
      int most,
      List<String> available,
      Inherited components,
      boolean inheritsProperties,
      Map<String, Object> generated) {

    boolean inherits() {
      return components != Inherited.NONE || inheritsProperties;
    }
  }
}
