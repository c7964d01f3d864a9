package nl.vrijplaats.lightmodule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a delivery endpoint and of the site. */
class EndpointDefinitionTests {
  @TempDir Path root;

  private ModuleFolder endpoint(String yaml) {
    return new ModuleFolder(root).file("demo/restEndpoints/delivery/arts_v1.yaml", yaml);
  }

  @Test
  void fillsInWhatIsNotWritten() {
    LightModules read = endpoint("$type: jcrDeliveryEndpoint_v2\nworkspace: arts\n").read();

    assertThat(read.problems()).isEmpty();
    EndpointDefinition endpoint = read.endpoints().iterator().next();
    assertThat(endpoint.id()).isEqualTo("delivery/arts_v1");
    assertThat(endpoint.address()).isEqualTo("delivery/arts/v1");
    assertThat(endpoint.rootPath()).isEqualTo("/");
    assertThat(endpoint.nodeTypes()).containsExactly("mgnl:content");
    assertThat(endpoint.childNodeTypes()).containsExactly("mgnl:contentNode");
    assertThat(endpoint.depth()).isZero();
    assertThat(endpoint.limit()).isEqualTo(10);
    assertThat(endpoint.maxLimit()).isEqualTo(1000);
    assertThat(endpoint.referenceDepth()).isEqualTo(1);
    assertThat(endpoint.strict()).isFalse();
    assertThat(endpoint.references()).isEmpty();
  }

  @Test
  void readsReferencesAndTheirResolversByShortNameAndByClass() {
    EndpointDefinition endpoint =
        endpoint(
                """
                class: info.magnolia.rest.delivery.jcr.v2.JcrDeliveryEndpointDefinition
                workspace: arts
                endpointPath: /arts
                depth: 2
                nodeTypes: [lib:article]
                excludeProperties: [secret]
                references:
                  - name: topics
                    propertyName: topics?
                    nodeType: lib:article
                    referenceResolver:
                      class: info.magnolia.rest.reference.jcr.ConfiguredJcrReferenceResolverDefinition
                      targetWorkspace: topics
                      depthInReferencedNode: 1
                  - name: image
                    propertyName: image
                    referenceResolver:
                      $type: assetReferenceResolver
                      includeDownloadLink: true
                      assetRenditions: [small, large]
                """)
            .read()
            .endpoints()
            .iterator()
            .next();

    assertThat(endpoint.address()).isEqualTo("arts");
    assertThat(endpoint.excludeProperties()).containsExactly("secret");
    assertThat(endpoint.references())
        .extracting(EndpointDefinition.Reference::name)
        .containsExactly("topics", "image");
    EndpointDefinition.Resolver toTopics = endpoint.references().get(0).referenceResolver();
    assertThat(toTopics.kind()).isEqualTo("jcrReferenceResolver");
    assertThat(toTopics.expand()).isTrue();
    assertThat(toTopics.depthInReferencedNode()).isEqualTo(1);
    EndpointDefinition.Resolver toImage = endpoint.references().get(1).referenceResolver();
    assertThat(toImage.assetRenditions()).containsExactly("small", "large");
    assertThat(toImage.depthInReferencedNode()).isNull();
  }

  @Test
  void refusesAnUnknownTypeAndNamesTheNearest() {
    LightModules read = endpoint("$type: jcrDeliveryEndpoint_v3\nworkspace: arts\n").read();

    assertThat(read.endpoints()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .hasToString(
            "demo/restEndpoints/delivery/arts_v1.yaml:1: Unknown $type 'jcrDeliveryEndpoint_v3'"
                + " (did you mean 'jcrDeliveryEndpoint_v2'?)");
  }

  @Test
  void refusesAnEndpointWithoutWorkspace() {
    LightModules read = endpoint("$type: jcrDeliveryEndpoint_v2\n").read();

    assertThat(read.endpoints()).isEmpty();
    assertThat(read.problems())
        .singleElement()
        .hasToString(
            "demo/restEndpoints/delivery/arts_v1.yaml:1: There is no 'workspace'"
                + " (add 'workspace:')");
  }

  @Test
  void remarksOnAnUnknownKeyAndAValueThatDoesNotFit() {
    LightModules read =
        endpoint("$type: jcrDeliveryEndpoint_v2\nworkspace: arts\ndept: 1\nlimit: many\n").read();

    assertThat(read.endpoints())
        .singleElement()
        .extracting(EndpointDefinition::limit)
        .isEqualTo(10);
    assertThat(read.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "demo/restEndpoints/delivery/arts_v1.yaml:3: Unknown key 'dept'"
                + " (did you mean 'depth'?)",
            "demo/restEndpoints/delivery/arts_v1.yaml:4: Key 'limit' takes a whole number, not 'many'");
  }

  @Test
  void readsTheSiteFromSettingsOfMagnoliasModule() {
    LightModules read =
        new ModuleFolder(root)
            .file("demo/themes/demo-theme.yaml", "cssFiles: {}\n")
            .file(
                "demo/decorations/site/config.yaml",
                """
                site:
                  theme: {name: demo-theme}
                  i18n:
                    class: info.magnolia.cms.i18n.DefaultI18nContentSupport
                    enabled: true
                    fallbackLocale: nl
                    locales:
                      de: {language: de, enabled: true}
                      nl: {language: nl, enabled: true}
                      fr: {language: fr, enabled: false}
                """)
            .read();

    assertThat(read.problems()).isEmpty();
    SiteDefinition site = read.site().orElseThrow();
    assertThat(site.locales()).extracting(Object::toString).isEqualTo(List.of("nl", "de"));
    assertThat(site.themeName()).contains("demo-theme");
  }
}
