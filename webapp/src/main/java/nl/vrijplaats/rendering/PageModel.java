package nl.vrijplaats.rendering;

import org.jspecify.annotations.Nullable;

/**
 * What a template knows of the page around it, as {@code page}. The renderer adds {@code canonical}
 * and, where none is chosen, the palette of the current month.
 *
 * @param title title of the page, without the name of the site
 * @param description one or two sentences for search engines, may be empty
 * @param path public address, or null where the page has none (an error, a preview)
 * @param palette colours, 1 to 4; 0 for those of the current month
 * @param type content type of the item shown, empty where it shows none
 * @param preview whether an editor looks at a working copy
 * @param image address of a picture for sharing, or null
 * @param locale language it is shown in, such as {@code de}; empty for that of the site
 */
public record PageModel(
    String title,
    String description,
    @Nullable String path,
    int palette,
    String type,
    boolean preview,
    @Nullable String image,
    String locale) {

  /** A page of that title without an address of its own, in the colours of the month. */
  public static PageModel titled(String title) {
    return new PageModel(title, "", null, 0, "", false, null, "");
  }

  /** The same page, standing at that address. */
  public PageModel at(String newPath) {
    return new PageModel(title, description, newPath, palette, type, preview, image, locale);
  }

  /** The same page, described so. */
  public PageModel described(String newDescription) {
    return new PageModel(title, newDescription, path, palette, type, preview, image, locale);
  }

  /** The same page, in those colours. */
  public PageModel coloured(int newPalette) {
    return new PageModel(title, description, path, newPalette, type, preview, image, locale);
  }

  /** The same page, showing an item of that type. */
  public PageModel showing(String newType) {
    return new PageModel(title, description, path, palette, newType, preview, image, locale);
  }

  /** The same page, with that picture for sharing. */
  public PageModel illustrated(@Nullable String newImage) {
    return new PageModel(title, description, path, palette, type, preview, newImage, locale);
  }

  /** The same page, in that language. */
  public PageModel in(String newLocale) {
    return new PageModel(title, description, path, palette, type, preview, image, newLocale);
  }

  /** The same page, as an editor sees it before it is live. */
  public PageModel previewed() {
    return new PageModel(title, description, path, palette, type, true, image, locale);
  }
}
