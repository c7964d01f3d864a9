package nl.vrijplaats.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.vrijplaats.lightmodule.EndpointDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The endpoints of the light modules, made ready once per reading of those. */
final class DefinedEndpoints implements Endpoints {

  private static final Logger log = LoggerFactory.getLogger(DefinedEndpoints.class);

  private final LightModules modules;

  DefinedEndpoints(LightModules modules) {
    this.modules = modules;
  }

  private record All() implements LightModules.Question<List<Endpoint>> {
    @Override
    public List<Endpoint> of(LightModules modules) {
      return modules.endpoints().stream().map(DefinedEndpoints::endpoint).toList();
    }
  }

  @Override
  public Collection<Endpoint> all() {
    return modules.ask(new All());
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
