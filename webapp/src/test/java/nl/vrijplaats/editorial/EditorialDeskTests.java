package nl.vrijplaats.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.account.Role;
import nl.vrijplaats.account.TestClock;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.EditConflict;
import nl.vrijplaats.content.ItemExists;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteDefinitions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real repositories, real definitions; only the people are made up. */
class EditorialDeskTests {

  private static final LightModules DEFINITIONS = SiteDefinitions.read();
  private static final Account ANNA = account("anna", "Anna Smit", Role.WRITER);
  private static final Account BART = account("bart", "Bart de Wit", Role.EDITOR);
  private static final Account CARLA = account("carla", "Carla Vos", Role.CHIEF_EDITOR);

  @TempDir Path home;
  private final TestClock clock = new TestClock();
  private final ItemId id = ItemId.random();
  private ContentFixture content;
  private EditorialDesk desk;

  @BeforeEach
  void open() {
    content = new ContentFixture(home, DEFINITIONS, clock);
    desk =
        new OakEditorialDesk(
            content.repositories(),
            content.workingCopies,
            content.publisher,
            DEFINITIONS,
            new People(),
            clock);
  }

  @AfterEach
  void close() {
    content.close();
  }

  @Test
  void bringsAColumnToItsReaders() {
    WorkingCopy column = column(ANNA);
    desk.submit(ANNA, id);
    desk.approve(BART, id, column.item().revision());
    assertThat(content.published.find(id)).isEmpty();

    WorkingCopy published = desk.publish(BART, id);

    assertThat(published.stage()).isEqualTo(Stage.PUBLISHED);
    assertThat(published.publishedRevision()).isEqualTo(1);
    assertThat(content.published.find(id)).get().matches(item -> item.title().equals("Een kop"));
    assertThat(content.published.find(id)).get().matches(item -> item.revision() == 1);
    assertThat(acts()).containsExactly(Act.PUBLISH, Act.APPROVE, Act.SUBMIT, Act.CREATE);
  }

