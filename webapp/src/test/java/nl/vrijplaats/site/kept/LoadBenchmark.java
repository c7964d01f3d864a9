package nl.vrijplaats.site.kept;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.vrijplaats.Vrijplaats;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.Repositories;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads a running site over HTTP while sets of pieces are published in it:
 *
 * <ul>
 *   <li>{@code visible HOME publications reads-a-second addresses}: how long a publication takes
 *       until a visitor sees it
 *   <li>{@code soak HOME requests addresses}: whether anything is ever wrong, and whether memory
 *       grows
 * </ul>
 *
 * Every answer is looked at: its status, whether all pieces of a set that it shows are of one
 * version, and none is older than what was published before it was asked for.
 */
final class LoadBenchmark implements AutoCloseable {

  private static final int READERS = 8;

  /** So many publications come first: Java compiles what it runs often, on the same two cores. */
  private static final int WARM_UP = Integer.getInteger("vrijplaats.warm-up", 100);

  private static final int SETS = 20;
  private static final int PIECES_A_SET = 3;
  private static final int STEPS = 10;
  private static final int REQUESTS_A_PUBLICATION =
      Integer.getInteger("vrijplaats.requests-a-publication", 2_000);
  private static final int COMPARED = 5;
  private static final int SHOWN = 10;

  /** A reader that was kept waiting makes up for so much, so that the load stays what it is. */
  private static final Duration MOST_BEHIND = Duration.ofMillis(200);

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final ConfigurableApplicationContext site;
  private final int port;
  private final Versions versions;
  private final List<String> addresses = new ArrayList<>();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final ConcurrentLinkedQueue<String> examples = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean done = new AtomicBoolean();

  private LoadBenchmark(String home, int wanted) {
    site =
        SpringApplication.run(
            Vrijplaats.class, "--vrijplaats.home=" + home, "--server.port=0", "--debug=false");
    port = Integer.parseInt(site.getEnvironment().getRequiredProperty("local.server.port"));
    var chosen = new ArrayList<ItemId>();
    var published = site.getBean(PublishedContent.class);
    published.forEach(
        item -> {
          if (item.type().equals("reportage") && chosen.size() < SETS * PIECES_A_SET) {
            chosen.add(item.id());
          } else if (item.path() != null) {
            addresses.add(item.path().value());
          }
        });
    var sets = new ArrayList<List<ItemId>>();
    for (int from = 0; from + PIECES_A_SET <= chosen.size(); from += PIECES_A_SET) {
      sets.add(chosen.subList(from, from + PIECES_A_SET));
    }
    versions =
        new Versions(
            site.getBean(WorkingCopies.class),
            site.getBean(Repositories.class),
            site.getBean(Publisher.class),
            sets);
    arrange(wanted);
  }

  /** What shows the sets first, since it is read most; where there are too few, with a mark. */
  private void arrange(int wanted) {
    java.util.Collections.shuffle(addresses, new Random(1));
    var first = new ArrayList<>(List.of("/", "/reportages", "/feed.xml", "/reportages/feed.xml"));
    for (int set = 0; set < versions.sets(); set++) {
      first.add(versions.address(set));
    }
    addresses.addAll(0, first);
    int different = addresses.size();
    for (int i = different; i < wanted; i++) {
      addresses.add(addresses.get(i % different) + "?keer=" + i / different);
    }
    addresses.subList(Math.min(wanted, addresses.size()), addresses.size()).clear();
  }

