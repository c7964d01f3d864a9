package nl.vrijplaats.rendering;

import freemarker.template.TemplateModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that is being rendered, with those around it.
 *
 * @param outer the part around it, or null for the page itself
 * @param content what it shows, or null for a page that shows no item
 * @param blueprint how, or null where no definition says so
 * @param attributes what it was given as {@code contextAttributes}
 */
record Frame(
    @Nullable Frame outer,
    @Nullable ContentNode content,
    @Nullable Blueprint blueprint,
    Map<String, TemplateModel> attributes) {

  /** The page itself. */
  static Frame page(@Nullable ContentNode content, @Nullable Blueprint blueprint) {
    return new Frame(null, content, blueprint, Map.of());
  }

  /** A part inside this one. */
  Frame inner(
      ContentNode newContent, Blueprint newBlueprint, Map<String, TemplateModel> newAttributes) {
    return new Frame(this, newContent, newBlueprint, newAttributes);
  }

  /** A context attribute: of this part, else of the nearest around it that has it. */
  @Nullable TemplateModel attribute(String name) {
    TemplateModel own = attributes.get(name);
    return own != null || outer == null ? own : outer.attribute(name);
  }
}
