package nl.vrijplaats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a node looks like. */
class DeliveryNodeTests extends DeliverySite {

  @Test
  void writesAListInMagnoliasOrder() {
    assertThat(get("delivery/arts/v1", "title", "nothing").body())
        .isEqualTo("{\"total\":0,\"offset\":0,\"limit\":10,\"results\":[]}");
  }

  @Test
  void writesTheKeysOfANodeInMagnoliasOrder() {
    JsonNode node = json("delivery/deep/v1/alpha");

    assertThat(keys(node))
        .containsExactly(
            "@name",
            "@path",
            "@id",
            "@nodeType",
            "title",
            "kind",
            "n",
            "price",
            "rate",
            "open",
            "published",
            "tags",
            "numbers",
            "body",
            "writer",
            "image",
            "address",
            "steps",
            "@nodes");
    assertThat(node.get("@name").asString()).isEqualTo("alpha");
    assertThat(node.get("@path").asString()).isEqualTo("/alpha");
    assertThat(node.get("@id").asString()).isEqualTo(alpha.value());
    assertThat(node.get("@nodeType").asString()).isEqualTo("lib:art");
  }

  @Test
  void writesEachKindOfValueAsMagnoliaDoes() {
    assertThat(get("delivery/arts/v1/alpha").body())
        .contains(
            "\"title\":\"First\"",
            "\"n\":1,",
            "\"price\":12.5",
            "\"rate\":0.5",
            "\"open\":true",
            "\"published\":\"2026-01-10T09:00:00.500Z\"",
            "\"tags\":[\"a\",\"b\"]",
            "\"numbers\":[7,8]",
            "\"writer\":\"" + anna + "\"",
            "\"image\":\"" + image.ref() + "\"");
  }

  @Test
  void writesRichTextAsItIs() {
    assertThat(json("delivery/arts/v1/alpha").get("body").asString())
        .startsWith("<p>Rich & <b>\"raw\"</b>");
  }

  @Test
  void readsANodeByItsPath() {
    assertThat(json("delivery/arts/v1/beta").get("title").asString()).isEqualTo("second");
    assertThat(json("delivery/arts/v1/beta/").get("title").asString()).isEqualTo("second");
    assertThat(json("delivery/arts/v1/%62eta").get("title").asString()).isEqualTo("second");
  }

  @Test
  void answersAQueryWithAndWithoutSlashAtTheEnd() {
    assertThat(json("delivery/arts/v1").get("total"))
        .isEqualTo(json("delivery/arts/v1/").get("total"));
  }

  @Test
  void showsNoChildNodesWhereTheDepthIsNought() {
    JsonNode node = json("delivery/arts/v1/alpha");

    assertThat(keys(node)).doesNotContain("address", "steps");
    assertThat(node.get("@nodes").isEmpty()).isTrue();
  }

  @Test
  void showsASubModelAsAChildNode() {
    JsonNode node = json("delivery/deep/v1/alpha");

    assertThat(node.get("@nodes").toString()).isEqualTo("[\"address\",\"steps\"]");
    JsonNode address = node.get("address");
    assertThat(keys(address))
        .containsExactly(
            "@name", "@path", "@id", "@nodeType", "street", "city", "country", "@nodes");
    assertThat(address.get("@path").asString()).isEqualTo("/alpha/address");
    assertThat(address.get("@nodeType").asString()).isEqualTo("mgnl:contentNode");
    assertThat(address.get("country").get("@path").asString()).isEqualTo("/alpha/address/country");
  }

  @Test
  void showsSeveralSubModelsAsNumberedChildren() {
    JsonNode steps = json("delivery/deep/v1/alpha").get("steps");

    assertThat(steps.get("@nodeType").asString()).isEqualTo("mgnl:contentNode");
    assertThat(steps.get("@nodes").toString()).isEqualTo("[\"0\",\"1\"]");
    assertThat(steps.get("0").get("@path").asString()).isEqualTo("/alpha/steps/0");
    assertThat(steps.get("0").get("@nodeType").asString()).isEqualTo("lib:step");
    assertThat(steps.get("0").get("minutes").asInt()).isEqualTo(5);
    assertThat(steps.get("1").get("text").asString()).isEqualTo("Two");
  }

  @Test
  void readsAChildNodeByItsPathWhereItsTypeIsTheEndpoints() {
    JsonNode step = json("delivery/steps/v1/alpha/steps/0");

    assertThat(step.get("text").asString()).isEqualTo("One");
    assertThat(step.get("@id").asString())
        .isEqualTo(json("delivery/deep/v1/alpha").get("steps").get("0").get("@id").asString());
  }

