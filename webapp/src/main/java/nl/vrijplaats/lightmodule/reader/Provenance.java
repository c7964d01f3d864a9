package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.List;
import nl.vrijplaats.lightmodule.Definition.Source;
import nl.vrijplaats.lightmodule.Definition.Value;
import nl.vrijplaats.lightmodule.Definition.Values;
import org.jspecify.annotations.Nullable;

/** Says where the values of a definition came from. */
final class Provenance {
  private Provenance() {}

  /** The values of a tree; none where there is no tree. */
  static Values values(YamlValue.@Nullable Mapping tree) {
    return () -> {
      var values = new ArrayList<Value>();
      if (tree != null) {
        list("", tree, values);
      }
      return values;
    };
  }

  private static void list(String path, YamlValue value, List<Value> values) {
    String below = path.isEmpty() ? "" : path + ".";
    switch (value) {
      case YamlValue.Text(Place place, _, String text, _) ->
          values.add(new Value(path, text, place.file(), place.line()));
      case YamlValue.Mapping map ->
          map.entries().forEach((key, child) -> list(below + key, child, values));
      case YamlValue.Items items -> {
        for (int i = 0; i < items.items().size(); i++) {
          list(below + i, items.items().get(i), values);
        }
      }
    }
  }

  /** The files of a definition that cannot be read. */
  static List<Source> files(Origin origin) {
    var files = new ArrayList<Source>();
    if (origin.path() != null) {
      files.add(new Source(Source.Role.OWN, origin.path().substring(1)));
    }
    origin
        .decorations()
        .forEach(
            decoration ->
                files.add(new Source(Source.Role.DECORATION, decoration.path().substring(1))));
    return files;
  }
}
