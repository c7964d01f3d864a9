package nl.vrijplaats.desk.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a form leaves in the repository has the shape Magnolia gives it. */
class StoredFormTests {

  @TempDir Path home;

  @Test
  void storesFieldsAsPropertiesAndNodesOfMagnolia() {
    Map<String, Object> values =
        FormTrip.dialog("lists")
            .send(
                "words.0", "een",
                "words.1", "twee",
                "years.0", "2025",
                "links.0.text", "Hier",
                "links.1.text", "Daar")
            .values();
    Map<String, Object> groups =
        FormTrip.dialog("groups").send("place.city", "Sneek", "link", "page").values();
    var id = ItemId.named("stored form");
    try (var content =
        new ContentFixture(home, FormTrip.modules(), Clock.systemUTC(), r -> List.of())) {
      content.workingCopies.create(
          id,
          "page",
          "stored",
          Map.of("title", "x", "main", Map.of("0", values, "1", groups)),
          "anna");

      List<String> stored =
          content
              .repositories()
              .author()
              .read(
                  session ->
                      described(
                          session.getNode(
                              "/items/"
                                  + id.value().substring(0, 2)
                                  + "/"
                                  + id
                                  + "/revisions/1/main")));

      assertThat(stored)
          .containsExactlyInAnyOrder(
              "0/words = String[een, twee]",
              "0/years = Long[2025]",
              "0/links/0/text = String Hier",
              "0/links/1/text = String Daar",
              "1/place/city = String Sneek",
              "1/place/country = String Nederland",
              "1/link = String page");
    }
  }

  private static List<String> described(Node node) throws RepositoryException {
    var lines = new ArrayList<String>();
    describe(node, "", lines);
    return lines;
  }

  private static void describe(Node node, String path, List<String> lines)
      throws RepositoryException {
    for (var properties = node.getProperties(); properties.hasNext(); ) {
      var property = properties.nextProperty();
      if (!property.getName().contains(":")) {
        String type = PropertyType.nameFromValue(property.getType());
        var text = new ArrayList<String>();
        if (property.isMultiple()) {
          for (var value : property.getValues()) {
            text.add(value.getString());
          }
        }
        lines.add(
            path
                + property.getName()
                + " = "
                + type
                + (property.isMultiple() ? text.toString() : " " + property.getString()));
      }
    }
    for (var nodes = node.getNodes(); nodes.hasNext(); ) {
      Node child = nodes.nextNode();
      describe(child, path + child.getName() + "/", lines);
    }
  }
}
