package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.vrijplaats.catalogue.Truth.Standing;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.lightmodule.LightModules;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A catalogue in a folder of Lucene indexes, of which one answers: {@link #rebuild} makes a new one
 * beside it and lets that answer once it is complete. Where the one that answers turns out to be
 * damaged, it answers from what is whole, and who was told with {@link #onDamage} is asked for a
 * rebuild.
 */
final class LuceneCatalogue implements Catalogue, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LuceneCatalogue.class);
  private static final int SECONDS_BETWEEN_COMMITS = 3;

  /** Reading through all of an index takes a while: no question can ask for it again and again. */
  private static final long NANOS_BETWEEN_DOUBTS = TimeUnit.MINUTES.toNanos(1);

  /** What there is to catalogue, one entry at a time. */
  @FunctionalInterface
  interface Source {
    void forEach(Consumer<Entry> action);
  }

  /** Work with a searcher. */
  private interface Search<T> {
    T with(FacetedSearcher searcher) throws IOException;
  }

  /** A change, to be carried out on one index or on two. */
  private interface Change {
    void on(OpenIndex index) throws IOException;
  }

  private final String name;
  private final IndexFolder folder;
  private final Documents documents;
  private final Lists lists;
  private final TextSearch searches;
  private final Explainer explainer;
  private final Related related;
  private final PropertySearch propertySearch;
  private final ScheduledExecutorService committer;
  private final Object writing = new Object();
  private final Object rebuilding = new Object();

  /** What was changed while a new index was being made; null while there is none. */
  private @Nullable List<Change> meanwhile;

  private volatile OpenIndex current;
  private volatile boolean closed;
  private volatile Consumer<Throwable> whenDamaged = damage -> {};
  private volatile long lastDoubt = System.nanoTime() - NANOS_BETWEEN_DOUBTS;

  /** Opens the catalogue that lies in that folder. */
  LuceneCatalogue(
      String name,
      Path folder,
      LightModules modules,
      DutchWords words,
      FileTexts files,
      Synonyms synonyms,
      InstantSource clock) {
    this.name = name;
    this.folder = new IndexFolder(folder);
    this.documents = new Documents(modules, words, files);
    this.lists = new Lists(words);
    this.searches = new TextSearch(words, documents, synonyms, Ranking.IN_FORCE, clock);
    this.explainer = new Explainer(searches, words);
    this.related = new Related(words);
    this.propertySearch = new PropertySearch(words);
    try {
      this.current = this.folder.open();
    } catch (IOException e) {
      throw new CatalogueFailure("Could not make an index in " + folder, e);
    }
    this.committer =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("catalogue-" + name).unstarted(work));
    committer.scheduleWithFixedDelay(
        this::commit, SECONDS_BETWEEN_COMMITS, SECONDS_BETWEEN_COMMITS, TimeUnit.SECONDS);
  }

  /**
   * Calls back when the index turns out to be damaged, or cannot be written any more; from the
   * thread that noticed it, possibly more than once, until {@link #rebuild} has made a new one.
   */
  void onDamage(Consumer<Throwable> listener) {
    whenDamaged = listener;
  }

  /**
   * Whether the index was made in whole, can be read in whole as far as is known, and was made
   * under the definitions in force. If not, it must be rebuilt.
   */
  boolean isComplete() {
    OpenIndex index = current;
    return !index.isDamaged()
        && index.madeFrom().filter(documents.fingerprint()::equals).isPresent();
  }

  /** The state of the repositories that it was equal to when it was closed, where that is known. */
  Optional<String> equalTo() {
    return current.equalTo();
  }

  /**
   * Notes which state of the repositories it is equal to, for the next start; null where that is
   * not known, as it is from now on while it follows changes.
   */
  void setEqualTo(@Nullable String state) {
    change(index -> index.setEqualTo(state), index -> {});
    commit();
  }

  /** Reads through all of it; damage is dealt with as when a search comes across it. */
  void lookForDamage() {
    OpenIndex index = current;
    try {
      Throwable damage = index.damage();
      if (damage != null) {
        retreat(index, damage);
      }
    } catch (IOException | AlreadyClosedException e) {
      if (index == current && !closed) {
        retreat(index, e);
      }
    }
  }

  @Override
  public void put(Collection<Entry> entries) {
    for (Entry entry : entries) {
      ItemId id = entry.item().id();
      Document document = documents.of(entry);
      // The words of a document can be read once, so a second index needs one of its own.
      change(index -> index.put(id, document), index -> index.put(id, documents.of(entry)));
    }
  }

  @Override
  public void remove(Collection<ItemId> ids) {
    for (ItemId id : ids) {
      change(index -> index.remove(id), index -> index.remove(id));
    }
  }

  /** What cannot be written is in the repository: the rebuild that is asked for brings it. */
  private void change(Change now, Change later) {
    synchronized (writing) {
      if (meanwhile != null) {
        meanwhile.add(later);
      }
      OpenIndex index = current;
      try {
        if (!index.hasRetreated()) {
          now.on(index);
        }
      } catch (IOException | AlreadyClosedException e) {
        retreat(index, e);
      }
    }
  }

  @Override
  public void replaceAll(Stream<Entry> entries) {
    rebuild(entries::forEach);
  }

  /** Makes a new index of everything there is; the old one answers until it is complete. */
  void rebuild(Source source) {
    synchronized (rebuilding) {
      @Nullable OpenIndex fresh = null;
      try {
        fresh = folder.start();
        String madeFrom = documents.fingerprint();
        synchronized (writing) {
          meanwhile = new ArrayList<>();
        }
        fill(fresh, source);
        fresh.setMadeFrom(madeFrom);
        fresh.commit();
        swap(fresh);
      } catch (IOException | AlreadyClosedException e) {
        giveUp(fresh);
        throw new CatalogueFailure("Could not rebuild the " + name + " catalogue", e);
      } catch (RuntimeException e) {
        giveUp(fresh);
        throw e;
      }
    }
  }

  private void fill(OpenIndex fresh, Source source) {
    try (var filling = new Filling(entry -> write(fresh, entry))) {
      source.forEach(filling::add);
      filling.finish();
    }
  }

  private void write(OpenIndex fresh, Entry entry) {
    try {
      fresh.put(entry.item().id(), documents.of(entry));
    } catch (IOException e) {
      throw new CatalogueFailure("Could not rebuild the " + name + " catalogue", e);
    }
  }

  private void swap(OpenIndex fresh) throws IOException {
    OpenIndex old;
    synchronized (writing) {
      for (Change change : meanwhile == null ? List.<Change>of() : meanwhile) {
        change.on(fresh);
      }
      meanwhile = null;
      old = current;
      current = fresh;
    }
    try {
      fresh.commit();
    } finally {
      IndexFolder.discard(old);
    }
  }

  private void giveUp(@Nullable OpenIndex fresh) {
    synchronized (writing) {
      meanwhile = null;
    }
    if (fresh != null && fresh != current) {
      IndexFolder.discard(fresh);
    }
  }

  @Override
  public Listing list(ListQuery query) {
    return noted(query, search(searcher -> lists.list(searcher, query)));
  }

  @Override
  public Listing list(PropertyQuery query) {
    return noted(query, search(searcher -> propertySearch.list(searcher, query)));
  }

  @Override
  public Findings find(FindQuery query) {
    return noted(query, search(searcher -> searches.find(searcher, query)));
  }

  @Override
  public Explanation explain(FindQuery query, ItemId id) {
    MadeOf.once();
    return search(searcher -> explainer.explain(searcher, query, id));
  }

  @Override
  public List<Findings.Hit> related(ItemId id, int limit) {
    return noted(new Asked.Near(id, limit), search(searcher -> related.to(searcher, id, limit)));
  }

  private <T> T noted(Object question, T answer) {
    if (MadeOf.isNoting()) {
      MadeOf.note(Asked.of(this, question, answer));
    }
    return answer;
  }

  @Override
  public String version() {
    return current.version();
  }

  @Override
  public Map<ItemId, Long> revisions() {
    var revisions = new HashMap<ItemId, Long>();
    known().forEach((id, known) -> revisions.put(id, known.revision()));
    return revisions;
  }

  /** Everything in the catalogue, with where it stands. */
  Map<ItemId, Standing> known() {
    return search(searcher -> IndexContents.of(searcher.getIndexReader()).items());
  }

  private <T> T search(Search<T> search) {
    while (true) {
      OpenIndex index = current;
      try {
        FacetedSearcher searcher = index.acquire();
        try {
          return search.with(searcher);
        } finally {
          index.release(searcher);
        }
      } catch (IOException | RuntimeException | InternalError | AssertionError e) {
        if (index != current) {
          // Another index took its place meanwhile: ask that one.
          continue;
        }
        if (index.hasRetreated() || !isDamage(index, e)) {
          throw e instanceof IOException || e instanceof AlreadyClosedException
              ? new CatalogueFailure("Could not read from the " + name + " catalogue", e)
              : unchecked(e);
        }
        retreat(index, e);
      }
    }
  }

  /** Whether the index is to blame, and not the question. */
  private boolean isDamage(OpenIndex index, Throwable failure) {
    if (failure instanceof IOException || failure instanceof AlreadyClosedException) {
      return true;
    }
    long now = System.nanoTime();
    if (now - lastDoubt < NANOS_BETWEEN_DOUBTS) {
      return false;
    }
    lastDoubt = now;
    try {
      return index.damage() != null;
    } catch (IOException | AlreadyClosedException e) {
      return true;
    }
  }

  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return (RuntimeException) e;
  }

  private void retreat(OpenIndex index, Throwable damage) {
    try {
      index.retreat();
      log.error("The {} catalogue cannot be read or written in whole", name, damage);
    } catch (IOException | AlreadyClosedException e) {
      damage.addSuppressed(e);
      throw new CatalogueFailure("Could not read from the " + name + " catalogue", damage);
    }
    whenDamaged.accept(damage);
  }

  private void commit() {
    OpenIndex index = current;
    try {
      if (!index.hasRetreated()) {
        index.commit();
      }
    } catch (IOException | AlreadyClosedException e) {
      if (index == current) {
        retreat(index, e);
      }
    }
  }

  /** Brings everything to disk. */
  @Override
  public void close() {
    closed = true;
    committer.close();
    synchronized (writing) {
      try {
        if (current.hasRetreated()) {
          current.abandon();
        } else {
          current.close();
        }
      } catch (NoSuchFileException | AlreadyClosedException e) {
        log.warn("The files of the {} catalogue are gone; it is rebuilt at the next start", name);
      } catch (IOException e) {
        throw new CatalogueFailure("Could not close the " + name + " catalogue", e);
      }
    }
  }
}
