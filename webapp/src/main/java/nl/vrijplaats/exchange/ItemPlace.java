package nl.vrijplaats.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a node lies: its workspace and its path. A bootstrap file says so in its name: {@code
 * website.about.team.yaml}, with a dot inside a name written twice.
 *
 * @param workspace such as {@code website}
 * @param path such as {@code /about/team}; {@code /} is the workspace itself
 */
record ItemPlace(String workspace, String path) {
  /** Under this name an item keeps the path of the folder or page it lay in, if there was one. */
  static final String PARENT = "mgnl:parentPath";

  private static final Pattern DOT = Pattern.compile("(?<!\\.)\\.(?!\\.)");

  /** What the name of a file says, without folder and extension. */
  static ItemPlace ofFileName(String stem) {
    var steps = new ArrayList<String>();
    for (String step : DOT.split(stem)) {
      steps.add(step.replace("..", "."));
    }
    String workspace = steps.removeFirst();
    return new ItemPlace(workspace, "/" + String.join("/", steps));
  }

  /** The name of the file for what lies there, without extension. */
  String fileName() {
    var name = new StringBuilder(workspace);
    for (String step : steps()) {
      name.append('.').append(step.replace(".", ".."));
    }
    return name.toString();
  }

  private List<String> steps() {
    return path.equals("/") ? List.of() : List.of(path.substring(1).split("/"));
  }

  /** What lies below it under that name. */
  ItemPlace child(String name) {
    return new ItemPlace(workspace, path.equals("/") ? "/" + name : path + "/" + name);
  }

  /** Its own name; empty for the workspace itself. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What it lies in. */
  ItemPlace parent() {
    int slash = path.lastIndexOf('/');
    return new ItemPlace(workspace, slash <= 0 ? "/" : path.substring(0, slash));
  }

  boolean isRoot() {
    return path.equals("/");
  }

  @Override
  public String toString() {
    return workspace + ":" + path;
  }
}
