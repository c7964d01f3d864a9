package nl.vrijplaats.content;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A process that saves and publishes without a pause, and says so on its output after each act was
 * acknowledged to it. {@link HardStopTests} stops it, or has it stop itself.
 */
final class BusyEditor {

  /** Items that are published as one set. */
  static final int SET = 20;

  private BusyEditor() {}

  public static void main(String[] arguments) {
    var stop =
        new HardStopTests.Moment(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    var words = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Consumer<String> out =
        word -> {
          words.println(word.equals("READY") ? word : word + " .");
          stop.seen(word, () -> Runtime.getRuntime().halt(1));
        };
    try (var content = ContentFixture.in(Path.of(arguments[0]))) {
      List<ItemId> set = Stream.generate(ItemId::random).limit(SET).toList();
      saveAsOne(content, set, 1);
      ItemId column = ItemId.random();
      content.workingCopies.create(column, "column", null, Map.of("title", "1"), "anna");
      out.accept("READY");
      long revision = 1;
      for (int round = 1; ; round++) {
        content.publish(set.toArray(ItemId[]::new));
        out.accept("PUBLISHED " + set.getFirst() + " " + round);
        for (int save = 0; save < 3; save++) {
          content.workingCopies.save(
              column, revision, null, Map.of("title", "" + ++revision), "anna");
          out.accept("SAVED " + column + " " + revision);
        }
        saveAsOne(content, set, round + 1);
        out.accept("SAVED " + set.getLast() + " " + (round + 1));
      }
    }
  }

  /** One unit for the whole set, in which each item knows its set and its round. */
  private static void saveAsOne(ContentFixture content, List<ItemId> set, int round) {
    content
        .repositories()
        .author()
        .write(
            session -> {
              for (ItemId id : set) {
                Map<String, Object> properties =
                    Map.of("title", id.value(), "set", set.getFirst().value(), "round", "" + round);
                if (round == 1) {
                  content.workingCopies.create(id, "column", null, properties, "anna");
                } else {
                  content.workingCopies.save(id, round - 1, null, properties, "anna");
                }
              }
              return null;
            });
  }
}
