package nl.vrijplaats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is shown for what a property refers to. */
class DeliveryReferenceTests extends DeliverySite {

  @Test
  void leavesTheIdentityWhereNoReferenceIsDefined() {
    assertThat(json("delivery/arts/v1/alpha").get("writer").asString()).isEqualTo(anna.value());
  }

  @Test
  void showsTheNodeInPlaceOfItsIdentity() {
    JsonNode writer = json("delivery/referring/v1/alpha").get("writer");

    assertThat(keys(writer))
        .containsExactly(
            "@name", "@path", "@id", "@nodeType", "title", "best", "home", "@link", "@nodes");
    assertThat(writer.get("title").asString()).isEqualTo("Anna");
    assertThat(writer.get("@id").asString()).isEqualTo(anna.value());
  }

  @Test
  void showsChildNodesOfTheReferredNodeAsDeepAsTheResolverSays() {
    JsonNode writer = json("delivery/referring/v1/alpha").get("writer");

    assertThat(writer.get("home").get("city").asString()).isEqualTo("Delfzijl");
    assertThat(writer.get("@nodes").toString()).isEqualTo("[\"home\"]");
  }

  @Test
  void showsThePublicAddressOfTheReferredNode() {
    assertThat(json("delivery/referring/v1/alpha").get("writer").get("@link").asString())
        .isEqualTo("https://site.example/schrijvers/anna");
  }

  @Test
  void leavesTheIdentityOfWhatIsNotLive() {
    JsonNode beta = json("delivery/referring/v1/beta");

    assertThat(beta.get("writer").isString()).isTrue();
    assertThat(beta.get("alike").get(0).get("title").asString()).isEqualTo("First");
    assertThat(beta.get("alike").get(1).isString()).isTrue();
  }

  @Test
  void leavesTheIdentityOfWhatLiesInAnotherWorkspace() {
    assertThat(json("delivery/twice/v1/beta").get("alike").get(0).asString())
        .isEqualTo(alpha.value());
  }

  @Test
  void resolvesOnlyInNodesOfTheTypeOfTheReference() {
    assertThat(json("delivery/referring/v1/alpha").get("steps").get("0").get("writer").isString())
        .isTrue();
  }

  @Test
  void resolvesAsManyLevelsAsTheEndpointSays() {
    assertThat(json("delivery/referring/v1/alpha").get("writer").get("best").isString()).isTrue();
    assertThat(
            json("delivery/repeating/v1/alpha").get("writer").get("best").get("title").asString())
        .isEqualTo("First");
  }

  @Test
  void showsNothingInsideItselfUnlessTheEndpointSaysSo() {
    assertThat(json("delivery/twice/v1/alpha").get("writer").get("best").asString())
        .isEqualTo(alpha.value());
    JsonNode again = json("delivery/repeating/v1/alpha").get("writer").get("best").get("writer");
    assertThat(again.get("title").asString()).isEqualTo("Anna");
    assertThat(again.get("best").asString()).isEqualTo(alpha.value());
  }

  @Test
  void showsTheLinkAloneWhereTheNodeIsNotExpanded() {
    JsonNode node = json("delivery/linking/v1/beta").get("alike").get(0);

    assertThat(keys(node)).containsExactly("@name", "@path", "@id", "@nodeType", "@link");
    assertThat(json("delivery/linking/v1/alpha").get("writer").asString()).isEqualTo(anna.value());
  }

  @Test
  void showsAnAssetWithItsLinkAndItsFacts() {
    JsonNode asset = json("delivery/referring/v1/alpha").get("image");

    assertThat(keys(asset))
        .containsExactly("@name", "@path", "@id", "@link", "metadata", "renditions");
    assertThat(asset.get("@id").asString()).isEqualTo(image.ref().value());
    assertThat(asset.get("@link").asString()).isEqualTo("/dam/" + image.ref() + "/foto.png");
    assertThat(asset.get("metadata").get("mimeType").asString()).isEqualTo("image/png");
    assertThat(asset.get("metadata").get("width").asString()).isEqualTo("60");
  }

  @Test
  void showsTheRenditionsThatTheResolverNames() {
    JsonNode renditions = json("delivery/referring/v1/alpha").get("image").get("renditions");

    assertThat(keys(renditions)).containsExactly("480x360");
    String link = renditions.get("480x360").get("link").asString();
    assertThat(link).isEqualTo("/.imaging/w480/dam/" + image.ref() + "/foto.webp");
    assertThat(renditions.get("480x360").get("mimeType").asString()).isEqualTo("image/webp");
  }

  @Test
  void leavesOutOfAnAssetWhatTheResolverSwitchesOff() {
    assertThat(keys(json("delivery/linking/v1/alpha").get("image")))
        .containsExactly("@name", "@path", "@id");
  }

  @Test
  void turnsMagnoliasLinksInRichTextIntoAddresses() {
    assertThat(json("delivery/referring/v1/alpha").get("body").asString())
        .contains("<a href=\"/schrijvers/anna\">Anna</a>");
    assertThat(json("delivery/arts/v1/alpha").get("body").asString()).contains("${link:{uuid:{");
  }
}
