package nl.vrijplaats.editorial;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.content.ItemExists;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.Publisher.Task;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.jcr.ConcurrentChange;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The acts, each in one unit of the author repository; publication orders are carried out after.
 */
@Component
class OakEditorialDesk implements EditorialDesk {

  /** Two people at the same piece at the same moment: the second looks again, and is told. */
  private static final int ATTEMPTS = 3;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM 'om' HH.mm 'uur'", Locale.of("nl", "NL"));

  private final JcrRepository author;
  private final WorkingCopies workingCopies;
  private final Publisher publisher;
  private final LightModules definitions;
  private final Accounts accounts;
  private final Clock clock;
  private final DeskPolicy policy = new DeskPolicy();

  OakEditorialDesk(
      Repositories repositories,
      WorkingCopies workingCopies,
      Publisher publisher,
      LightModules definitions,
      Accounts accounts,
      Clock clock) {
    this.author = repositories.author();
    this.workingCopies = workingCopies;
    this.publisher = publisher;
    this.definitions = definitions;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public WorkingCopy create(
      Account who, ItemId id, String type, @Nullable String slug, Map<String, Object> properties) {
    ContentType definition = definitions.require(type);
    Map<String, Object> fit =
        new FitValues(definition, new FitComponents(definitions)).of(properties);
    return unit(
        session -> {
          Optional<WorkingCopy> existing = workingCopies.find(id);
          if (existing.isPresent()) {
            if (!Dossiers.read(session, existing.get()).createdBy().equals(who.name())) {
              throw new ItemExists(id);
            }
            return existing.get();
          }
          WorkingCopy made = workingCopies.create(id, definition.name(), slug, fit, who.name());
          Submission started = Submission.startedBy(who.name());
          Dossiers.write(session, id, started, entry(who, Act.CREATE, made, null));
          return made;
        });
  }

  @Override
  public WorkingCopy save(
      Account who, ItemId id, long basedOn, @Nullable String slug, Map<String, Object> properties) {
    return unit(
        session -> {
          WorkingCopy before = workingCopies.get(id);
          Submission piece = Dossiers.read(session, before);
          checkPolicy(who, Act.SAVE, piece);
          ContentType definition = definitions.require(before.item().type());
          Map<String, Object> fit =
              new FitValues(definition, new FitComponents(definitions)).of(properties);
          WorkingCopy saved = workingCopies.save(id, basedOn, slug, fit, who.name());
          if (saved.item().revision() != before.item().revision()) {
            Submission after = piece.save(who.name(), saved.stage(), saved.item().revision());
            Dossiers.write(session, id, after, entry(who, Act.SAVE, saved, null));
          }
          return saved;
        });
  }

  @Override
  public WorkingCopy submit(Account who, ItemId id) {
    return step(
        who,
        id,
        Act.SUBMIT,
        null,
        copy -> {},
        piece -> {
          Submission after = piece.submit(who.name());
          checkComplete(workingCopies.get(id));
          return after;
        });
  }

  @Override
  public WorkingCopy approve(Account who, ItemId id, long revision) {
    return step(
        who,
        id,
        Act.APPROVE,
        null,
        copy -> {
          if (copy.item().revision() != revision) {
            throw new StepRefused(
                Act.APPROVE,
                copy.stage(),
                "Er is intussen een nieuwere versie, bewaard door "
                    + fullName(copy.item().modifiedBy())
                    + ". Lees die eerst en keur hem dan goed.");
          }
          // It may have been changed since it was handed in.
          checkComplete(copy);
        },
        Submission::approve);
  }

  @Override
  public WorkingCopy sendBack(Account who, ItemId id, String note) {
    String words = FitValues.note(note);
    return step(who, id, Act.SEND_BACK, words, copy -> {}, piece -> piece.sendBack(words));
  }

  @Override
  public WorkingCopy publish(Account who, ItemId id) {
    return publish(who, List.of(id)).getFirst();
  }

  @Override
  public List<WorkingCopy> publish(Account who, Collection<ItemId> ids) {
    Set<ItemId> set = new LinkedHashSet<>(ids);
    unit(
        session -> {
          var tasks = new ArrayList<Task>();
          for (ItemId id : set) {
            WorkingCopy copy = workingCopies.get(id);
            Submission piece = checked(session, who, Act.PUBLISH, copy);
            Dossiers.write(session, id, piece.publish(), entry(who, Act.PUBLISH, copy, null));
            tasks.add(new Task.Publish(id, copy.item().revision()));
          }
          publisher.order(tasks, who.name());
          return null;
        });
    carryOut();
    return set.stream().map(workingCopies::get).toList();
  }

  @Override
  public WorkingCopy withdraw(Account who, ItemId id, @Nullable String note) {
    String words = note == null ? null : FitValues.note(note);
    unit(
        session -> {
          WorkingCopy copy = workingCopies.get(id);
          Submission piece = checked(session, who, Act.WITHDRAW, copy);
          Dossiers.write(session, id, piece.withdraw(), entry(who, Act.WITHDRAW, copy, words));
          publisher.order(List.of(new Task.Withdraw(id)), who.name());
          return null;
        });
    carryOut();
    return workingCopies.get(id);
  }

  @Override
  public Set<Act> actsFor(Account who, WorkingCopy copy) {
    Submission piece = author.read(session -> Dossiers.read(session, copy));
    var acts = EnumSet.noneOf(Act.class);
    for (Act act : Act.values()) {
      if (piece.allows(act) && policy.refusal(who, act, piece).isEmpty()) {
        acts.add(act);
      }
    }
    return acts;
  }

  @Override
  public List<LogEntry> log(ItemId id) {
    return author.read(session -> Dossiers.log(session, id));
  }

  /** Looks at the piece before a step is taken; refuses by throwing. */
  @FunctionalInterface
  private interface Look {
    void at(WorkingCopy copy);
  }

  private WorkingCopy step(
      Account who,
      ItemId id,
      Act act,
      @Nullable String note,
      Look look,
      UnaryOperator<Submission> step) {
    return unit(
        session -> {
          WorkingCopy copy = workingCopies.get(id);
          Submission piece = checked(session, who, act, copy);
          look.at(copy);
          Submission after = step.apply(piece);
          workingCopies.setStage(id, after.stage());
          Dossiers.write(session, id, after, entry(who, act, copy, note));
          return workingCopies.get(id);
        });
  }

  /** How the piece stands, where this person may do that and nobody did it already. */
  private Submission checked(Session session, Account who, Act act, WorkingCopy copy)
      throws RepositoryException {
    Submission piece = Dossiers.read(session, copy);
    if (piece.alreadyDone(act)) {
      Optional<LogEntry> done = Dossiers.last(session, copy.id(), act);
      if (done.isPresent()) {
        throw new StepRefused(
            act,
            piece.stage(),
            "Dit stuk is al "
                + act.done()
                + " door "
                + fullName(done.get().who())
                + ", op "
                + MOMENT.format(done.get().at().atZone(clock.getZone()))
                + ". "
                + piece.standing());
      }
    }
    checkPolicy(who, act, piece);
    return piece;
  }

  private void checkPolicy(Account who, Act act, Submission piece) {
    Optional<String> refusal = policy.refusal(who, act, piece);
    if (refusal.isPresent()) {
      throw new StepRefused(act, piece.stage(), refusal.get() + " " + piece.standing());
    }
  }

  private void checkComplete(WorkingCopy copy) {
    new Completeness(definitions.require(copy.item().type())).check(copy.item().properties());
  }

  private LogEntry entry(Account who, Act act, WorkingCopy copy, @Nullable String note) {
    String words = note == null || note.isEmpty() ? null : note;
    return new LogEntry(clock.instant(), who.name(), act, copy.item().revision(), words);
  }

  private String fullName(String name) {
    return accounts.find(name).map(Account::fullName).orElse(name);
  }

  /** Inside a unit of somebody else, they carry out the orders once it has ended. */
  private void carryOut() {
    if (!author.isInUnit()) {
      publisher.carryOut();
    }
  }

  private <T extends @Nullable Object> T unit(JcrRepository.Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return author.write(work);
      } catch (ConcurrentChange e) {
        if (author.isInUnit() || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
