package nl.vrijplaats.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ContentFixture;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.lightmodule.LightModules;

/** Both catalogues over real content, without the rest of the program. */
public final class CatalogueFixture implements AutoCloseable {

  /** Reading the dictionary takes a while, and it never changes. */
  private static final DutchWords WORDS = new DutchWords();

  private static final Synonyms NONE = List::of;

  public final ContentFixture content;
  private volatile Synonyms synonyms = NONE;
  private final LuceneCatalogue live;
  private final LuceneCatalogue author;
  private final RepositoryFollower follower;

  public CatalogueFixture(Path home, LightModules modules) {
    content = new ContentFixture(home, modules, Clock.systemUTC());
    live = catalogue("live", home, modules, () -> synonyms.groups());
    author = catalogue("author", home, modules, () -> synonyms.groups());
    follower =
        new RepositoryFollower(
            live, author, content.published, content.workingCopies, modules, Clock.systemUTC());
    follower.catchUp();
  }

  /** One catalogue of a home by itself, without what keeps it equal to its repository. */
  static LuceneCatalogue catalogue(String name, Path home, LightModules modules) {
    return catalogue(name, home, modules, NONE);
  }

  private static LuceneCatalogue catalogue(
      String name, Path home, LightModules modules, Synonyms synonyms) {
    return new LuceneCatalogue(
        name,
        home.resolve("index").resolve(name),
        modules,
        WORDS,
        file -> List.of(),
        synonyms,
        Clock.systemUTC());
  }

  /** Lets both catalogues ask these synonyms from now on. */
  public void ask(Synonyms newSynonyms) {
    synonyms = newSynonyms;
  }

  /** The catalogue that visitors are served from. */
  public Catalogue liveCatalogue() {
    return live;
  }

  /** Catalogue of what is live. */
  LuceneCatalogue live() {
    return live;
  }

  /** Catalogue of the working copies. */
  LuceneCatalogue author() {
    return author;
  }

  public IndexRebuild rebuild() {
    return follower;
  }

  /** What keeps both catalogues equal to their repositories. */
  RepositoryFollower follower() {
    return follower;
  }

  /** Makes a new item in the author repository. */
  public ItemId create(String type, Map<String, Object> properties) {
    var id = ItemId.random();
    content.workingCopies.create(id, type, null, properties, "anna");
    return id;
  }

  /** Makes a new item that is live and in the catalogues. */
  public ItemId publish(String type, Map<String, Object> properties) {
    ItemId id = create(type, properties);
    content.publish(id);
    follow();
    return id;
  }

  /** Hands over what the repositories told since the last time, as Spring does. */
  public void follow() {
    for (Object event : List.copyOf(content.events)) {
      switch (event) {
        case Publisher.LiveChanged change -> follower.follow(change);
        case Publisher.WorkingCopiesChanged change -> follower.follow(change);
        default -> throw new AssertionError("Unknown event " + event);
      }
    }
    content.events.clear();
  }

  /**
   * Ends as a process does that nobody asks: what was followed is on disk, nothing else is said.
   */
  void closeUnasked() {
    live.close();
    author.close();
    content.close();
  }

  @Override
  public void close() {
    follower.destroy();
    live.close();
    author.close();
    content.close();
  }
}
