package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.catalogue.Catalogue.Address;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.Publisher.LiveChanged;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BitSetIterator;

/**
 * All addresses in parts, by the first digits of the identities: an item comes, changes and goes in
 * one part, and none of the others changes for it. What a part costs depends on how many are in it.
 */
final class AddressParts {

  private static final int DIGITS = 8;
  private static final long IDENTITIES = 1L << (4 * DIGITS);
  private static final int MOST_PARTS = 10_000;

  /** Comes after every identity. */
  private static final String END = "g";

  private AddressParts() {}

  /** A power of two, so that to have more of them splits each and moves nothing between others. */
  static int number(FacetedSearcher searcher, Set<String> types, int most) throws IOException {
    int[] items = new int[1];
    items[0] = searcher.count(query(types, 0, 1));
    while (largest(items) > most && items.length < MOST_PARTS) {
      items = numbers(searcher, types, items.length * 2);
    }
    return items.length;
  }

  private static int largest(int[] numbers) {
    return Arrays.stream(numbers).max().orElse(0);
  }

  /** How many items are in each of so many parts. */
  private static int[] numbers(FacetedSearcher searcher, Set<String> types, int parts)
      throws IOException {
    var numbers = new int[parts];
    for (Matching.Part some : Matching.of(searcher, query(types, 0, 1)).parts()) {
      var ids = DocValues.getSorted(some.segment().reader(), Documents.ID);
      var items = new BitSetIterator(some.items(), some.number());
      int item;
      while ((item = items.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        if (ids.advanceExact(item)) {
          numbers[partOf(ids.lookupOrd(ids.ordValue()).utf8ToString(), parts)]++;
        }
      }
    }
    return numbers;
  }

  /** The addresses in one part, sorted. */
  static List<Address> read(FacetedSearcher searcher, Set<String> types, int part, int parts)
      throws IOException {
    var addresses = new ArrayList<Address>();
    for (Matching.Part some : Matching.of(searcher, query(types, part, parts)).parts()) {
      read(some, addresses);
    }
    addresses.sort(Comparator.comparing(Address::path));
    return addresses;
  }

  private static void read(Matching.Part some, List<Address> to) throws IOException {
    LeafReader segment = some.segment().reader();
    var paths = DocValues.getSortedSet(segment, Documents.keyword(ListQuery.AT));
    var modified = DocValues.getSortedNumeric(segment, Documents.MODIFIED);
    var items = new BitSetIterator(some.items(), some.number());
    int item;
    while ((item = items.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
      if (paths.advanceExact(item) && modified.advanceExact(item)) {
        String path = paths.lookupOrd(paths.nextOrd()).utf8ToString();
        to.add(new Address(path, Instant.ofEpochMilli(modified.nextValue())));
      }
    }
  }

  private static Query query(Set<String> types, int part, int parts) {
    var ofTypes = new BooleanQuery.Builder();
    types.forEach(type -> ofTypes.add(Selection.by("type", type), Occur.SHOULD));
    if (parts == 1) {
      return ofTypes.build();
    }
    Query inPart =
        TermRangeQuery.newStringRange(
            Documents.keyword("id"), first(part, parts), first(part + 1, parts), true, false);
    return new BooleanQuery.Builder()
        .add(inPart, Occur.FILTER)
        .add(ofTypes.build(), Occur.FILTER)
        .build();
  }

  /** What the identities of a part begin with, the lowest of them. */
  private static String first(int part, int parts) {
    return part == parts ? END : HexFormat.of().toHexDigits(IDENTITIES / parts * part, DIGITS);
  }

  private static int partOf(String id, int parts) {
    return (int) (HexFormat.fromHexDigitsToLong(id, 0, DIGITS) / (IDENTITIES / parts));
  }

  /** How many parts an answer saw. */
  record Number(LuceneCatalogue catalogue, Set<String> types, int most, int number)
      implements MadeOf.Part {

    @Override
    public boolean holds() {
      return catalogue.addressParts(types, most) == number;
    }

    @Override
    public boolean isTouchedBy(LiveChanged change) {
      return change.items().anyMatch(item -> types.contains(item.type()));
    }
  }

  /** A part that an answer saw, and what stood there. */
  record One(LuceneCatalogue catalogue, Set<String> types, int part, int parts, String digest)
      implements MadeOf.Part {

    static One of(
        LuceneCatalogue catalogue, Set<String> types, int part, int parts, List<Address> seen) {
      return new One(catalogue, types, part, parts, digest(seen));
    }

    @Override
    public boolean holds() {
      return digest(catalogue.addresses(types, part, parts)).equals(digest);
    }

    @Override
    public boolean isTouchedBy(LiveChanged change) {
      return change
          .items()
          .anyMatch(
              item -> types.contains(item.type()) && partOf(item.id().value(), parts) == part);
    }

    private static String digest(List<Address> addresses) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Address address : addresses) {
          String line = address.path() + " " + address.modified() + "\n";
          digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      }
    }
  }
}
