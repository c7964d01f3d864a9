package nl.vrijplaats.rendering;

import java.util.Map;
import nl.vrijplaats.content.ContentItem;

/**
 * Turns content into HTML with the templates of the site. Templates are named as FreeMarker names
 * them: {@code content-templates/column/page.ftl} or {@code
 * leren-is-altijd/templates/pages/home.ftl}. A changed template file is used at the next call. Safe
 * for use by many threads.
 *
 * <p>Model values may be text, numbers, booleans, {@link java.time.Instant}, maps, collections,
 * {@link ContentItem}, {@link Markup}, and records of these (read by their components). Anything
 * else is refused: templates cannot reach Java.
 *
 * <p>Every method throws {@link TemplateFailure} where a template is missing, cannot be read or
 * fails.
 */
public interface Renderer {

  /** Renders a template for visitors: everything it looks up is live. */
  String render(String template, Map<String, ?> model, PageModel page);

  /** Renders the page of a live item, with {@code content-templates/<type>/page.ftl}. */
  String renderItem(ContentItem item);

  /**
   * Renders the page of a revision as it would look to visitors; everything it looks up is the
   * newest working copy. Only for people who may see drafts.
   */
  String preview(ContentItem revision);

  /** Renders the HTML of a feed entry, with {@code content-templates/<type>/feed.ftl}. */
  String renderFeedEntry(ContentItem item);
}
