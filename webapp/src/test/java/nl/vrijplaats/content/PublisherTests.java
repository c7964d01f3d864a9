package nl.vrijplaats.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTests {

  @TempDir Path home;
  ContentFixture content;
  final ItemId id = ItemId.random();

  @BeforeEach
  void open() {
    content = ContentFixture.in(home);
    content.workingCopies.create(id, "column", null, Map.of("title", "De vraag"), "anna");
  }

  @AfterEach
  void close() {
    content.close();
  }

  @Test
  void showsVisitorsNothingThatWasNotPublished() {
    assertThat(content.published.find(id)).isEmpty();
    assertThat(content.published.at(new SitePath("/columns/de-vraag")))
        .isEqualTo(new PublishedContent.At.Nothing());
  }

  @Test
  void showsThePublishedRevisionWhileTheNextIsWritten() {
    content.publish(id);
    WorkingCopy next =
        content.workingCopies.save(id, 1, null, Map.of("title", "Een andere vraag"), "anna");

    assertThat(content.published.find(id)).map(ContentItem::title).contains("De vraag");
    assertThat(next.stage()).isEqualTo(Stage.DRAFT);
    assertThat(next.hasUnpublishedChanges()).isTrue();
  }

  @Test
  void showsInEachMomentWhatIsLiveThen() {
    content.publish(id);
    assertThat(titleTwiceInOneMoment()).isEqualTo("De vraag, De vraag");
    content.workingCopies.save(id, 1, null, Map.of("title", "Een andere vraag"), "anna");
    assertThat(titleTwiceInOneMoment()).isEqualTo("De vraag, De vraag");
    content.publish(id);
    assertThat(titleTwiceInOneMoment()).isEqualTo("Een andere vraag, Een andere vraag");
    content.withdraw(id);
    assertThat(titleTwiceInOneMoment()).isEqualTo("geen, geen");
  }

  @Test
  void showsNoChangeWithinAMoment() {
    content.publish(id);
    content.workingCopies.save(id, 1, null, Map.of("title", "Een andere vraag"), "anna");

    String seen =
        content.published.atOneMoment(
            () -> {
              String before = title();
              inAnotherThread(() -> content.publish(id));
              return before + ", " + title();
            });

    assertThat(seen).isEqualTo("De vraag, De vraag");
    assertThat(titleTwiceInOneMoment()).isEqualTo("Een andere vraag, Een andere vraag");
  }

  private String titleTwiceInOneMoment() {
    return content.published.atOneMoment(() -> title() + ", " + title());
  }

  private String title() {
    return content.published.find(id).map(ContentItem::title).orElse("geen");
  }

  private static void inAnotherThread(Runnable work) {
    Thread thread = Thread.ofPlatform().start(work);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void leadsAnOldAddressToTheNewOne() {
    content.publish(id);
    content.workingCopies.save(id, 1, "nieuw-adres", Map.of("title", "De vraag"), "anna");
    content.publish(id);

    assertThat(content.published.at(new SitePath("/columns/de-vraag")))
        .isEqualTo(new PublishedContent.At.Moved(new SitePath("/columns/nieuw-adres")));
    assertThat(content.published.at(new SitePath("/columns/nieuw-adres")))
        .isInstanceOf(PublishedContent.At.Here.class);
  }

  @Test
  void leadsTheOldAddressOfAPageToWhereItWasMoved() {
    ItemId page = ItemId.random();
    content.workingCopies.create(page, "page", null, Map.of("title", "Team"), "anna");
    content.publish(page);
    content.workingCopies.save(
        page, 1, null, Map.of("title", "Team", "mgnl:parentPath", "/over"), "anna");
    content.publish(page);

    assertThat(content.published.at(new SitePath("/team")))
        .isEqualTo(new PublishedContent.At.Moved(new SitePath("/over/team")));
    assertThat(content.published.at(new SitePath("/over/team")))
        .isInstanceOf(PublishedContent.At.Here.class);
    // Nothing was ever published at what is only a step on the way.
    assertThat(content.published.at(new SitePath("/over")))
        .isInstanceOf(PublishedContent.At.Nothing.class);
    assertThat(content.published.at(new SitePath("/")))
        .isInstanceOf(PublishedContent.At.Nothing.class);
  }

  @Test
  void saysGoneOfWhatWasTakenOffline() {
    content.publish(id);
    content.withdraw(id);

    assertThat(content.published.at(new SitePath("/columns/de-vraag")))
        .isEqualTo(new PublishedContent.At.Gone());
    assertThat(content.workingCopies.get(id).stage()).isEqualTo(Stage.WITHDRAWN);
  }

  @Test
  void neverGivesAwayAnAddressThatWasPublic() {
    content.publish(id);
    content.workingCopies.save(id, 1, "nieuw-adres", Map.of("title", "De vraag"), "anna");

    var other =
        content.workingCopies.create(
            ItemId.random(), "column", null, Map.of("title", "De vraag"), "bram");

    assertThat(other.item().slug()).isEqualTo("de-vraag-2");
  }

  @Test
  void carriesOutAnOrderThatACrashLeftOpen() {
    content
        .repositories()
        .author()
        .write(
            session -> {
              content.publisher.order(List.of(new Publisher.Task.Publish(id, 1)), "anna");
              return null;
            });
    assertThat(content.published.find(id)).isEmpty();
    content.close();

    content = ContentFixture.in(home);

    assertThat(content.published.find(id)).isPresent();
  }

  @Test
  void tellsWhatBecameVisible() {
    content.events.clear();
    content.publish(id);

    assertThat(content.events)
        .filteredOn(Publisher.LiveChanged.class::isInstance)
        .singleElement()
        .satisfies(
            event ->
                assertThat(((Publisher.LiveChanged) event).published())
                    .extracting(ContentItem::id)
                    .containsExactly(id));
  }

  @Test
  void refusesAnOrderOutsideAUnit() {
    assertThatThrownBy(
            () -> content.publisher.order(List.of(new Publisher.Task.Publish(id, 1)), "anna"))
        .isInstanceOf(IllegalStateException.class);
  }
}
