package nl.vrijplaats.editorial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.WorkingCopy;
import org.jspecify.annotations.Nullable;

/**
 * What the desk remembers about a piece beside its revisions, at {@code /editorial/<first two
 * letters>/<id>}: who wrote on it and judged it, and the log of all acts below it.
 */
final class Dossiers {

  private static final String CREATED_BY = "createdBy";
  private static final String CONTRIBUTORS = "contributors";
  private static final String SUBMITTED_BY = "submittedBy";
  private static final String APPROVED_REVISION = "approvedRevision";
  private static final String LOG = "log";
  private static final String LOGGED = "logged";
  private static final String AT = "at";
  private static final String WHO = "who";
  private static final String ACT = "act";
  private static final String REVISION = "revision";
  private static final String NOTE = "note";
  private static final String LINE = "%08d";

  private Dossiers() {}

  /** How the piece stands. One that came in by another door than the desk has no dossier yet. */
  static Submission read(Session session, WorkingCopy copy) throws RepositoryException {
    ContentItem item = copy.item();
    String path = pathOf(copy.id());
    Node dossier = session.nodeExists(path) ? session.getNode(path) : null;
    Set<String> contributors = new HashSet<>();
    if (dossier != null) {
      for (Value name : dossier.getProperty(CONTRIBUTORS).getValues()) {
        contributors.add(name.getString());
      }
    }
    if (copy.publishedRevision() != item.revision()) {
      contributors.add(item.modifiedBy());
    }
    return new Submission(
        copy.stage(),
        item.revision(),
        copy.isLive(),
        dossier == null ? item.modifiedBy() : dossier.getProperty(CREATED_BY).getString(),
        contributors,
        dossier == null ? null : text(dossier, SUBMITTED_BY),
        dossier == null ? 0 : dossier.getProperty(APPROVED_REVISION).getLong());
  }

  /** Writes how the piece stands, and who did what to bring it there. */
  static void write(Session session, ItemId id, Submission piece, LogEntry entry)
      throws RepositoryException {
    Node dossier = dossier(session, id);
    dossier.setProperty(CREATED_BY, piece.createdBy());
    dossier.setProperty(CONTRIBUTORS, piece.contributors().toArray(String[]::new));
    dossier.setProperty(SUBMITTED_BY, piece.submittedBy());
    dossier.setProperty(APPROVED_REVISION, piece.approvedRevision());
    long number = dossier.hasProperty(LOGGED) ? dossier.getProperty(LOGGED).getLong() + 1 : 1;
    dossier.setProperty(LOGGED, number);
    Node line = folder(dossier, LOG).addNode(LINE.formatted(number), "mgnl:contentNode");
    line.setProperty(AT, entry.at().toString());
    line.setProperty(WHO, entry.who());
    line.setProperty(ACT, entry.act().name());
    line.setProperty(REVISION, entry.revision());
    line.setProperty(NOTE, entry.note());
  }

  /** Everything done to the piece, newest first. */
  static List<LogEntry> log(Session session, ItemId id) throws RepositoryException {
    if (!session.nodeExists(pathOf(id))) {
      return List.of();
    }
    Node dossier = session.getNode(pathOf(id));
    var entries = new ArrayList<LogEntry>();
    for (long number = dossier.getProperty(LOGGED).getLong(); number > 0; number--) {
      Node line = dossier.getNode(LOG + "/" + LINE.formatted(number));
      entries.add(
          new LogEntry(
              Instant.parse(line.getProperty(AT).getString()),
              line.getProperty(WHO).getString(),
              Act.valueOf(line.getProperty(ACT).getString()),
              line.getProperty(REVISION).getLong(),
              text(line, NOTE)));
    }
    return entries;
  }

  /** The newest time somebody did that. */
  static Optional<LogEntry> last(Session session, ItemId id, Act act) throws RepositoryException {
    return log(session, id).stream().filter(entry -> entry.act() == act).findFirst();
  }

  private static Node dossier(Session session, ItemId id) throws RepositoryException {
    Node all = folder(session.getRootNode(), "editorial");
    Node part = folder(all, id.value().substring(0, 2));
    return part.hasNode(id.value())
        ? part.getNode(id.value())
        : part.addNode(id.value(), "mgnl:content");
  }

  private static Node folder(Node parent, String name) throws RepositoryException {
    return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, "mgnl:folder");
  }

  private static String pathOf(ItemId id) {
    return "/editorial/" + id.value().substring(0, 2) + "/" + id.value();
  }

  private static @Nullable String text(Node node, String property) throws RepositoryException {
    return node.hasProperty(property) ? node.getProperty(property).getString() : null;
  }
}
