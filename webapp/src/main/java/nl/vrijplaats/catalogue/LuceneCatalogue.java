package nl.vrijplaats.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.vrijplaats.catalogue.Truth.Standing;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.jcr.MappedFiles;
import nl.vrijplaats.lightmodule.LightModules;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/** A catalogue in a folder of Lucene indexes, of which one answers. */
final class LuceneCatalogue implements Catalogue, MappedFiles, AutoCloseable {

  /** So many are written by the thread that brings them, more by all cores. */
  private static final int FEW = 16;

  private static final int LAST_CHANGED = 200;

  /** What there is to catalogue, one entry at a time. */
  @FunctionalInterface
  interface Source {
    void forEach(Consumer<Entry> action);
  }

  private final IndexInUse index;
  private final Documents documents;
  private final Lists lists;
  private final TextSearch searches;
  private final Explainer explainer;
  private final PropertySearch propertySearch;
  private final Rarity rarity = new Rarity();

  /** Of the items that changed last, before and after: what is kept is compared with them. */
  private final Cache<Revision, Set<String>> stems =
      Caffeine.newBuilder().maximumSize(LAST_CHANGED).build();

  private record Revision(ItemId id, long number) {}

  /** Opens the catalogue that lies in that folder. */
  LuceneCatalogue(
      String name,
      Path folder,
      LightModules modules,
      DutchWords words,
      FileTexts files,
      Synonyms synonyms,
      InstantSource clock) {
    this.documents = new Documents(modules, words, files);
    this.lists = new Lists(words);
    this.searches = new TextSearch(words, documents, synonyms, Ranking.IN_FORCE, clock);
    this.explainer = new Explainer(searches, words);
    this.propertySearch = new PropertySearch(words);
    this.index = new IndexInUse(name, folder);
    // Other definitions find an item by other words.
    modules.onChange(stems::invalidateAll);
  }

  /** See {@link IndexInUse#onDamage}. */
  void onDamage(Consumer<Throwable> listener) {
    index.onDamage(listener);
  }

  /**
   * Whether the index was made in whole, can be read in whole as far as is known, and was made
   * under the definitions in force. If not, it must be rebuilt.
   */
  boolean isComplete() {
    return index.madeFrom().filter(documents.fingerprint()::equals).isPresent();
  }

  /** The state of the repositories that it was equal to when it was closed, where that is known. */
  Optional<String> equalTo() {
    return index.equalTo();
  }

  /**
   * Notes which state of the repositories it is equal to, for the next start; null where that is
   * not known, as it is from now on while it follows changes.
   */
  void setEqualTo(@Nullable String state) {
    index.setEqualTo(state);
  }

  /** Reads through all of it; damage is dealt with as when a search comes across it. */
  void lookForDamage() {
    index.lookForDamage();
  }

  @Override
  public void put(Collection<Entry> entries) {
    var newest = new LinkedHashMap<ItemId, Entry>();
    entries.forEach(entry -> newest.put(entry.item().id(), entry));
    if (newest.size() <= FEW) {
      newest.values().forEach(this::put);
    } else {
      fill(newest.values()::forEach, this::put);
    }
  }

  private void put(Entry entry) {
    ItemId id = entry.item().id();
    Document document = documents.of(entry);
    // The words of a document can be read once, so a second index needs one of its own.
    index.change(to -> to.put(id, document), to -> to.put(id, documents.of(entry)));
  }

  @Override
  public void remove(Collection<ItemId> ids) {
    for (ItemId id : ids) {
      index.change(from -> from.remove(id), from -> from.remove(id));
    }
  }

  @Override
  public void replaceAll(Stream<Entry> entries) {
    rebuild(entries::forEach);
  }

  /** Makes a new index of everything there is; the old one answers until it is complete. */
  void rebuild(Source source) {
    index.rebuild(documents.fingerprint(), fresh -> fill(source, entry -> write(fresh, entry)));
  }

