package nl.vrijplaats.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import nl.vrijplaats.catalogue.Synonyms;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.LightModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Synonyms in the live repository, {@code /search/synonyms/<id>}, where the process that serves
 * visitors finds them. A home that never had any starts with those of the light modules.
 */
@Component
class OakSynonyms implements KeptSynonyms, Synonyms {

  private static final Logger LOG = LoggerFactory.getLogger(OakSynonyms.class);
  private static final String PLACE = "/search/synonyms";
  private static final String SHIPPED = "search/synonyms.txt";
  private static final String WORDS = "words";
  private static final String CHANGED = "changed";
  private static final String CHANGED_BY = "changedBy";
  private static final int MOST_GROUPS = 2_000;

  private final JcrRepository live;
  private final LightModules modules;
  private final Clock clock;

  /** What is asked with every search; replaced as a whole. */
  private volatile Known known;

  private record Known(List<Group> groups, List<List<String>> words) {
    static Known of(List<Group> groups) {
      return new Known(groups, groups.stream().map(Group::words).toList());
    }
  }

  OakSynonyms(Repositories repositories, LightModules modules, Clock clock) {
    this.live = repositories.live();
    this.modules = modules;
    this.clock = clock;
    this.known = Known.of(startWithShipped());
  }

  @Override
  public List<List<String>> groups() {
    return known.words();
  }

  @Override
  public List<Group> all() {
    return known.groups();
  }

  @Override
  public synchronized Group add(String words, String who) {
    List<Group> others = known.groups();
    if (others.size() >= MOST_GROUPS) {
      throw new SearchRefused(
          "Er zijn al " + MOST_GROUPS + " groepen. Haal er eerst een weg die niemand mist.");
    }
    var group = group(UUID.randomUUID().toString(), SynonymLine.read(words, others), who);
    write(group);
    return group;
  }

  @Override
  public synchronized Group change(String id, Instant seen, String words, String who) {
    Group before =
        find(id)
            .orElseThrow(
                () ->
                    new SearchRefused(
                        "Deze groep is intussen weggehaald. Voeg hem opnieuw toe als je hem nog"
                            + " wilt."));
    if (!before.changed().equals(seen)) {
      throw new SearchRefused(
          "Iemand wijzigde deze groep intussen. Nu staat er: %s. Kijk wat je wilt houden en bewaar"
                  .formatted(String.join(", ", before.words()))
              + " opnieuw.");
    }
    var others = known.groups().stream().filter(group -> !group.id().equals(id)).toList();
    var group = group(id, SynonymLine.read(words, others), who);
    write(group);
    return group;
  }

  private Optional<Group> find(String id) {
    return known.groups().stream().filter(group -> group.id().equals(id)).findFirst();
  }

  @Override
  public synchronized void remove(String id, String who) {
    Optional<Group> gone = find(id);
    if (gone.isPresent()) {
      change(session -> session.getNode(PLACE + "/" + id).remove());
      LOG.info("{} removed the synonyms {}", who, gone.get().words());
    }
  }

  private Group group(String id, List<String> words, String who) {
    return new Group(id, words, clock.instant(), who);
  }

  private void write(Group group) {
    change(session -> put(session, group));
  }

  /** Changes what is kept. */
  private interface Change {
    void in(Session session) throws RepositoryException;
  }

  private void change(Change change) {
    live.moments()
        .change(
            () -> {
              live.write(
                  session -> {
                    change.in(session);
                    return null;
                  });
              known = Known.of(read());
              return known;
            });
  }

  private static void put(Session session, Group group) throws RepositoryException {
    Node place = session.getNode(PLACE);
    Node node =
        place.hasNode(group.id())
            ? place.getNode(group.id())
            : place.addNode(group.id(), "mgnl:content");
    node.setProperty(WORDS, group.words().toArray(String[]::new));
    node.setProperty(CHANGED, group.changed().toString());
    node.setProperty(CHANGED_BY, group.changedBy());
  }

  private List<Group> startWithShipped() {
    if (live.read(session -> session.nodeExists(PLACE))) {
      return read();
    }
    List<Group> shipped = shipped();
    live.write(
        session -> {
          SearchPlace.make(session, PLACE);
          for (Group group : shipped) {
            put(session, group);
          }
          return null;
        });
    return read();
  }

  private List<Group> shipped() {
    var shipped = new ArrayList<Group>();
    for (Path root : modules.roots()) {
      try (Stream<Path> folders = Files.list(root)) {
        for (Path folder : folders.sorted().toList()) {
          Path file = folder.resolve(SHIPPED);
          if (Files.isRegularFile(file)) {
            read(file, shipped);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Could not read the synonyms in " + root, e);
      }
    }
    return shipped;
  }

  private void read(Path file, List<Group> into) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        into.add(group(UUID.randomUUID().toString(), SynonymLine.read(line, into), ""));
      } catch (SearchRefused refused) {
        LOG.warn("{}:{}: {} The line is left out", file, number, refused.getMessage());
      }
    }
  }

  private List<Group> read() {
    return live.read(
        session -> {
          var groups = new ArrayList<Group>();
          for (NodeIterator all = session.getNode(PLACE).getNodes(); all.hasNext(); ) {
            groups.add(group(all.nextNode()));
          }
          groups.sort(
              Comparator.<Group, String>comparing(g -> SameQuestion.of(g.words().getFirst()))
                  .thenComparing(Group::id));
          return List.copyOf(groups);
        });
  }

  private static Group group(Node node) throws RepositoryException {
    var words = new ArrayList<String>();
    for (Value word : node.getProperty(WORDS).getValues()) {
      words.add(word.getString());
    }
    return new Group(
        node.getName(),
        words,
        Instant.parse(node.getProperty(CHANGED).getString()),
        node.getProperty(CHANGED_BY).getString());
  }
}
