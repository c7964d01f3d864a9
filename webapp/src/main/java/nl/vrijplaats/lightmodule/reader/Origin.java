package nl.vrijplaats.lightmodule.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files a definition is made of.
 *
 * @param module the module it belongs to
 * @param path module path of its own file; null where only decorations make it
 * @param decorations what is laid over it, in that order
 */
record Origin(String module, @Nullable String path, List<Decoration> decorations) {

  /** A file laid over a definition, from that key down; without keys, over all of it. */
  record Decoration(String path, List<String> keys) {

    /** What the file says, below the keys its name gives. */
    YamlValue.Mapping below(YamlValue.Mapping value) {
      YamlValue.Mapping wrapped = value;
      for (String key : keys.reversed()) {
        wrapped = YamlValue.Mapping.of(value.place(), key, wrapped);
      }
      return wrapped;
    }
  }

  static Origin at(String module, @Nullable String path) {
    return new Origin(module, path, new ArrayList<>());
  }

  /** The file to name where the definition as a whole is meant. */
  String lastFile() {
    return decorations.isEmpty()
        ? path == null ? "/" + module : path
        : decorations.getLast().path();
  }
}
