package nl.vrijplaats.catalogue;

import static nl.vrijplaats.catalogue.Piece.a;
import static nl.vrijplaats.catalogue.Piece.aColumn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.vrijplaats.catalogue.Catalogue.Address;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.Publisher.LiveChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All addresses from the index, in parts. */
class AddressPartsTests {

  private static final Set<String> TYPES = Set.of("column", "project");
  private static final int MOST = 10;

  @TempDir private Path home;
  private LuceneCatalogue catalogue;
  private final List<Piece> pieces = new ArrayList<>();

  @BeforeEach
  void fill() {
    catalogue = CatalogueFixture.catalogue("live", home, new SmallLightModules());
    IntStream.range(0, 70).mapToObj(i -> aColumn("Stuk " + i)).forEach(pieces::add);
    catalogue.put(pieces.stream().map(Piece::entry).toList());
  }

  @AfterEach
  void close() {
    catalogue.close();
  }

  private List<Address> part(int part) {
    return catalogue.addresses(TYPES, part, catalogue.addressParts(TYPES, MOST));
  }

  private static Address address(Piece piece) {
    ContentItem item = piece.item();
    return new Address(String.valueOf(item.path()), item.modified());
  }

  @Test
  void hasEachAddressInOnePartSorted() {
    int parts = catalogue.addressParts(TYPES, MOST);
    var all = new ArrayList<Address>();
    for (int part = 0; part < parts; part++) {
      assertThat(part(part))
          .hasSizeLessThanOrEqualTo(MOST)
          .isSortedAccordingTo((a, b) -> a.path().compareTo(b.path()));
      all.addAll(part(part));
    }

    assertThat(Integer.bitCount(parts)).isEqualTo(1);
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            pieces.stream().map(AddressPartsTests::address).toList());
    assertThat(catalogue.addressParts(TYPES, 70)).isEqualTo(1);
    assertThat(catalogue.addresses(TYPES, 0, 1)).hasSize(70);
  }

  @Test
  void leavesOutOtherTypes() {
    catalogue.put(List.of(a("secret", "Geheim").entry()));

    assertThat(catalogue.addresses(TYPES, 0, 1)).hasSize(70);
    assertThat(catalogue.addresses(Set.of("project"), 0, 1)).isEmpty();
  }

  @Test
  void changesOnePartForOneItem() {
    int parts = catalogue.addressParts(TYPES, MOST);
    List<MadeOf.Part> seen = seen(parts);
    var come = aColumn("Nieuw");
    catalogue.put(List.of(come.entry()));

    assertThat(seen).filteredOn(part -> !part.holds()).hasSize(1);
    assertThat(seen)
        .filteredOn(part -> part.isTouchedBy(published(come.item())))
        .singleElement()
        .matches(part -> !part.holds());

    catalogue.remove(List.of(come.id()));
    assertThat(seen).allMatch(MadeOf.Part::holds);
  }

  private static LiveChanged published(ContentItem item) {
    return new LiveChanged(List.of(), List.of(item), List.of());
  }

  private List<MadeOf.Part> seen(int parts) {
    var madeOf = new MadeOf();
    madeOf.during(
        () -> {
          for (int part = 0; part < parts; part++) {
            catalogue.addresses(TYPES, part, parts);
          }
          return null;
        });
    assertThat(madeOf.parts()).hasSize(parts);
    return List.copyOf(madeOf.parts());
  }

  @Test
  void notesHowManyPartsThereAreAndNotHowManyItems() {
    var madeOf = new MadeOf();
    madeOf.during(() -> catalogue.addressParts(TYPES, MOST));
    MadeOf.Part number = madeOf.parts().iterator().next();

    catalogue.put(List.of(aColumn("Nieuw").entry()));
    assertThat(number.holds()).isTrue();

    catalogue.put(IntStream.range(0, 100).mapToObj(i -> aColumn("Meer " + i).entry()).toList());
    assertThat(number.holds()).isFalse();
  }
}