  @Test
  void takesItOfflineAndBackOnlyAfterNewApproval() {
    publishedColumn();

    WorkingCopy offline = desk.withdraw(CARLA, id, " Klopt niet meer ");

    assertThat(offline.stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(content.published.find(id)).isEmpty();
    assertThat(desk.log(id).getFirst().note()).isEqualTo("Klopt niet meer");
    refuses(() -> desk.publish(BART, id), "offline gehaald");

    desk.submit(ANNA, id);
    desk.approve(BART, id, 1);
    desk.publish(BART, id);
    assertThat(content.published.find(id)).isPresent();
  }

  @Test
  void leavesVisitorsTheApprovedRevisionWhileItIsRewritten() {
    publishedColumn();
    WorkingCopy changed = desk.save(ANNA, id, 1, null, values("Nieuwe kop"));

    assertThat(changed.stage()).isEqualTo(Stage.DRAFT);
    assertThat(content.published.find(id)).get().matches(item -> item.title().equals("Een kop"));
    refuses(() -> desk.publish(BART, id), "Dit stuk is een concept");

    // Offline goes what is live, also while a draft waits.
    assertThat(desk.withdraw(BART, id, null).stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(content.published.find(id)).isEmpty();
  }

  @Test
  void nobodyApprovesTheirOwn() {
    column(BART);
    desk.submit(BART, id);
    refuses(() -> desk.approve(BART, id, 1), "Je schreef zelf aan dit stuk");
    refuses(() -> desk.sendBack(BART, id, "Beter"), "Je schreef zelf aan dit stuk");
    desk.approve(CARLA, id, 1);
  }

  @Test
  void nobodyApprovesWhatTheyChangedOrHandedIn() {
    column(ANNA);
    desk.save(BART, id, 1, null, values("Kop van Bart"));
    desk.submit(CARLA, id);
    refuses(() -> desk.approve(BART, id, 2), "Je schreef zelf");
    refuses(() -> desk.approve(CARLA, id, 2), "Je schreef zelf aan dit stuk of diende het in");
    desk.approve(account("dirk", "Dirk", Role.EDITOR), id, 2);
  }

  @Test
  void approvesOnlyTheRevisionThatWasRead() {
    column(ANNA);
    desk.submit(ANNA, id);
    desk.save(ANNA, id, 1, null, values("Stiekem anders"));
    refuses(() -> desk.approve(BART, id, 1), "nieuwere versie, bewaard door Anna Smit");
    assertThat(desk.approve(BART, id, 2).stage()).isEqualTo(Stage.APPROVED);
  }

  @Test
  void refusesPublishingWithoutApproval() {
    column(ANNA);
    refuses(() -> desk.publish(CARLA, id), "kan nu niet worden gepubliceerd");
    desk.submit(ANNA, id);
    desk.approve(BART, id, 1);
    desk.save(ANNA, id, 1, null, values("Na de goedkeuring"));
    refuses(() -> desk.publish(CARLA, id), "Dit stuk is een concept");
    assertThat(content.published.find(id)).isEmpty();
  }

  @Test
  void returningNeedsANote() {
    column(ANNA);
    desk.submit(ANNA, id);
    refuses(() -> desk.sendBack(BART, id, "  "), "Schrijf erbij wat er beter kan");

    WorkingCopy returned = desk.sendBack(BART, id, "De kop belooft te veel");

    assertThat(returned.stage()).isEqualTo(Stage.RETURNED);
    assertThat(desk.log(id).getFirst())
        .matches(entry -> entry.who().equals("bart") && entry.act() == Act.SEND_BACK)
        .matches(entry -> "De kop belooft te veel".equals(entry.note()));
    assertThat(desk.submit(ANNA, id).stage()).isEqualTo(Stage.IN_REVIEW);
  }

  @Test
  void saysWhoMayDoIt() {
    column(ANNA);
    desk.submit(ANNA, id);
    assertThatThrownBy(() -> desk.approve(ANNA, id, 1))
        .isInstanceOfSatisfying(
            StepRefused.class,
            refused -> {
              assertThat(refused.act()).isEqualTo(Act.APPROVE);
              assertThat(refused.stage()).isEqualTo(Stage.IN_REVIEW);
            })
        .hasMessageContainingAll("Alleen een eindredacteur of hoofdredacteur", "ter beoordeling");
    assertThat(desk.actsFor(ANNA, content.workingCopies.get(id))).containsExactly(Act.SAVE);
    assertThat(desk.actsFor(BART, content.workingCopies.get(id)))
        .containsExactly(Act.SAVE, Act.APPROVE, Act.SEND_BACK);
  }

  @Test
  void saysWhoDidItAlready() {
    column(ANNA);
    desk.submit(ANNA, id);
    clock.pass(Duration.ofMinutes(7));
    refuses(
        () -> desk.submit(ANNA, id),
        "Dit stuk is al ingediend door Anna Smit, op 2 maart om 10.00 uur. Dit stuk ligt ter"
            + " beoordeling.");
    desk.approve(BART, id, 1);
    refuses(() -> desk.approve(CARLA, id, 1), "al goedgekeurd door Bart de Wit");
    desk.publish(BART, id);
    refuses(() -> desk.publish(CARLA, id), "al gepubliceerd door Bart de Wit");
    assertThat(acts()).hasSize(4);
  }

  @Test
  void makesOnePieceOfAFormSentTwice() {
    column(ANNA);
    assertThat(column(ANNA).item().revision()).isEqualTo(1);
    assertThatThrownBy(() -> column(BART)).isInstanceOf(ItemExists.class);
    assertThat(acts()).containsExactly(Act.CREATE);
  }

  @Test
  void logsNothingWhereNothingChanged() {
    column(ANNA);
    desk.save(ANNA, id, 1, null, values("Een kop"));
    assertThat(acts()).containsExactly(Act.CREATE);
  }

  @Test
  void leavesTheOtherRevisionInAConflict() {
    column(ANNA);
    desk.save(BART, id, 1, null, values("Van Bart"));
    assertThatThrownBy(() -> desk.save(ANNA, id, 1, null, values("Van Anna")))
        .isInstanceOf(EditConflict.class);
    assertThat(content.workingCopies.get(id).item().title()).isEqualTo("Van Bart");
    assertThat(acts()).hasSize(2);
  }

  @Test
  void letsWritersChangeOnlyTheirOwn() {
    column(BART);
    refuses(() -> desk.save(ANNA, id, 1, null, values("Gekaapt")), "van iemand anders");
    refuses(() -> desk.submit(ANNA, id), "van iemand anders");
  }

  @Test
  void changesNothingForABodyWithScript() {
    column(ANNA);
    var hostile = Map.<String, Object>of("title", "Kop", "body", "<script>alert(1)</script>");
    assertThatThrownBy(() -> desk.save(ANNA, id, 1, null, hostile))
        .isInstanceOf(UnsafeMarkup.class);
    assertThat(content.workingCopies.get(id).item().revision()).isEqualTo(1);
    var another = ItemId.random();
    assertThatThrownBy(() -> desk.create(ANNA, another, "column", null, hostile))
        .isInstanceOf(UnsafeMarkup.class);
    assertThat(content.workingCopies.find(another)).isEmpty();
  }

  @Test
  void refusesToHandInWhatIsNotComplete() {
    desk.create(ANNA, id, "column", null, Map.of("lead", "Zonder kop"));
    assertThatThrownBy(() -> desk.submit(ANNA, id))
        .isInstanceOfSatisfying(
            Incomplete.class, refused -> assertThat(refused.missing()).containsKey("title"));
    assertThat(content.workingCopies.get(id).stage()).isEqualTo(Stage.DRAFT);
  }

  @Test
  void publishesASetAsAWholeOrNotAtAll() {
    var ids = List.of(ItemId.random(), ItemId.random(), ItemId.random());
    for (ItemId one : ids) {
      desk.create(ANNA, one, "column", null, values("Kop " + one));
      desk.submit(ANNA, one);
    }
    desk.approve(BART, ids.get(0), 1);
    desk.approve(BART, ids.get(1), 1);
    refuses(() -> desk.publish(BART, ids), "kan nu niet worden gepubliceerd");
    assertThat(ids).noneMatch(one -> content.published.find(one).isPresent());
    assertThat(content.workingCopies.get(ids.getFirst()).stage()).isEqualTo(Stage.APPROVED);

    desk.approve(BART, ids.get(2), 1);
    assertThat(desk.publish(BART, ids))
        .extracting(WorkingCopy::stage)
        .containsOnly(Stage.PUBLISHED);
    assertThat(ids).allMatch(one -> content.published.find(one).isPresent());
  }

  @Test
  void tellsTheSecondOfTwoAtOnceThatItWasDone() throws Exception {
    column(ANNA);
    desk.submit(ANNA, id);
    List<Callable<WorkingCopy>> both =
        List.of(() -> desk.approve(BART, id, 1), () -> desk.approve(CARLA, id, 1));
    assertThat(refusalsOf(both)).hasSize(1).allMatch(StepRefused.class::isInstance);
    assertThat(acts()).containsExactly(Act.APPROVE, Act.SUBMIT, Act.CREATE);
  }

  @Test
  void makesOnePieceOfAFormSentTwiceAtOnce() throws Exception {
    List<Callable<WorkingCopy>> both = List.of(() -> column(ANNA), () -> column(ANNA));
    assertThat(refusalsOf(both)).isEmpty();
    assertThat(acts()).containsExactly(Act.CREATE);
  }

  @Test
  void joinsAUnitOfSomebodyElse() {
    content
        .repositories()
        .author()
        .write(
            session -> {
              column(ANNA);
              desk.submit(ANNA, id);
              desk.approve(BART, id, 1);
              desk.publish(BART, id);
              return null;
            });
    content.publisher.carryOut();
    assertThat(content.published.find(id)).isPresent();
  }

  @Test
  void tellsTheCatalogueAboutEachStep() {
    column(ANNA);
    content.events.clear();
    desk.submit(ANNA, id);
    assertThat(content.events).containsExactly(new Publisher.WorkingCopiesChanged(List.of(id)));
  }

  private static List<Throwable> refusalsOf(List<Callable<WorkingCopy>> acts) throws Exception {
    var refusals = new ArrayList<Throwable>();
    var start = new CyclicBarrier(acts.size());
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      var running =
          acts.stream()
              .map(
                  act ->
                      threads.submit(
                          () -> {
                            start.await();
                            return act.call();
                          }))
              .toList();
      for (var act : running) {
        try {
          act.get();
        } catch (ExecutionException e) {
          refusals.add(e.getCause());
        }
      }
    }
    return refusals;
  }

  private WorkingCopy column(Account who) {
    return desk.create(who, id, "column", null, values("Een kop"));
  }

  private void publishedColumn() {
    column(ANNA);
    desk.submit(ANNA, id);
    desk.approve(BART, id, 1);
    desk.publish(BART, id);
  }

  private List<Act> acts() {
    return desk.log(id).stream().map(LogEntry::act).toList();
  }

  private static Map<String, Object> values(String title) {
    return Map.of("title", title, "body", "<p>Een tekst.</p>");
  }

  private static void refuses(Runnable act, String why) {
    assertThatThrownBy(act::run).isInstanceOf(StepRefused.class).hasMessageContaining(why);
  }

  private static Account account(String name, String fullName, Role role) {
    return new Account(name, fullName, "", Set.of(role), true);
  }

  /** Who the desk knows, without sign-in. */
  private static final class People implements Accounts {
    @Override
    public Optional<Account> find(String name) {
      return all().stream().filter(account -> account.name().equals(name)).findFirst();
    }

    @Override
    public List<Account> all() {
      return List.of(ANNA, BART, CARLA);
    }

    @Override
    public String invite(String name, String fullName, String email, Set<Role> roles) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String inviteAgain(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Account> invited(String token) {
      return Optional.empty();
    }

    @Override
    public Account choosePassword(String token, String password) {
      throw new UnsupportedOperationException();
    }
  }
}