  /**
   * Makes a new index from that of another catalogue, which holds most of the items as they ought
   * to be here: writing an item costs far more than copying it.
   *
   * @param like the other one
   * @param differing what has to be written after that; is told where each item of the other stands
   */
  void rebuild(LuceneCatalogue like, Function<Map<ItemId, Standing>, Source> differing) {
    String madeFrom = documents.fingerprint();
    index.rebuild(
        madeFrom,
        fresh -> {
          if (like.index.madeFrom().filter(madeFrom::equals).isPresent()) {
            like.index.copyTo(fresh);
          }
          Map<ItemId, Standing> copied = fresh.known();
          fill(differing.apply(copied), entry -> write(fresh, entry));
          for (ItemId left : copied.keySet()) {
            fresh.remove(left);
          }
        });
  }

  private static void fill(Source source, Consumer<Entry> write) {
    try (var filling = new Filling(write)) {
      source.forEach(filling::add);
      filling.finish();
    }
  }

  private void write(OpenIndex fresh, Entry entry) {
    try {
      fresh.put(entry.item().id(), documents.of(entry));
    } catch (IOException e) {
      throw new CatalogueFailure("Could not write a new index", e);
    }
  }

  @Override
  public Listing list(ListQuery query) {
    return listed(query, searcher -> lists.list(searcher, query));
  }

  @Override
  public Listing list(PropertyQuery query) {
    return listed(query, searcher -> propertySearch.list(searcher, query));
  }

  @Override
  public Findings find(FindQuery query) {
    return noted(query, index.search(searcher -> searches.find(searcher, query)));
  }

  @Override
  public Explanation explain(FindQuery query, ItemId id) {
    MadeOf.once();
    return index.search(searcher -> explainer.explain(searcher, query, id));
  }

  @Override
  public List<ItemId> related(ItemId id, Set<String> types, int limit) {
    var near = new NearItems(this, id, types, limit);
    MadeOf.note(near);
    return near.ids();
  }

  /** The same, with what it depends on. */
  Related.Nearest nearest(ItemId id, Set<String> types, int limit) {
    return index.search(searcher -> Related.to(searcher, rarity.in(searcher), id, types, limit));
  }

  /** How rare words are taken to be. */
  Rarity.Counts rarity() {
    return index.search(rarity::in);
  }

  /** The stems that an item is found by. */
  Set<String> stems(ContentItem item) {
    return stems.get(new Revision(item.id(), item.revision()), revision -> documents.stems(item));
  }

  @Override
  public int addressParts(Set<String> types, int most) {
    int number = index.search(searcher -> AddressParts.number(searcher, types, most));
    MadeOf.note(new AddressParts.Number(this, types, most, number));
    return number;
  }

  @Override
  public List<Address> addresses(Set<String> types, int part, int parts) {
    List<Address> found = index.search(searcher -> AddressParts.read(searcher, types, part, parts));
    if (MadeOf.isNoting()) {
      MadeOf.note(AddressParts.One.of(this, types, part, parts, found));
    }
    return found;
  }

  private Listing listed(Object question, IndexInUse.Search<Listing> search) {
    return noted(question, index.search(searcher -> searcher.once(question, search)));
  }

  private <T> T noted(Object question, T answer) {
    if (MadeOf.isNoting()) {
      MadeOf.note(Asked.of(this, question, answer));
    }
    return answer;
  }

  @Override
  public String version() {
    return index.version();
  }

  @Override
  public Map<ItemId, Long> revisions() {
    var revisions = new HashMap<ItemId, Long>();
    known().forEach((id, known) -> revisions.put(id, known.revision()));
    return revisions;
  }

  /** Everything in the catalogue, with where it stands. */
  Map<ItemId, Standing> known() {
    return index.search(searcher -> IndexContents.of(searcher.getIndexReader()).items());
  }

  @Override
  public void giveBack() {
    index.giveBack();
  }

  /** Brings everything to disk. */
  @Override
  public void close() {
    index.close();
  }
}
