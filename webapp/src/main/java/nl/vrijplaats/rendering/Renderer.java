package nl.vrijplaats.rendering;

import java.util.Map;
import nl.vrijplaats.content.ContentItem;

/**
 * Turns content into HTML with the templates of the site. Templates are named as FreeMarker names
 * them: {@code content-templates/column/page.ftl} or {@code
 * leren-is-altijd/templates/pages/home.ftl}. A changed template file is used at the next call. Safe
 * for use by many threads.
 *
 * <p>Model values may be text, numbers, booleans, {@link java.time.Instant}, maps, lists, {@link
 * ContentItem}, {@link Markup}, and records of these (read by their components). Anything else is
 * refused: templates cannot reach Java.
 *
 * <p>A statement that fails is left out, and named once in the log; who may edit the page sees a
 * box in its place. Every method throws {@link TemplateFailure} where the template of the page
 * itself is missing or cannot be read.
 */
public interface Renderer {

  /** Renders a template for visitors: everything it looks up is live. */
  Html render(String template, Map<String, ?> model, PageModel page);

  /**
   * Renders the page of an item, for whom the visit says: with the template that the item names in
   * {@code mgnl:template}, else with {@code content-templates/<type>/page.ftl}. A visitor must be
   * given what is live; for the other modes everything it looks up is the newest working copy, and
   * only people who may see drafts may have it.
   */
  Html renderItem(ContentItem item, Visit visit);

  /** Renders the page of a live item for a visitor who asks for nothing more. */
  default Html renderItem(ContentItem item) {
    return renderItem(item, Visit.to(item.path() == null ? "/" : item.path().value()));
  }

  /**
   * Renders the page of a revision as it would look to visitors; everything it looks up is the
   * newest working copy. Only for people who may see drafts.
   */
  default Html preview(ContentItem revision) {
    String uri = revision.path() == null ? "/" : revision.path().value();
    return renderItem(revision, Visit.to(uri).as(RenderMode.PREVIEW));
  }

  /** Renders the HTML of a feed entry, with {@code content-templates/<type>/feed.ftl}. */
  Html renderFeedEntry(ContentItem item);
}
