package nl.vrijplaats.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.vrijplaats.catalogue.Truth.Standing;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFollowerTests {

  @TempDir Path home;

  private final SmallLightModules modules = new SmallLightModules();
  private CatalogueFixture fixture;
  private ContentFixture content;
  private LuceneCatalogue live;
  private LuceneCatalogue author;

  @BeforeEach
  void start() {
    fixture = new CatalogueFixture(home, modules);
    content = fixture.content;
    live = fixture.live();
    author = fixture.author();
  }

  @AfterEach
  void stop() {
    fixture.close();
  }

  private ItemId column(String title) {
    return fixture.create("column", Map.of("title", title));
  }

  /** So many, in one unit. */
  private List<ItemId> columns(int number) {
    return content
        .repositories()
        .author()
        .write(session -> IntStream.range(0, number).mapToObj(i -> column("Muziek " + i)).toList());
  }

  private void retitle(ItemId id, String title) {
    long newest = content.workingCopies.get(id).item().revision();
    content.workingCopies.save(id, newest, null, Map.of("title", title), "anna");
  }

  private void follow() {
    fixture.follow();
  }

  private static List<ItemId> found(LuceneCatalogue catalogue, String text) {
    return catalogue.find(new FindQuery(text, Map.of(), 0, 10)).hits().stream()
        .map(Findings.Hit::id)
        .toList();
  }

  @Test
  void followsWhatIsSavedPublishedAndWithdrawn() {
    ItemId column = column("Muziek");
    follow();
    assertThat(found(author, "muziek")).containsExactly(column);
    assertThat(author.known().get(column).stage()).isEqualTo(Stage.DRAFT);
    assertThat(found(live, "muziek")).isEmpty();

    content.publish(column);
    follow();
    assertThat(found(live, "muziek")).containsExactly(column);
    assertThat(author.list(ListQuery.of().where("stage", "PUBLISHED")).total()).isEqualTo(1);

    retitle(column, "Dans");
    follow();
    assertThat(found(author, "dans")).containsExactly(column);
    assertThat(found(live, "muziek")).containsExactly(column);

    content.withdraw(column);
    follow();
    assertThat(live.revisions()).isEmpty();
    assertThat(author.list(ListQuery.of().where("stage", "WITHDRAWN")).total()).isEqualTo(1);
  }

  @Test
  void mendsWhatAnUncleanStopLeftBehind() {
    ItemId kept = column("Blijft");
    ItemId changed = column("Oud");
    ItemId gone = column("Verdwijnt");
    content.publish(kept, changed, gone);
    follow();

    retitle(changed, "Nieuw");
    content.publish(changed);
    content.withdraw(gone);
    ItemId added = column("Erbij");
    content.publish(added);
    content.events.clear();
    fixture.closeUnasked();
    start();

    assertThat(found(live, "blijft")).containsExactly(kept);
    assertThat(found(live, "nieuw")).containsExactly(changed);
    assertThat(found(live, "erbij")).containsExactly(added);
    assertThat(live.revisions()).isEqualTo(Map.of(kept, 1L, changed, 2L, added, 1L));
    assertThat(author.known().get(gone).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(author.known().get(added).stage()).isEqualTo(Stage.PUBLISHED);
  }

  @Test
  void rebuildsBothCataloguesAndSaysHowFarItIs() {
    ItemId column = column("Muziek");
    content.publish(column);
    column("Concept");
    var progress = new ArrayList<String>();

    assertThat(fixture.rebuild().rebuild((done, total) -> progress.add(done + "/" + total)))
        .isEqualTo(3);

    assertThat(progress).containsExactly("1/3", "2/3", "3/3");
    assertThat(found(live, "muziek")).containsExactly(column);
    assertThat(found(author, "concept")).hasSize(1);
  }

  @Test
  void takesUpDefinitionsOfSearchThatChangeWhileRunning() throws InterruptedException {
    ItemId column = column("Muziek");
    content.publish(column);
    follow();

    modules.change(SmallLightModules.column(5));

    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!live.isComplete() || !author.isComplete()) {
      assertThat(Instant.now()).as("rebuilt in time").isBefore(end);
      Thread.onSpinWait();
    }
    assertThat(found(live, "muziek")).containsExactly(column);
  }

  @Test
  void copiesTheIndexOfWhatIsLiveAndWritesWhatIsOtherwiseForEditors() {
    ItemId same = column("Muziek");
    ItemId newer = column("Dans");
    ItemId gone = column("Toneel");
    content.publish(same, newer, gone);
    retitle(newer, "Ballet");
    content.withdraw(gone);
    ItemId draft = column("Concept");

    fixture.rebuild().rebuild(IndexRebuild.Progress.NONE);

    assertThat(live.known()).containsOnlyKeys(same, newer);
    assertThat(found(live, "dans")).containsExactly(newer);
    assertThat(author.known()).isEqualTo(working());
    assertThat(found(author, "muziek")).containsExactly(same);
    assertThat(found(author, "ballet")).containsExactly(newer);
    assertThat(found(author, "dans")).isEmpty();
    assertThat(found(author, "toneel")).containsExactly(gone);
    assertThat(found(author, "concept")).containsExactly(draft);
  }

  @Test
  void takesUpMoreAtOnceThanOneThreadWrites() {
    List<ItemId> columns = columns(300);
    content.publish(columns.toArray(ItemId[]::new));
    content.events.removeIf(event -> event instanceof Publisher.WorkingCopiesChanged);

    follow();

    assertThat(live.known()).containsOnlyKeys(columns);
    assertThat(live.list(ListQuery.of()).total()).isEqualTo(300);
    fixture.rebuild().catchUp();
    assertThat(author.known()).isEqualTo(working());
  }

  @Test
  void isEqualAfterBulkWorkAndStartsWithoutComparing() {
    ItemId before = fixture.publish("column", Map.of("title", "Eerder"));
    var columns = new ArrayList<ItemId>();

    fixture
        .rebuild()
        .inBulk(
            () -> {
              columns.addAll(columns(1200));
              content.publish(columns.toArray(ItemId[]::new));
              follow();
              retitle(columns.getFirst(), "Dans");
              content.publish(columns.getFirst());
              content.withdraw(before);
              follow();
            });

    assertThat(live.known()).containsOnlyKeys(columns);
    assertThat(found(live, "dans")).containsExactly(columns.getFirst());
    assertThat(author.known()).isEqualTo(working());
    assertThat(found(author, "dans")).containsExactly(columns.getFirst());
    fixture.close();
    live = CatalogueFixture.catalogue("live", home, modules);
    author = CatalogueFixture.catalogue("author", home, modules);
    assertThat(live.equalTo()).isPresent();
    assertThat(author.equalTo()).isPresent();
    live.close();
    author.close();
    start();
  }

  @Test
  void isEqualAfterBulkWorkThatFailedHalfWay() {
    ItemId kept = column("Muziek");

    assertThatThrownBy(
            () ->
                fixture
                    .rebuild()
                    .inBulk(
                        () -> {
                          content.publish(kept);
                          follow();
                          throw new IOException("No space left");
                        }))
        .isInstanceOf(IOException.class);

    assertThat(found(live, "muziek")).containsExactly(kept);
    assertThat(author.known()).isEqualTo(working());
    retitle(kept, "Dans");
    follow();
    assertThat(found(author, "dans")).containsExactly(kept);
  }

  private Map<ItemId, Standing> working() {
    var working = new HashMap<ItemId, Standing>();
    content.workingCopies.forEachState(
        (id, revision, stage, published) -> working.put(id, new Standing(revision, stage)));
    return working;
  }
}
