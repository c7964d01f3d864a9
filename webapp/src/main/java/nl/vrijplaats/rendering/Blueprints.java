package nl.vrijplaats.rendering;

import java.util.Optional;

/** How templates are to be rendered, by their definitions. */
interface Blueprints {

  /**
   * The template of that identity, in the variation for that channel where it has one.
   *
   * @param id such as {@code demo:components/text}
   */
  Optional<Blueprint> find(String id, String channel);
}
