package nl.vrijplaats.search;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.Publisher.LiveChanged;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Best bets in the live repository, {@code /search/best-bets/<name made of the question>}. */
@Component
class OakBestBets implements BestBets {

  private static final Logger LOG = LoggerFactory.getLogger(OakBestBets.class);
  private static final String PLACE = "/search/best-bets";
  private static final String QUESTION = "question";
  private static final String ITEMS = "items";
  private static final String CHANGED = "changed";
  private static final String CHANGED_BY = "changedBy";
  private static final int MOST_QUESTIONS = 2_000;

  private final JcrRepository live;
  private final Clock clock;

  /** What is asked with every search, by question; replaced as a whole. */
  private volatile Map<String, Bet> known;

  OakBestBets(Repositories repositories, Clock clock) {
    this.live = repositories.live();
    this.clock = clock;
    this.known = read();
  }

  @Override
  public List<Bet> all() {
    return List.copyOf(known.values());
  }

  @Override
  public List<ItemId> of(String typed) {
    List<ItemId> items = look(typed);
    MadeOf.note(new Stood(this, typed, items));
    return items;
  }

  private List<ItemId> look(String typed) {
    Map<String, Bet> bets = known;
    if (bets.isEmpty() || typed.length() > SearchQuery.LONGEST) {
      return List.of();
    }
    Bet bet = bets.get(SameQuestion.of(typed));
    return bet == null ? List.of() : bet.items();
  }

  /** What stood first in an answer. */
  private record Stood(OakBestBets bets, String typed, List<ItemId> items) implements MadeOf.Part {
    @Override
    public boolean holds() {
      return bets.look(typed).equals(items);
    }

    @Override
    public boolean isTouchedBy(LiveChanged change) {
      return true;
    }
  }

  @Override
  public void add(String typed, ItemId item, String who) {
    change(
        typed,
        who,
        items -> {
          if (items.contains(item)) {
            return false;
          }
          if (items.size() >= MOST_ITEMS) {
            throw new SearchRefused(
                "Er kunnen hooguit %d stukken vooraan staan. Haal er eerst een weg."
                    .formatted(MOST_ITEMS));
          }
          return items.add(item);
        });
  }

  @Override
  public void raise(String typed, ItemId item, String who) {
    change(
        typed,
        who,
        items -> {
          int place = items.indexOf(item);
          if (place > 0) {
            Collections.swap(items, place, place - 1);
          }
          return place > 0;
        });
  }

  @Override
  public void remove(String typed, ItemId item, String who) {
    change(typed, who, items -> items.remove(item));
  }

  /** Changes a list of items; says whether it did. */
  private interface Change {
    boolean of(List<ItemId> items);
  }

  private synchronized void change(String typed, String who, Change change) {
    String question = SameQuestion.of(typed);
    check(question);
    Bet before = known.get(question);
    var items = new ArrayList<ItemId>(before == null ? List.of() : before.items());
    if (!change.of(items)) {
      return;
    }
    var bet = new Bet(question, items, clock.instant(), who);
    live.moments()
        .change(
            () -> {
              write(bet);
              return bet;
            });
    LOG.info("For '{}', {} put first {}", question, who, items);
  }

  private void write(Bet bet) {
    String name =
        UUID.nameUUIDFromBytes(bet.question().getBytes(StandardCharsets.UTF_8)).toString();
    live.write(
        session -> {
          Node place = SearchPlace.make(session, PLACE);
          if (!bet.items().isEmpty()) {
            write(
                place.hasNode(name) ? place.getNode(name) : place.addNode(name, "mgnl:content"),
                bet);
          } else if (place.hasNode(name)) {
            place.getNode(name).remove();
          }
          return null;
        });
    known = read();
  }

  private void check(String question) {
    if (question.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new SearchRefused("Schrijf eerst bij welke zoekvraag dit hoort.");
    }
    if (question.length() > SearchQuery.LONGEST) {
      throw new SearchRefused(
          "Deze zoekvraag is te lang. Neem hooguit " + SearchQuery.LONGEST + " tekens.");
    }
    if (known.size() >= MOST_QUESTIONS && !known.containsKey(question)) {
      throw new SearchRefused(
          "Er zijn al "
              + MOST_QUESTIONS
              + " zoekvragen met aanbevolen treffers. Haal er eerst een"
              + " weg.");
    }
  }

  private static void write(Node node, Bet bet) throws RepositoryException {
    node.setProperty(QUESTION, bet.question());
    node.setProperty(ITEMS, bet.items().stream().map(ItemId::value).toArray(String[]::new));
    node.setProperty(CHANGED, bet.changed().toString());
    node.setProperty(CHANGED_BY, bet.changedBy());
  }

  private Map<String, Bet> read() {
    return live.read(
        session -> {
          var bets = new TreeMap<String, Bet>();
          if (session.nodeExists(PLACE)) {
            for (NodeIterator all = session.getNode(PLACE).getNodes(); all.hasNext(); ) {
              Bet bet = bet(all.nextNode());
              bets.put(bet.question(), bet);
            }
          }
          return Collections.unmodifiableMap(bets);
        });
  }

  private static Bet bet(Node node) throws RepositoryException {
    var items = new ArrayList<ItemId>();
    for (Value item : node.getProperty(ITEMS).getValues()) {
      items.add(new ItemId(item.getString()));
    }
    return new Bet(
        node.getProperty(QUESTION).getString(),
        items,
        Instant.parse(node.getProperty(CHANGED).getString()),
        node.getProperty(CHANGED_BY).getString());
  }
}
