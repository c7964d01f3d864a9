package nl.vrijplaats.catalogue;

import java.util.ArrayList;
import java.util.List;
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

  /** The number of the property at that place. */
  int indexAt(int place) {
    int index = 0;
    while (index < ends.size() - 1 && place >= ends.get(index)) {
      index++;
    }
    return index;
  }

  /** The property at that place. */
  String at(int place) {
    return names.get(indexAt(place));
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
