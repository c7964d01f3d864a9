package nl.vrijplaats.site.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.Repositories;

/**
 * Sets of pieces that are published together, again and again. Each piece carries the number of its
 * version in title, lead and body, so that whoever sees one of them tells whether what it sees is
 * of one version, and not older than what was published before it asked.
 */
final class Versions {

  private static final Pattern MARK = Pattern.compile("reeks(\\d+)versie(\\d+)einde");

  private final WorkingCopies copies;
  private final Repositories repositories;
  private final Publisher publisher;
  private final List<List<ItemId>> sets;
  private final AtomicIntegerArray acknowledged;
  private final AtomicIntegerArray begun;

  Versions(
      WorkingCopies copies,
      Repositories repositories,
      Publisher publisher,
      List<List<ItemId>> sets) {
    this.copies = copies;
    this.repositories = repositories;
    this.publisher = publisher;
    this.sets = sets;
    this.acknowledged = new AtomicIntegerArray(sets.size());
    this.begun = new AtomicIntegerArray(sets.size());
  }

  int sets() {
    return sets.size();
  }

  /** The address of the first piece of a set. */
  String address(int set) {
    return Objects.requireNonNull(copies.get(sets.get(set).getFirst()).item().path()).value();
  }

  /** The version of a set that is published by now. */
  int published(int set) {
    return acknowledged.get(set);
  }

  /** What is published by now, of all sets. */
  int[] published() {
    var now = new int[sets.size()];
    for (int set = 0; set < now.length; set++) {
      now[set] = acknowledged.get(set);
    }
    return now;
  }

  /** Saves the next version of a set, as an editor does some time before it is published. */
  void save(int set) {
    String mark = "reeks" + set + "versie" + begun.incrementAndGet(set) + "einde";
    repositories
        .author()
        .write(
            session -> {
              for (ItemId id : sets.get(set)) {
                ContentItem item = copies.get(id).item();
                var properties = new HashMap<>(item.properties());
                properties.put("title", "Stuk " + mark);
                properties.put("lead", "Intro " + mark);
                properties.put("body", "<p>Tekst " + mark + "</p>" + "<p>Zorg en leren.</p>");
                copies.save(id, item.revision(), item.slug(), properties, "load");
              }
              return null;
            });
  }

  /** Publishes what was saved of a set, and returns the number of its version once that is done. */
  int publish(int set) {
    int version = begun.get(set);
    repositories
        .author()
        .write(
            session -> {
              var tasks = new ArrayList<Publisher.Task>();
              for (ItemId id : sets.get(set)) {
                tasks.add(new Publisher.Task.Publish(id, copies.get(id).item().revision()));
              }
              publisher.order(tasks, "load");
              return null;
            });
    publisher.carryOut();
    acknowledged.set(set, version);
    return version;
  }

  /** The version of a set that is to be seen in a text; 0 for none. */
  static int seen(String text, int set) {
    Matcher mark = MARK.matcher(text);
    while (isNext(mark, text)) {
      if (Integer.parseInt(mark.group(1)) == set) {
        return Integer.parseInt(mark.group(2));
      }
    }
    return 0;
  }

  /**
   * What is wrong with a text; empty where nothing is.
   *
   * @param before what was published before it was asked for
   */
  String wrong(String text, int[] before) {
    var seen = new HashMap<Integer, Integer>();
    for (Matcher mark = MARK.matcher(text); isNext(mark, text); ) {
      int set = Integer.parseInt(mark.group(1));
      int version = Integer.parseInt(mark.group(2));
      Integer other = seen.putIfAbsent(set, version);
      if (other != null && other != version) {
        return "mixed: set " + set + " in versions " + other + " and " + version;
      }
      if (version < before[set]) {
        return "old: set " + set + " in version " + version + " after " + before[set];
      }
    }
    return "";
  }

  /**
   * Goes on to the next mark: looking for its beginning first costs a part of what a pattern does.
   */
  private static boolean isNext(Matcher mark, String text) {
    int from = mark.hasMatch() ? mark.end() : 0;
    for (int at = text.indexOf("reeks", from); at >= 0; at = text.indexOf("reeks", at + 1)) {
      if (mark.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
