package nl.vrijplaats.lightmodule;

import java.util.Map;
import nl.vrijplaats.lightmodule.ThemeDefinition.WebFile;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Rest;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * A page or a component, as defined in {@code templates/<path>.yaml}, with what the prototype of
 * the site gives it. Immutable.
 *
 * @param id such as {@code demo:pages/home}
 * @param module the module it is defined in
 * @param name last step of its path
 * @param kind {@code page}, {@code prototype}, {@code component} or {@code template}
 * @param title for people, never empty
 * @param renderType how it is rendered: {@code freemarker} unless said otherwise
 * @param templateScript module path of its script, such as {@code /demo/templates/pages/home.ftl},
 *     or null
 * @param dialog its form, such as {@code demo:pages/home}, or null
 * @param modelClass a Java class in Magnolia, which is not run here, or null
 * @param parameters whatever its script may want to know; lists are maps with the keys 0, 1…
 * @param visible whether editors may choose it
 * @param editable whether editors may change it; null for as the place it stands in says
 * @param type such as {@code content} or {@code home}, or null
 * @param areas by name, in order
 * @param templateAvailability which templates pages below it may have
 * @param variations of it, such as {@code mobile}, each complete
 * @param cssFiles style sheets of a page
 * @param jsFiles scripts of a page
 */
@Role(value = "template", otherwise = "template")
public record TemplateDefinition(
    String id,
    String module,
    String name,
    @Key("$type") String kind,
    String title,
    @Nullable String description,
    @Otherwise("freemarker") String renderType,
    @Nullable String templateScript,
    @Nullable String dialog,
    @Nullable String modelClass,
    Settings parameters,
    @Otherwise("true") boolean visible,
    @Nullable Boolean editable,
    @Otherwise("true") boolean moveable,
    @Otherwise("true") boolean deletable,
    @Otherwise("true") boolean writable,
    @Nullable String type,
    @Nullable String subtype,
    Map<String, AreaDefinition> areas,
    Settings templateAvailability,
    Map<String, TemplateDefinition> variations,
    Map<String, WebFile> cssFiles,
    Map<String, WebFile> jsFiles,
    @Nullable String bodyClass,
    @Rest Settings settings) {

  /** Whether it is for pages: by its class, or because it stands in {@code templates/pages}. */
  public boolean isPage() {
    return kind.equals("page") || kind.equals("prototype") || id.contains(":pages/");
  }
}
