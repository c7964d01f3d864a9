package nl.vrijplaats.catalogue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.vrijplaats.content.ItemId;

/**
 * A process whose catalogues follow what is saved, published and withdrawn without a pause, and are
 * rebuilt time and again, or follow in bulk; it says so after each step. {@link TrustTests} ends it
 * with kill -9.
 */
final class BusyIndex {

  private static final int ITEMS = 20;

  private BusyIndex() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean rebuilding = arguments[1].equals("rebuilding");
    try (var fixture = new CatalogueFixture(Path.of(arguments[0]), new SmallLightModules())) {
      List<ItemId> items = new ArrayList<>();
      for (int i = 0; i < ITEMS; i++) {
        items.add(fixture.publish("column", Map.of("title", "Stuk " + i)));
      }
      out.println("READY");
      if (arguments[1].equals("bulk")) {
        fixture.rebuild().inBulk(() -> makeWithoutEnd(fixture, out));
      }
      for (int round = 1; ; round++) {
        if (rebuilding) {
          fixture.rebuild().rebuild((done, total) -> out.println("WRITTEN " + done));
        } else {
          change(fixture, items.get(round % ITEMS), round, out);
        }
      }
    }
  }

  /** Sets of many, as an import makes them. */
  private static void makeWithoutEnd(CatalogueFixture fixture, PrintStream out) {
    for (int round = 1; ; round++) {
      var set = new ArrayList<ItemId>();
      for (int i = 0; i < ITEMS; i++) {
        set.add(fixture.create("column", Map.of("title", "Stuk " + i + " van " + round)));
      }
      fixture.content.publish(set.subList(1, ITEMS).toArray(ItemId[]::new));
      fixture.follow();
      out.println("LIVE " + round);
    }
  }

  private static void change(CatalogueFixture fixture, ItemId id, int round, PrintStream out) {
    var content = fixture.content;
    long revision = content.workingCopies.get(id).item().revision();
    content.workingCopies.save(id, revision, null, Map.of("title", "Ronde " + round), "anna");
    out.println("SAVED " + round);
    if (round % 3 == 0) {
      content.withdraw(id);
    } else {
      content.publish(id);
    }
    out.println("LIVE " + round);
    fixture.follow();
  }
}
