package nl.vrijplaats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.Publisher.LiveChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands under an article is asked anew where a change can make it another, not elsewhere. */
class NearItemsTests {

  private static final Set<String> TYPES = Set.of("column", "project");
  private static final String NIGHT =
      "<p>Studenten lopen stage in de nachtdienst, met een werkbegeleider.</p>";
  private static final String NIGHT_TOO =
      "<p>Een werkbegeleider en studenten in de nachtdienst: zo leer je stage lopen.</p>";

  @TempDir Path home;

  private final SmallLightModules modules = new SmallLightModules();

  private CatalogueFixture fixture;
  private ItemId night;

  @BeforeEach
  void publishSome() {
    fixture = new CatalogueFixture(home, modules);
    for (int i = 0; i < 60; i++) {
      fixture.publish("column", Map.of("title", "Aardappels " + i, "body", "<p>Schil ze.</p>"));
    }
    night = fixture.publish("column", Map.of("title", "De nacht", "body", NIGHT));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void isNotTouchedByAnItemAboutSomethingElse() {
    MadeOf.Part near = near(night);
    ItemId other = fixture.publish("column", Map.of("title", "Studenten", "body", "<p>Soep.</p>"));

    assertThat(near.isTouchedBy(published(other))).isFalse();
    assertThat(near.holds()).isTrue();
  }

  @Test
  void isTouchedByAnItemThatSharesItsWords() {
    MadeOf.Part near = near(night);
    ItemId other = fixture.publish("column", Map.of("title", "Zo leer je", "body", NIGHT_TOO));

    assertThat(near.isTouchedBy(published(other))).isTrue();
    assertThat(near.holds()).isFalse();
    assertThat(fixture.live().related(night, TYPES, 3)).containsExactly(other);
  }

  @Test
  void isTouchedWhereAnItemNoLongerSharesItsWords() {
    ItemId other = fixture.publish("column", Map.of("title", "Zo leer je", "body", NIGHT_TOO));
    MadeOf.Part near = near(night);
    ContentItem before = item(other);
    save(other, Map.of("title", "Soep", "body", "<p>Soep koken.</p>"));

    assertThat(near.isTouchedBy(new LiveChanged(List.of(before), List.of(item(other)), List.of())))
        .isTrue();
    assertThat(near.holds()).isFalse();
  }

  @Test
  void isTouchedByAnItemOfItsTopicWhereFewShareItsWords() {
    String topic = ItemId.random().value();
    save(night, Map.of("title", "De nacht", "body", NIGHT, "topics", List.of(topic)));
    MadeOf.Part near = near(night);
    var properties = Map.of("title", "Dag", "body", "<p>Licht.</p>", "topics", List.of(topic));
    ItemId other = fixture.publish("project", new HashMap<>(properties));

    assertThat(near.isTouchedBy(published(other))).isTrue();
    assertThat(near.holds()).isFalse();
  }

  @Test
  void isTouchedOnceManyItemsCame() {
    MadeOf.Part near = near(night);
    ItemId last = night;
    for (int i = 0; i < 10; i++) {
      last = fixture.publish("column", Map.of("title", "Soep " + i, "body", "<p>Koken.</p>"));
    }

    assertThat(near.isTouchedBy(published(last))).as("words are as rare as they are now").isTrue();
    assertThat(near.holds()).isTrue();
    assertThat(near.isTouchedBy(published(last))).as("asked anew meanwhile").isFalse();
  }

  @Test
  void knowsAnItemByTheWordsThatTheDefinitionsInForceFindItBy() {
    ContentItem column = item(night);
    assertThat(fixture.live().stems(column)).contains("~nachtdienst");

    modules.change(SmallLightModules.column(0));

    assertThat(fixture.live().stems(column)).doesNotContain("~nachtdienst").isNotEmpty();
  }

  @Test
  void namesTheSameItemsHoweverOftenOthersArePublishedAgain() {
    fixture.publish("column", Map.of("title", "Zo leer je", "body", NIGHT_TOO));
    fixture.publish("project", Map.of("title", "Nachtdienst", "body", NIGHT_TOO + "<p>Stage.</p>"));
    ItemId other = fixture.publish("column", Map.of("title", "Stage", "body", "<p>Dag.</p>"));
    List<ItemId> before = fixture.live().related(night, TYPES, 3);
    for (int i = 0; i < 40; i++) {
      save(other, Map.of("title", "Stage", "body", "<p>Dag " + i + "</p>"));
    }

    assertThat(before).hasSize(2);
    assertThat(fixture.live().related(night, TYPES, 3)).isEqualTo(before);
  }

  /** What an answer that shows the items near that one is made of. */
  private MadeOf.Part near(ItemId id) {
    var madeOf = new MadeOf();
    madeOf.during(() -> fixture.live().related(id, TYPES, 3));
    assertThat(madeOf.parts()).hasSize(1);
    return madeOf.parts().iterator().next();
  }

  private LiveChanged published(ItemId id) {
    return new LiveChanged(List.of(), List.of(item(id)), List.of());
  }

  private ContentItem item(ItemId id) {
    return fixture.content.published.find(id).orElseThrow();
  }

  private void save(ItemId id, Map<String, Object> properties) {
    long revision = fixture.content.workingCopies.get(id).item().revision();
    fixture.content.workingCopies.save(id, revision, null, properties, "anna");
    fixture.content.publish(id);
    fixture.follow();
  }
}
