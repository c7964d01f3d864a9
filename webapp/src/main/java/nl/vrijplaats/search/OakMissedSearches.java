package nl.vrijplaats.search;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Missed searches in the live repository, which the process of visitors can write to: {@code
 * /search/missed/<month>}, a node with all questions of that month and their numbers. What was
 * counted since the last minute is lost when the process is killed.
 */
@Component
class OakMissedSearches implements MissedSearches, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OakMissedSearches.class);
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final String PLACE = "/search/missed";
  private static final String QUESTIONS = "questions";
  private static final String NUMBERS = "numbers";
  private static final int SECONDS_BETWEEN_SAVES = 60;

  /** So many questions of a month are kept. */
  static final int MOST_QUESTIONS = 1_000;

  private static final int MONTHS_KEPT = 13;

  /** Asked once can be a slip, or somebody's name; twice is a wish. */
  private static final int SHOWN_FROM = 2;

  private final JcrRepository live;
  private final Clock clock;
  private final ScheduledExecutorService saver;
  private final Object saving = new Object();

  /** Counted since the last save; guarded by itself. */
  private final Map<String, Long> counted = new HashMap<>();

  OakMissedSearches(Repositories repositories, Clock clock) {
    this.live = repositories.live();
    this.clock = clock;
    this.saver =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("missed-searches").unstarted(work));
    saver.scheduleWithFixedDelay(
        this::saveInBackground, SECONDS_BETWEEN_SAVES, SECONDS_BETWEEN_SAVES, TimeUnit.SECONDS);
  }

  /** Counts a question that nothing was found for, unless it may not be remembered. */
  void note(String typed) {
    if (typed.length() > SearchQuery.LONGEST) {
      return;
    }
    String question = SameQuestion.of(typed);
    if (!Discreet.mayBeKept(question)) {
      return;
    }
    synchronized (counted) {
      if (counted.size() < MOST_QUESTIONS || counted.containsKey(question)) {
        counted.merge(question, 1L, Long::sum);
      }
    }
  }

  /** How many questions wait to be saved. */
  int waiting() {
    synchronized (counted) {
      return counted.size();
    }
  }

  @Override
  public List<YearMonth> months() {
    save();
    var months = new TreeSet<YearMonth>(Comparator.reverseOrder());
    months.add(thisMonth());
    months.addAll(live.read(OakMissedSearches::savedMonths));
    return List.copyOf(months);
  }

  @Override
  public List<Missed> of(YearMonth month) {
    save();
    return live.read(session -> numbers(session, month)).entrySet().stream()
        .filter(entry -> entry.getValue() >= SHOWN_FROM)
        .map(entry -> new Missed(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Missed::number).reversed().thenComparing(Missed::question))
        .toList();
  }

  @Override
  public void forget(String typed) {
    String question = SameQuestion.of(typed);
    synchronized (saving) {
      save();
      live.write(
          session -> {
            for (YearMonth month : savedMonths(session)) {
              Map<String, Long> numbers = numbers(session, month);
              if (numbers.remove(question) != null) {
                write(session, month, numbers);
              }
            }
            return null;
          });
    }
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(ZONE));
  }

  private void saveInBackground() {
    try {
      save();
    } catch (RuntimeException e) {
      // An exception would end the schedule.
      LOG.error("Could not save what visitors missed; it is tried again in a minute", e);
    }
  }

  private void save() {
    synchronized (saving) {
      Map<String, Long> fresh = take();
      if (fresh.isEmpty()) {
        return;
      }
      try {
        live.write(
            session -> {
              YearMonth month = thisMonth();
              Map<String, Long> numbers = numbers(session, month);
              fresh.forEach((question, number) -> numbers.merge(question, number, Long::sum));
              makeRoom(numbers);
              write(session, month, numbers);
              forgetOldMonths(session);
              return null;
            });
      } catch (RuntimeException e) {
        putBack(fresh);
        throw e;
      }
    }
  }

  private Map<String, Long> take() {
    synchronized (counted) {
      var fresh = new LinkedHashMap<>(counted);
      counted.clear();
      return fresh;
    }
  }

  private void putBack(Map<String, Long> fresh) {
    synchronized (counted) {
      fresh.forEach((question, number) -> counted.merge(question, number, Long::sum));
    }
  }

  /** What was asked once makes room first, the oldest before the newest. */
  private static void makeRoom(Map<String, Long> numbers) {
    for (long least = 1; numbers.size() > MOST_QUESTIONS; least++) {
      for (var each = numbers.entrySet().iterator();
          each.hasNext() && numbers.size() > MOST_QUESTIONS; ) {
        if (each.next().getValue() <= least) {
          each.remove();
        }
      }
    }
  }

  private void forgetOldMonths(Session session) throws RepositoryException {
    YearMonth first = thisMonth().minusMonths(MONTHS_KEPT - 1L);
    for (YearMonth month : savedMonths(session)) {
      if (month.isBefore(first)) {
        session.getNode(PLACE + "/" + month).remove();
      }
    }
  }

  private static List<YearMonth> savedMonths(Session session) throws RepositoryException {
    var months = new ArrayList<YearMonth>();
    if (session.nodeExists(PLACE)) {
      for (NodeIterator all = session.getNode(PLACE).getNodes(); all.hasNext(); ) {
        months.add(YearMonth.parse(all.nextNode().getName()));
      }
    }
    return months;
  }

  /** The questions of that month in the order in which they were first asked. */
  private static Map<String, Long> numbers(Session session, YearMonth month)
      throws RepositoryException {
    var numbers = new LinkedHashMap<String, Long>();
    String path = PLACE + "/" + month;
    if (session.nodeExists(path)) {
      Value[] questions = session.getNode(path).getProperty(QUESTIONS).getValues();
      Value[] counts = session.getNode(path).getProperty(NUMBERS).getValues();
      for (int i = 0; i < questions.length; i++) {
        numbers.put(questions[i].getString(), counts[i].getLong());
      }
    }
    return numbers;
  }

  private static void write(Session session, YearMonth month, Map<String, Long> numbers)
      throws RepositoryException {
    Node place = SearchPlace.make(session, PLACE);
    String name = month.toString();
    Node node = place.hasNode(name) ? place.getNode(name) : place.addNode(name, "mgnl:content");
    node.setProperty(QUESTIONS, numbers.keySet().toArray(String[]::new));
    var values = new ArrayList<Value>();
    for (long number : numbers.values()) {
      values.add(session.getValueFactory().createValue(number));
    }
    node.setProperty(NUMBERS, values.toArray(Value[]::new));
  }

  /** Saves what was counted. */
  @Override
  public void close() {
    saver.shutdown();
    save();
  }
}
