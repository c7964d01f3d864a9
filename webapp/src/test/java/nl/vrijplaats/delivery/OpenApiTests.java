package nl.vrijplaats.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What programs are told of the endpoints, and the endpoints of this site. */
class OpenApiTests extends DeliverySite {

  @Autowired LightModules modules;

  private JsonNode schema(String name) {
    JsonNode schema = json("openapi.json").get("components").get("schemas").get(name);
    assertThat(schema).as(name).isNotNull();
    return schema;
  }

  @Test
  void describesEveryEndpointWithItsThreeAddresses() {
    JsonNode all = json("openapi.json");

    assertThat(all.get("openapi").asString()).isEqualTo("3.1.0");
    assertThat(keys(all.get("paths")))
        .contains(
            "/.rest/delivery/arts/v1",
            "/.rest/delivery/arts/v1/{path}",
            "/.rest/delivery/arts/v1/{path}@nodes",
            "/.rest/delivery/kunst");
  }

  @Test
  void describesAPropertyByItsKind() {
    JsonNode art = schema("delivery.arts.v1.art").get("properties");

    assertThat(art.get("n").get("type").asString()).isEqualTo("integer");
    assertThat(art.get("open").get("type").asString()).isEqualTo("boolean");
    assertThat(art.get("published").get("format").asString()).isEqualTo("date-time");
    assertThat(art.get("tags").get("items").get("type").asString()).isEqualTo("string");
    assertThat(art.has("address")).isFalse();
    assertThat(schema("delivery.deep.v1.art").get("properties").get("address").get("properties"))
        .isNotNull();
  }

  @Test
  void describesTheLimitsOfTheEndpoint() {
    JsonNode limit =
        json("openapi.json")
            .get("paths")
            .get("/.rest/delivery/everything")
            .get("get")
            .get("parameters")
            .get(2);

    assertThat(limit.get("name").asString()).isEqualTo("limit");
    assertThat(limit.get("schema").get("default").asInt()).isEqualTo(2);
    assertThat(limit.get("schema").get("maximum").asInt()).isEqualTo(3);
  }

  @Test
  void refersToNothingThatItDoesNotDescribe() {
    JsonNode all = json("openapi.json");
    List<String> schemas = keys(all.get("components").get("schemas"));

    for (JsonNode reference : all.findValues("$ref")) {
      assertThat(reference.asString()).startsWith("#/components/schemas/");
      assertThat(schemas)
          .contains(reference.asString().substring("#/components/schemas/".length()));
    }
  }

  @Test
  void describesEveryKeyOfWhatIsDelivered() {
    for (String name : List.of("alpha", "beta", "gamma")) {
      assertThat(keys(schema("delivery.deep.v1.art").get("properties")))
          .containsAll(keys(json("delivery/deep/v1/" + name)));
    }
  }

  @Test
  void deliversEveryContentTypeOfTheSite() {
    for (ContentType type : modules.contentTypes()) {
      if (type.nodeType().startsWith("lia:")) {
        String endpoint = type.name().equals("page") ? "pages" : type.workspace();
        JsonNode list = json("delivery/" + endpoint + "/v1");
        assertThat(list.get("total").isNumber()).as(type.name()).isTrue();
        assertThat(schema("delivery." + endpoint + ".v1." + type.name())).isNotNull();
      }
    }
  }
}
