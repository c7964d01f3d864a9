package nl.vrijplaats.asset;

import java.util.Map;
import java.util.TreeMap;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;

/** Where a file came from, kept below its node as {@code about}. */
final class Origins {
  private static final String ABOUT = "about";
  private static final String FOLDER = "mgnl:parentPath";

  private Origins() {}

  static AssetFiles.Origin of(Node file) throws RepositoryException {
    var about = new TreeMap<String, String>();
    String folder = "/";
    if (file.hasNode(ABOUT)) {
      Node known = file.getNode(ABOUT);
      for (PropertyIterator all = known.getProperties(); all.hasNext(); ) {
        Property property = all.nextProperty();
        if (property.getName().indexOf(':') < 0) {
          about.put(property.getName(), property.getString());
        }
      }
      folder = known.hasProperty(FOLDER) ? known.getProperty(FOLDER).getString() : folder;
    }
    return new AssetFiles.Origin(
        folder,
        about,
        file.getProperty(OakAssets.CREATED_BY).getString(),
        file.getProperty(OakAssets.CREATED).getDate().toInstant());
  }

  /** Whether the same is known; who stored it and when never changes. */
  static boolean isSame(AssetFiles.Origin one, AssetFiles.Origin other) {
    return one.about().equals(other.about()) && one.folder().equals(other.folder());
  }

  static void note(Node file, AssetFiles.Origin origin) throws RepositoryException {
    if (file.hasNode(ABOUT)) {
      file.getNode(ABOUT).remove();
    }
    Node about = file.addNode(ABOUT, "mgnl:contentNode");
    for (Map.Entry<String, String> one : origin.about().entrySet()) {
      about.setProperty(one.getKey(), one.getValue());
    }
    about.setProperty(FOLDER, origin.folder());
  }
}
