package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One bootstrap file.
 *
 * @param name its path below what is imported
 * @param content opens it
 */
record BootstrapFile(String name, Content content) {
  /** Opens a file; may be asked for again. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /** Where what is in it lies, as its name says. */
  ItemPlace place() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return ItemPlace.ofFileName(last.substring(0, last.lastIndexOf('.')));
  }

  /**
   * The nodes in it.
   *
   * @throws BootstrapNode.RefusedAt where it cannot be read
   */
  List<BootstrapNode> nodes() throws IOException {
    try (InputStream in = content.open()) {
      if (name.endsWith(".xml")) {
        return List.of(XmlNodes.read(in));
      }
      if (name.endsWith(".properties")) {
        throw new Refusal("Content is not read from .properties; export it as YAML or XML");
      }
      return YamlNodes.read(
          new LongLines(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())));
    }
  }
}