  @Test
  void listsTheChildrenOfANode() {
    JsonNode steps = json("delivery/steps/v1/alpha/steps@nodes");

    assertThat(steps.isArray()).isTrue();
    assertThat(steps).hasSize(2);
    assertThat(steps.get(1).get("@name").asString()).isEqualTo("1");
    assertThat(get("delivery/arts/v1/alpha@nodes").body()).isEqualTo("[]");
  }

  @Test
  void listsTheChildrenOfTheRoot() {
    JsonNode all = json("delivery/arts/v1/@nodes");

    assertThat(all).hasSize(4);
    assertThat(all.get(0).get("@name").asString()).isEqualTo("alpha");
  }

  @Test
  void showsOnlyChildrenOfTheChildNodeTypes() {
    JsonNode address = json("delivery/steps/v1/alpha/address");
    JsonNode steps = json("delivery/steps/v1/alpha/steps");

    assertThat(keys(address)).doesNotContain("country");
    assertThat(address.get("@nodes").isEmpty()).isTrue();
    assertThat(steps.get("@nodes").toString()).isEqualTo("[\"0\",\"1\"]");
  }

  @Test
  void showsSystemPropertiesWhereTheEndpointSaysSo() {
    JsonNode node = json("delivery/everything/alpha");

    assertThat(node.get("jcr:primaryType").asString()).isEqualTo("lib:art");
    assertThat(node.get("jcr:uuid").asString()).isEqualTo(alpha.value());
    assertThat(node.get("mgnl:activationStatus").asBoolean()).isTrue();
    assertThat(node.get("mgnl:lastModified").asString()).endsWith("Z");
    assertThat(node.get("mgnl:lastModifiedBy").asString()).isEqualTo("test");
    assertThat(keys(json("delivery/arts/v1/alpha"))).noneMatch(key -> key.contains(":"));
  }

  @Test
  void showsOnlyTheSystemPropertiesThatAreListed() {
    assertThat(keys(json("delivery/few/v1/alpha")))
        .filteredOn(key -> key.contains(":"))
        .containsExactly("mgnl:lastModified");
  }

  @Test
  void showsOnlyThePropertiesOfTheEndpoint() {
    assertThat(keys(json("delivery/few/v1/alpha")))
        .containsExactly(
            "@name", "@path", "@id", "@nodeType", "mgnl:lastModified", "title", "n", "@nodes");
  }

  @Test
  void showsOnlyThePropertiesThatAreAskedFor() {
    assertThat(keys(json("delivery/arts/v1", "properties", "n,title").get("results").get(0)))
        .containsExactly("@name", "@path", "@id", "@nodeType", "title", "n", "@nodes");
    assertThat(
            keys(
                json("delivery/arts/v1", "title", "second", "excludeProperties", "title,alike,kind")
                    .get("results")
                    .get(0)))
        .containsExactly(
            "@name",
            "@path",
            "@id",
            "@nodeType",
            "n",
            "rate",
            "open",
            "published",
            "tags",
            "writer",
            "@nodes");
  }

  @Test
  void neverShowsMoreThanTheEndpointBecauseItIsAskedFor() {
    JsonNode node = json("delivery/few/v1", "properties", "open,kind,n").get("results").get(0);

    assertThat(keys(node)).contains("n").doesNotContain("open", "kind", "title");
    assertThat(keys(json("delivery/few/v1", "properties", "kind").get("results").get(0)))
        .doesNotContain("kind", "title", "n");
  }

  @Test
  void takesItsAddressFromTheDefinitionWhereThatSaysSo() {
    assertThat(json("delivery/kunst/address").get("city").asString()).isEqualTo("Delfzijl");
    assertThat(get("open/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void readsPathsFromTheRootOfTheEndpoint() {
    assertThat(json("delivery/kunst/steps/1").get("@path").asString()).isEqualTo("/alpha/steps/1");
    assertThat(json("delivery/kunst").get("total").asInt()).isZero();
    assertThat(json("delivery/kunst/@nodes")).hasSize(2);
  }

  @Test
  void showsNothingThatSomebodyDidNotAgreeTo() {
    assertThat(keys(json("delivery/writers/v1/anna"))).doesNotContain("face");
    assertThat(keys(json("delivery/referring/v1/alpha").get("writer"))).doesNotContain("face");
    assertThat(json("delivery/writers/v1/bert").get("face").asString()).isEqualTo("jcr:bert");
  }
}
