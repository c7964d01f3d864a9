package nl.vrijplaats.lightmodule;

import java.util.List;
import java.util.Set;
import nl.vrijplaats.lightmodule.reader.Key;
import nl.vrijplaats.lightmodule.reader.Otherwise;
import nl.vrijplaats.lightmodule.reader.Role;
import org.jspecify.annotations.Nullable;

/**
 * An address of the delivery API, as defined in {@code restEndpoints/<folder>/<file>.yaml}.
 * Immutable.
 *
 * @param id folder and file, such as {@code delivery/columns_v1}
 * @param module the module it is defined in
 * @param kind {@code jcrDeliveryEndpoint_v2}
 * @param endpointPath written address below {@code /.rest}, or null; {@link #address()} is the one
 *     that counts
 * @param workspace what it reads from
 * @param rootPath all paths are relative to it
 * @param nodeTypes types returned by reading, listing and asking; sub types too, unless strict
 * @param childNodeTypes types nested inside
 * @param depth how many levels of children are nested
 * @param limit page size unless asked for another
 * @param maxLimit largest page size that can be asked for
 * @param includeSystemProperties whether {@code jcr:} and {@code mgnl:} properties are shown
 * @param systemProperties those of them that are shown where not all are
 * @param properties the only ones shown; empty for all
 * @param excludeProperties those not shown
 * @param bypassWorkspaceAcls whether it reads what the asker may not
 * @param personalized whether variants are taken into account
 * @param references which properties point to something, and what to show for it
 * @param referenceDepth how far references inside references are followed
 * @param referenceRepeat whether something shown already is shown again
 */
@Role("endpoint")
public record EndpointDefinition(
    String id,
    String module,
    @Key("$type") String kind,
    @Nullable String endpointPath,
    String workspace,
    @Otherwise("/") String rootPath,
    @Otherwise("mgnl:content") List<String> nodeTypes,
    @Otherwise("mgnl:contentNode") List<String> childNodeTypes,
    boolean strict,
    int depth,
    @Otherwise("10") int limit,
    @Otherwise("1000") int maxLimit,
    boolean includeSystemProperties,
    Set<String> systemProperties,
    Set<String> properties,
    Set<String> excludeProperties,
    boolean bypassWorkspaceAcls,
    boolean personalized,
    List<Reference> references,
    @Otherwise("1") int referenceDepth,
    boolean referenceRepeat) {

  private static final String VERSION = "_v";

  /**
   * The address below {@code /.rest/}, such as {@code delivery/columns/v1}, without slashes around.
   */
  public String address() {
    if (endpointPath != null) {
      return endpointPath.replaceAll("^/+|/+$", "");
    }
    int version = id.lastIndexOf(VERSION);
    return version > 0 && id.substring(version + VERSION.length()).matches("\\d+")
        ? id.substring(0, version) + "/" + id.substring(version + 1)
        : id;
  }

  /**
   * Properties that point to something.
   *
   * @param propertyName regular expression for the names of the properties
   * @param nodeType type of the nodes that have them, or null for all
   */
  public record Reference(
      String name, String propertyName, @Nullable String nodeType, Resolver referenceResolver) {}

  /**
   * What to show for what a property points to.
   *
   * @param kind {@code jcrReferenceResolver}, {@code assetReferenceResolver} or {@code
   *     richTextLinkReferenceResolver}
   * @param targetWorkspace where the target is
   * @param expand whether the target itself is shown in place of its identity
   * @param generateLink whether its address is shown
   * @param depthInReferencedNode levels of children shown in it, or null for as many as the
   *     endpoint shows
   * @param includeDownloadLink whether an asset shows its address
   * @param includeAssetMetadata whether an asset shows its data
   * @param assetRenditions renditions an asset shows
   */
  @Role("referenceResolver")
  public record Resolver(
      @Key("$type") String kind,
      @Nullable String targetWorkspace,
      @Otherwise("true") boolean expand,
      boolean generateLink,
      @Nullable Integer depthInReferencedNode,
      @Otherwise("true") boolean includeDownloadLink,
      @Otherwise("true") boolean includeAssetMetadata,
      List<String> assetRenditions) {}
}
