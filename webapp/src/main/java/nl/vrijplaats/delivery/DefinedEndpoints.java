package nl.vrijplaats.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.EndpointDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The endpoints of the light modules, made ready once per reading of those. */
final class DefinedEndpoints implements Endpoints {

  private static final Logger log = LoggerFactory.getLogger(DefinedEndpoints.class);

  private final LightModules modules;
  private volatile @Nullable Ready ready;

  DefinedEndpoints(LightModules modules) {
    this.modules = modules;
  }

  private record Ready(Definitions reading, List<Endpoint> endpoints) {}

  @Override
  public Collection<Endpoint> all() {
    Definitions reading = modules.definitions();
    Ready known = ready;
    if (known == null || known.reading() != reading) {
      known = new Ready(reading, endpoints(reading));
      ready = known;
    }
    return known.endpoints();
  }

  private static List<Endpoint> endpoints(Definitions reading) {
    return reading.all(EndpointDefinition.class).values().stream()
        .map(DefinedEndpoints::endpoint)
        .toList();
  }

  private static Endpoint endpoint(EndpointDefinition definition) {
    return new Endpoint(
        definition.address(),
        definition.workspace(),
        definition.rootPath(),
        definition.nodeTypes(),
        definition.strict(),
        definition.childNodeTypes(),
        definition.depth(),
        definition.limit(),
        definition.maxLimit(),
        definition.includeSystemProperties(),
        definition.systemProperties(),
        definition.properties(),
        definition.excludeProperties(),
        definition.references().stream()
            .flatMap(reference -> reference(definition, reference).stream())
            .toList(),
        definition.referenceDepth(),
        definition.referenceRepeat());
  }

  private static Optional<Endpoint.Reference> reference(
      EndpointDefinition definition, EndpointDefinition.Reference reference) {
    try {
      return Optional.of(
          new Endpoint.Reference(
              Pattern.compile(reference.propertyName()),
              reference.nodeType(),
              resolver(reference.referenceResolver())));
    } catch (PatternSyntaxException e) {
      log.warn(
          "The endpoint {} does not resolve its reference {}: {} is no regular expression",
          definition.id(),
          reference.name(),
          reference.propertyName());
      return Optional.empty();
    }
  }

  private static Endpoint.Resolver resolver(EndpointDefinition.Resolver resolver) {
    return switch (resolver.kind()) {
      case "assetReferenceResolver" ->
          new Endpoint.ToAsset(
              resolver.expand(),
              resolver.includeDownloadLink(),
              resolver.includeAssetMetadata(),
              resolver.assetRenditions());
      case "richTextLinkReferenceResolver" -> new Endpoint.LinksInText();
      default ->
          new Endpoint.ToNode(
              String.valueOf(resolver.targetWorkspace()),
              resolver.expand(),
              resolver.generateLink(),
              resolver.depthInReferencedNode());
    };
  }
}
