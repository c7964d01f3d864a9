package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.vrijplaats.asset.AssetRef;
import org.jspecify.annotations.Nullable;

/** Which part of the text of an item is of which property. Kept in the index as one line. */
final class PropertyRanges {

  private final List<String> names = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  /** Adds a property that ends there; it begins where the one before it ended. */
  void add(String property, int end) {
    names.add(property);
    ends.add(end);
  }

  /** Adds a page of a file that a property names. */
  void add(String property, AssetRef file, int page, int end) {
    add(property + "/" + file + "/" + page, end);
  }

  /** The property at that place. */
  String at(int place) {
    String name = nameAt(place);
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  /** The page of a file at that place; null where it is not in a file. */
  Findings.@Nullable Page pageAt(int place) {
    String[] parts = nameAt(place).split("/", -1);
    return parts.length < 3 ? null : new Findings.Page(parts[1], Integer.parseInt(parts[2]));
  }

  private String nameAt(int place) {
    int found = Collections.binarySearch(ends, place + 1);
    return names.get(Math.min(found < 0 ? -found - 1 : found, names.size() - 1));
  }

  @Override
  public String toString() {
    var line = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      line.append(names.get(i)).append(' ').append(ends.get(i)).append(' ');
    }
    return line.toString();
  }

  static PropertyRanges parse(@Nullable String line) {
    var ranges = new PropertyRanges();
    String[] words = line == null || line.isEmpty() ? new String[0] : line.split(" ", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      ranges.add(words[i], Integer.parseInt(words[i + 1]));
    }
    return ranges;
  }
}
