package nl.vrijplaats.search;

import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Where the live repository keeps what is known about searching: beside the items, not among. */
final class SearchPlace {
  private SearchPlace() {}

  /** The folder at that path, made with those above it where it is missing. */
  static Node make(Session session, String path) throws RepositoryException {
    Node at = session.getRootNode();
    for (String step : path.substring(1).split("/")) {
      at = at.hasNode(step) ? at.getNode(step) : at.addNode(step, "mgnl:folder");
    }
    return at;
  }
}