  public static void main(String[] arguments) throws Exception {
    String what = arguments[0];
    try (var load =
        new LoadBenchmark(arguments[1], Integer.parseInt(arguments[arguments.length - 1]))) {
      if (what.equals("visible")) {
        load.visible(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
      } else {
        load.soak(Long.parseLong(arguments[2]));
      }
      load.examples.stream().limit(SHOWN).forEach(System.out::println);
      System.exit(load.failures.get() == 0 ? 0 : 1);
    }
  }

  @Override
  public void close() {
    site.close();
  }

  // How long until it is seen

  private void visible(int publications, int readsASecond) throws Exception {
    List<Thread> readers = new ArrayList<>();
    readAll();
    for (int i = 0; i < READERS; i++) {
      var random = new Random(i);
      long pause = 1_000_000_000L * READERS / readsASecond;
      readers.add(reading(() -> addresses.get(random.nextInt(addresses.size())), pause));
    }
    publish(WARM_UP);
    long begun = System.nanoTime();
    long before = requests.get();
    KeptAnswers.Figures atFirst = site.getBean(KeptAnswers.class).figures();
    double[][] times = publish(publications);
    double seconds = (System.nanoTime() - begun) / 1e9;
    long read = requests.get() - before;
    end(readers);
    System.out.printf(
        "| %,d publications of %d pieces, %,d addresses, %,.0f reads a second (wished %,d) | p50 ms |"
            + " p99 ms | most ms |%n|---|---:|---:|---:|%n",
        publications, PIECES_A_SET, addresses.size(), read / seconds, readsASecond);
    row("until the act is done", times[0]);
    row("until a visitor sees it", times[1]);
    System.out.printf("failed, mixed or old answers: %d of %,d%n", failures.get(), requests.get());
    KeptAnswers.Figures figures = site.getBean(KeptAnswers.class).figures();
    System.out.printf(
        "of older answers %,d turned out to hold and %,d did not; %,d were made%n",
        figures.looked() - atFirst.looked(),
        figures.dropped() - atFirst.dropped(),
        figures.made() - atFirst.made());
  }

  /** How long each took, in milliseconds: until the act was done, and until it was seen. */
  private double[][] publish(int publications) throws Exception {
    var times = new double[2][publications];
    var random = new Random(7);
    try (var visitor = new Visitor(port)) {
      for (int i = 0; i < publications; i++) {
        int set = random.nextInt(versions.sets());
        versions.save(set);
        Thread.sleep(PAUSE);
        publish(set, i, times, visitor);
      }
    }
    return times;
  }

  /** A visitor asks for the page all the time, from before the publication begins. */
  private void publish(int set, int number, double[][] times, Visitor visitor) throws Exception {
    long start = System.nanoTime();
    int next = versions.published(set) + 1;
    var act =
        Thread.ofPlatform()
            .start(
                () -> {
                  versions.publish(set);
                  times[0][number] = (System.nanoTime() - start) / 1e6;
                });
    while (Versions.seen(visitor.get(versions.address(set), "").text(), set) < next) {
      LockSupport.parkNanos(500_000);
    }
    times[1][number] = (System.nanoTime() - start) / 1e6;
    act.join();
  }

  private static void row(String label, double[] times) {
    Arrays.sort(times);
    System.out.printf(
        "| %s | %.1f | %.1f | %.1f |%n",
        label,
        times[times.length / 2],
        times[Math.max(0, (int) Math.ceil(times.length * 0.99) - 1)],
        times[times.length - 1]);
  }

  // Whether anything is ever wrong

  private void soak(long wanted) throws Exception {
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      var random = new Random(i);
      readers.add(reading(() -> addresses.get(oftenLow(random)), 0));
    }
    System.out.println(
        "| requests | publications | heap after GC, MB | kept answers given | wrong |");
    System.out.println("|---:|---:|---:|---:|---:|");
    var random = new Random(7);
    int published = 0;
    long shown = 0;
    try (var visitor = new Visitor(port)) {
      while (requests.get() < wanted) {
        if (requests.get() >= (long) published * REQUESTS_A_PUBLICATION) {
          int set = random.nextInt(versions.sets());
          versions.save(set);
          versions.publish(set);
          published++;
          for (int i = 0; i < COMPARED; i++) {
            compare(visitor, addresses.get(oftenLow(random)));
          }
        }
        if (requests.get() >= shown) {
          report(published);
          shown += wanted / STEPS;
        }
        Thread.sleep(1);
      }
    }
    end(readers);
    report(published);
  }

  /** What is kept must be what is made for this visitor alone; nobody else publishes meanwhile. */
  private void compare(Visitor visitor, String address) throws IOException {
    String kept = visitor.get(address, "").text();
    if (!kept.equals(visitor.get(address, "Authorization: none\r\n").text())) {
      wrong(address + ": what is kept is not what would be made now");
    }
  }

  /** Few addresses are read much and all of them sometimes, as on any site. */
  private int oftenLow(Random random) {
    return (int) Math.pow(addresses.size(), random.nextDouble()) - 1;
  }

  private void report(int published) {
    System.gc();
    Runtime memory = Runtime.getRuntime();
    System.out.printf(
        "| %,d | %,d | %,d | %,d | %d |%n",
        requests.get(),
        published,
        (memory.totalMemory() - memory.freeMemory()) >> 20,
        site.getBean(KeptAnswers.class).figures().given(),
        failures.get());
  }

  // Reading

  /** Chooses what to ask for. */
  private interface Choice {
    String next();
  }

  /** Everything once, so that it is kept. */
  private void readAll() throws IOException {
    try (var visitor = new Visitor(port)) {
      for (String address : addresses) {
        look(visitor, address);
      }
    }
  }

  /** Reads until the end, at most once in so many nanoseconds. */
  private Thread reading(Choice choice, long pause) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try (var visitor = new Visitor(port)) {
                long next = System.nanoTime();
                while (!done.get()) {
                  look(visitor, choice.next());
                  next = Math.max(next + pause, System.nanoTime() - MOST_BEHIND.toNanos());
                  LockSupport.parkNanos(next - System.nanoTime());
                }
              } catch (IOException | RuntimeException e) {
                wrong("a reader gave up: " + e);
              }
            });
  }

  private void look(Visitor visitor, String address) throws IOException {
    int[] before = versions.published();
    Visitor.Answer answer = visitor.get(address, "");
    requests.incrementAndGet();
    String wrong =
        answer.status() == 200
            ? versions.wrong(answer.text(), before)
            : "status " + answer.status();
    if (!wrong.isEmpty()) {
      wrong(address + ": " + wrong);
    }
  }

  private void wrong(String what) {
    failures.incrementAndGet();
    examples.add(what);
  }

  private void end(List<Thread> readers) throws InterruptedException {
    done.set(true);
    for (Thread reader : readers) {
      reader.join();
    }
  }
}
