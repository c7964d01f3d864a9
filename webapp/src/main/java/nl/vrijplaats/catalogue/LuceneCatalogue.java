package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Stage;
import nl.vrijplaats.lightmodule.LightModules;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A catalogue in a folder of Lucene indexes, of which one answers: {@link #rebuild} makes a new one
 * beside it and lets that answer once it is complete. An index that cannot be opened is left for a
 * new, empty one; {@link #isComplete} then says that it must be filled.
 */
final class LuceneCatalogue implements Catalogue, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LuceneCatalogue.class);
  private static final int SECONDS_BETWEEN_COMMITS = 3;
  private static final String MADE_FROM = "madeFrom";

  /** What there is to catalogue, one entry at a time. */
  @FunctionalInterface
  interface Source {
    void forEach(Consumer<Entry> action);
  }

  /** What the catalogue knows of an item. */
  record Known(long revision, Stage stage) {}

  /** Work with a searcher. */
  private interface Search<T> {
    T with(FacetedSearcher searcher) throws IOException;
  }

  /** A change, to be carried out on one index or on two. */
  private interface Change {
    void on(OpenIndex index) throws IOException;
  }

  private final String name;
  private final Path folder;
  private final Documents documents;
  private final Lists lists;
  private final TextSearch searches;
  private final Explainer explainer;
  private final Related related;
  private final ScheduledExecutorService committer;
  private final Object writing = new Object();
  private final Object rebuilding = new Object();

  /** What was changed while a new index was being made; null while there is none. */
  private @Nullable List<Change> meanwhile;

  private volatile OpenIndex current;
  private Path currentFolder;

  /** Opens the catalogue that lies in that folder. */
  LuceneCatalogue(
      String name,
      Path folder,
      LightModules modules,
      DutchWords words,
      Synonyms synonyms,
      InstantSource clock) {
    this.name = name;
    this.folder = folder;
    this.documents = new Documents(modules, words);
    this.lists = new Lists(words);
    this.searches = new TextSearch(words, documents, synonyms, Ranking.IN_FORCE, clock);
    this.explainer = new Explainer(searches, words);
    this.related = new Related(words);
    try {
      Files.createDirectories(folder);
      this.currentFolder = folder;
      this.current = openNewest();
    } catch (IOException e) {
      throw new CatalogueFailure("Could not make an index in " + folder, e);
    }
    this.committer =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("catalogue-" + name).unstarted(work));
    committer.scheduleWithFixedDelay(
        this::commit, SECONDS_BETWEEN_COMMITS, SECONDS_BETWEEN_COMMITS, TimeUnit.SECONDS);
  }

  private OpenIndex openNewest() throws IOException {
    List<Path> candidates = generations();
    for (Path candidate : candidates) {
      try {
        var index = new OpenIndex(candidate);
        currentFolder = candidate;
        candidates.stream().filter(c -> number(c) < number(candidate)).forEach(this::delete);
        return index;
      } catch (LockObtainFailedException e) {
        log.warn("The index in {} is in use by another process; a new one is made", candidate);
      } catch (IOException | IllegalArgumentException | IllegalStateException e) {
        log.warn("The index in {} is damaged; a new one is made", candidate, e);
        delete(candidate);
      }
    }
    currentFolder = nextGeneration();
    return new OpenIndex(currentFolder);
  }

  /** The index folders, newest first. */
  private List<Path> generations() throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> child.getFileName().toString().matches("[0-9]{1,9}"))
          .sorted(Comparator.comparingInt(LuceneCatalogue::number).reversed())
          .toList();
    }
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString());
  }

  private Path nextGeneration() throws IOException {
    int newest = generations().stream().mapToInt(LuceneCatalogue::number).findFirst().orElse(0);
    return folder.resolve(String.valueOf(newest + 1));
  }

  private void delete(Path generation) {
    try {
      IOUtils.rm(generation);
    } catch (IOException e) {
      log.warn("Could not delete {}; it is tried again at the next start", generation, e);
    }
  }

  /**
   * Whether the index was made in whole, and under the definitions in force. If not, it must be
   * rebuilt.
   */
  boolean isComplete() {
    return documents.fingerprint().equals(current.label().get(MADE_FROM));
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

  private void change(Change now, Change later) {
    synchronized (writing) {
      try {
        now.on(current);
        if (meanwhile != null) {
          meanwhile.add(later);
        }
      } catch (IOException | AlreadyClosedException e) {
        throw new CatalogueFailure("Could not write to the " + name + " catalogue", e);
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
      @Nullable Path freshFolder = null;
      try {
        freshFolder = nextGeneration();
        fresh = new OpenIndex(freshFolder);
        String madeFrom = documents.fingerprint();
        synchronized (writing) {
          meanwhile = new ArrayList<>();
        }
        fill(fresh, source);
        fresh.label(Map.of(MADE_FROM, madeFrom));
        fresh.commit();
        swap(fresh, freshFolder);
      } catch (IOException e) {
        abandon(fresh, freshFolder);
        throw new CatalogueFailure("Could not rebuild the " + name + " catalogue", e);
      } catch (RuntimeException e) {
        abandon(fresh, freshFolder);
        throw e;
      }
    }
  }

  private void fill(OpenIndex fresh, Source source) {
    source.forEach(
        entry -> {
          try {
            fresh.put(entry.item().id(), documents.of(entry));
          } catch (IOException e) {
            throw new CatalogueFailure("Could not rebuild the " + name + " catalogue", e);
          }
        });
  }

  private void swap(OpenIndex fresh, Path freshFolder) throws IOException {
    OpenIndex old;
    Path oldFolder;
    synchronized (writing) {
      for (Change change : meanwhile == null ? List.<Change>of() : meanwhile) {
        change.on(fresh);
      }
      meanwhile = null;
      old = current;
      oldFolder = currentFolder;
      current = fresh;
      currentFolder = freshFolder;
    }
    fresh.commit();
    old.abandon();
    delete(oldFolder);
  }

  private void abandon(@Nullable OpenIndex fresh, @Nullable Path freshFolder) {
    synchronized (writing) {
      meanwhile = null;
    }
    try {
      if (fresh != null) {
        fresh.abandon();
      }
    } catch (IOException e) {
      log.warn("Could not close the unfinished index in {}", freshFolder, e);
    }
    if (freshFolder != null) {
      delete(freshFolder);
    }
  }

  @Override
  public Listing list(ListQuery query) {
    return search(searcher -> lists.list(searcher, query));
  }

  @Override
  public Findings find(FindQuery query) {
    return search(searcher -> searches.find(searcher, query));
  }

  @Override
  public Explanation explain(FindQuery query, ItemId id) {
    return search(searcher -> explainer.explain(searcher, query, id));
  }

  @Override
  public List<Findings.Hit> related(ItemId id, int limit) {
    return search(searcher -> related.to(searcher, id, limit));
  }

  @Override
  public Map<ItemId, Long> revisions() {
    var revisions = new HashMap<ItemId, Long>();
    known().forEach((id, known) -> revisions.put(id, known.revision()));
    return revisions;
  }

  /** Everything in the catalogue, with its revision and stage. */
  Map<ItemId, Known> known() {
    return search(
        searcher -> {
          var known = new HashMap<ItemId, Known>();
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var live = leaf.reader().getLiveDocs();
            var ids = DocValues.getSorted(leaf.reader(), Documents.ID);
            var revisions = DocValues.getNumeric(leaf.reader(), Documents.REVISION);
            var stages = DocValues.getNumeric(leaf.reader(), Documents.STAGE);
            int document;
            while ((document = ids.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
              if (live != null && !live.get(document)) {
                continue;
              }
              if (revisions.advanceExact(document) && stages.advanceExact(document)) {
                known.put(
                    new ItemId(ids.lookupOrd(ids.ordValue()).utf8ToString()),
                    new Known(revisions.longValue(), Stage.values()[(int) stages.longValue()]));
              }
            }
          }
          return known;
        });
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
      } catch (AlreadyClosedException e) {
        if (index == current) {
          throw new CatalogueFailure("The " + name + " catalogue is closed", e);
        }
        // Another index took its place between the two steps: ask that one.
      } catch (IOException e) {
        throw new CatalogueFailure("Could not read from the " + name + " catalogue", e);
      }
    }
  }

  private void commit() {
    OpenIndex index = current;
    try {
      index.commit();
    } catch (IOException | AlreadyClosedException e) {
      if (index == current) {
        log.error("Could not bring the {} catalogue to disk; it is tried again", name, e);
      }
    }
  }

  /** Brings everything to disk. */
  @Override
  public void close() {
    committer.close();
    synchronized (writing) {
      try {
        current.close();
      } catch (NoSuchFileException e) {
        log.warn("The folder of the {} catalogue is gone; it is rebuilt at the next start", name);
      } catch (IOException e) {
        throw new CatalogueFailure("Could not close the " + name + " catalogue", e);
      }
    }
  }
}
