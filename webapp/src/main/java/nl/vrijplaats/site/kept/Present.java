package nl.vrijplaats.site.kept;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.IndexRebuild;
import nl.vrijplaats.content.Publisher.LiveChanged;
import nl.vrijplaats.jcr.Moments;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.Definitions;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The state that the site is in, and how it came there. While a change is under way it is the one
 * before: nobody was told yet that anything is different. Safe for use by many threads.
 */
@Component
class Present implements Moments.Witness {

  private static final LiveChanged NO_ITEMS = new LiveChanged(List.of(), List.of(), List.of());

  /** Of a set larger than this it costs more to look through it than to look again. */
  private static final int MOST_ITEMS = 500;

  private static final int MOST_STEPS = 200;

  private final Moments moments;
  private final Catalogue catalogue;
  private final IndexRebuild indexes;
  private final LightModules modules;
  private final Deque<Step> steps = new ArrayDeque<>();
  private volatile State state;
  private volatile Definitions reading;
  private boolean indexIsMended;

  /** From one state to the next; the change is null where it is not known. */
  private record Step(State to, @Nullable LiveChanged change) {}

  Present(
      Repositories repositories,
      @Qualifier("liveCatalogue") Catalogue catalogue,
      IndexRebuild indexes,
      LightModules modules) {
    this.moments = repositories.live().moments();
    this.catalogue = catalogue;
    this.indexes = indexes;
    this.modules = modules;
    this.reading = modules.definitions();
    this.state = new State(0, 0, catalogue.version());
    moments.witness(this);
  }

  /** The state that the site is in. */
  State state() {
    if (modules.definitions() != reading) {
      definitionsChanged();
    }
    State known = state;
    if (moments.isChanging() || catalogue.version().equals(known.catalogue())) {
      return known;
    }
    return caughtUp();
  }

  /** The catalogue was changed by itself: it was behind, or is made anew. */
  private State caughtUp() {
    try (Moments.Moment moment = moments.look()) {
      synchronized (this) {
        String version = catalogue.version();
        if (moment.isWhole() && !version.equals(state.catalogue())) {
          step(state.definitions(), version, null);
        }
        return state;
      }
    }
  }

  /** Pages know by themselves what they asked of the definitions. */
  private synchronized void definitionsChanged() {
    Definitions now = modules.definitions();
    if (now != reading) {
      step(state.definitions() + 1, state.catalogue(), NO_ITEMS);
      // After that: nobody who sees this reading may see the state before it.
      reading = now;
    }
  }

  /** A file that pages were made of has changed; they know by themselves which. */
  synchronized void fileChanged() {
    step(state.definitions(), state.catalogue(), NO_ITEMS);
  }

  @Override
  public synchronized void begins() {
    indexIsMended = isIndexMended();
    if (!catalogue.version().equals(state.catalogue())) {
      step(state.definitions(), catalogue.version(), null);
    }
  }

  @Override
  public synchronized void ended(@Nullable Object what) {
    boolean explained = what != null && !indexIsMended && !isIndexMended();
    step(state.definitions(), catalogue.version(), explained ? change(what) : null);
  }

  private boolean isIndexMended() {
    return indexes.step() != IndexRebuild.Step.NONE;
  }

  private static @Nullable LiveChanged change(@Nullable Object what) {
    if (!(what instanceof LiveChanged change)) {
      return NO_ITEMS;
    }
    return change.items().limit(MOST_ITEMS + 1L).count() > MOST_ITEMS ? null : change;
  }

  private void step(long definitions, String version, @Nullable LiveChanged change) {
    state = new State(state.number() + 1, definitions, version);
    steps.addLast(new Step(state, change));
    if (steps.size() > MOST_STEPS) {
      steps.removeFirst();
    }
  }

  /**
   * What changed between two states; empty where that is not known.
   *
   * @param now the present one, or one not long ago
   */
  synchronized Optional<List<LiveChanged>> between(State then, State now) {
    var changes = new ArrayList<LiveChanged>();
    for (Step step : steps) {
      if (step.to().number() > then.number() && step.to().number() <= now.number()) {
        if (step.change() == null) {
          return Optional.empty();
        }
        changes.add(step.change());
      }
    }
    return changes.size() == now.number() - then.number() ? Optional.of(changes) : Optional.empty();
  }
}
