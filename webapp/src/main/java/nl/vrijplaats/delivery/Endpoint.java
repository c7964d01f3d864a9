package nl.vrijplaats.delivery;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address that delivers the nodes of a workspace, as its definition says.
 *
 * @param path below {@code /.rest/}, such as {@code delivery/columns/v1}
 * @param rootPath what paths are relative to
 * @param nodeTypes types that are read, listed and queried
 * @param strict whether a subtype of those is left out
 * @param childNodeTypes types shown inside others
 * @param depth levels of child nodes shown
 * @param limit results of a page where the request says nothing
 * @param maxLimit results of a page at the most
 * @param includeSystemProperties whether jcr: and mgnl: properties are shown
 * @param systemProperties if not empty, those of them that are shown
 * @param properties if not empty, the only properties that are shown
 * @param excludeProperties properties that are not shown
 * @param referenceDepth levels of references that are resolved
 * @param referenceRepeat whether a node is resolved again inside itself
 */
record Endpoint(
    String path,
    String workspace,
    String rootPath,
    List<String> nodeTypes,
    boolean strict,
    List<String> childNodeTypes,
    int depth,
    int limit,
    int maxLimit,
    boolean includeSystemProperties,
    Set<String> systemProperties,
    Set<String> properties,
    Set<String> excludeProperties,
    List<Reference> references,
    int referenceDepth,
    boolean referenceRepeat) {

  /**
   * Properties whose value is shown as what it refers to.
   *
   * @param propertyName their names
   * @param nodeType only in nodes of this type, or null for all
   */
  record Reference(Pattern propertyName, @Nullable String nodeType, Resolver resolver) {}

  /** How a reference is resolved. */
  sealed interface Resolver {}

  /**
   * To the node of that identity.
   *
   * @param generateLink whether its public address is shown
   * @param depth levels of child nodes shown of it, or null for as many as the endpoint shows
   */
  record ToNode(
      String targetWorkspace, boolean expand, boolean generateLink, @Nullable Integer depth)
      implements Resolver {}

  /** To an image, with these renditions of it. */
  record ToAsset(
      boolean expand,
      boolean includeDownloadLink,
      boolean includeAssetMetadata,
      List<String> renditions)
      implements Resolver {}

  /** Links in rich text, to the addresses they mean. */
  record LinksInText() implements Resolver {}
}
