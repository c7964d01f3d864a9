package nl.vrijplaats.lightmodule;

import java.util.Map;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Rest;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * How a site looks: files for the browser, and sizes of images, as defined in {@code
 * themes/<name>.yaml}. Immutable.
 *
 * @param name file name
 * @param module the module it is defined in
 * @param cssFiles style sheets by name, in order
 * @param jsFiles scripts by name, in order
 * @param imaging sizes of images
 * @param settings what else is said of it
 */
public record ThemeDefinition(
    String name,
    String module,
    Map<String, WebFile> cssFiles,
    Map<String, WebFile> jsFiles,
    Imaging imaging,
    @Rest(anything = true) Settings settings) {

  /**
   * A file for the browser.
   *
   * @param link its address, such as {@code /.resources/demo/webresources/css/site.css}
   * @param media for which media, or null for all
   * @param addFingerPrint whether the address changes with the content
   * @param farFutureCaching whether browsers may keep it for long
   */
  public record WebFile(
      String name,
      String link,
      @Nullable String media,
      @Nullable String conditionalComment,
      boolean addFingerPrint,
      boolean farFutureCaching) {}

  /** Sizes of images by name. */
  public record Imaging(
      Map<String, Variation> variations, @Rest(anything = true) Settings settings) {}

  /**
   * One size.
   *
   * @param kind {@code simpleResize}, {@code cropAndResize} or {@code original}
   * @param width in pixels; 0 for as wide as it becomes
   * @param height in pixels; 0 for as high as it becomes
   */
  @Role(value = "imageVariation", otherwise = "simpleResize")
  public record Variation(
      String name,
      @Key("$type") String kind,
      @Otherwise("0") int width,
      @Otherwise("0") int height,
      @Rest(anything = true) Settings settings) {}
}
