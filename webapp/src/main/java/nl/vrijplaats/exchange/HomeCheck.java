package nl.vrijplaats.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vrijplaats.catalogue.IndexCheck;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.jcr.HomeInUse;
import nl.vrijplaats.jcr.RepositoryFailure;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.Problem.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads all content of a home: whether every item can be read, whether what is live is what editors
 * published, and whether both indexes equal their repositories. Changes nothing; makes no home
 * where there is none.
 */
@Component
class HomeCheck {
  private static final String LIVE = "repository/live";
  private static final String AUTHOR = "repository/author";
  private static final String MEND_INDEX = "start the site, or run reindex: it is put right";

  private final Path home;
  private final ObjectProvider<PublishedContent> published;
  private final ObjectProvider<WorkingCopies> workingCopies;
  private final ObjectProvider<IndexCheck> indexes;
  private final ObjectProvider<LightModules> definitions;

  HomeCheck(
      @Value("${vrijplaats.home:./vrijplaats-home}") Path home,
      ObjectProvider<PublishedContent> published,
      ObjectProvider<WorkingCopies> workingCopies,
      ObjectProvider<IndexCheck> indexes,
      ObjectProvider<LightModules> definitions) {
    this.home = home;
    this.published = published;
    this.workingCopies = workingCopies;
    this.indexes = indexes;
    this.definitions = definitions;
  }

  /**
   * What was found, and how many items were read.
   *
   * @param items items that are live, and working copies; -1 where the home was not read
   */
  record Result(List<Finding> findings, long items) {}

  /** Reads the home, if there is one that nobody uses. */
  Result run() {
    if (!Files.isDirectory(home.resolve("repository"))) {
      return new Result(List.of(), -1);
    }
    try {
      return new Reading(published.getObject(), workingCopies.getObject()).result();
    } catch (HomeInUse e) {
      return inUse();
    } catch (RepositoryFailure e) {
      return broken(e);
    } catch (BeansException e) {
      if (e.contains(HomeInUse.class)) {
        return inUse();
      }
      if (e.getMostSpecificCause() instanceof RepositoryFailure
          || e.contains(RepositoryFailure.class)) {
        return broken(e.getMostSpecificCause());
      }
      throw e;
    }
  }

  private Result inUse() {
    var finding =
        new Finding(
            Severity.REMARK,
            home.toString(),
            0,
            null,
            "the site is running in this home; its content and indexes were not checked",
            "stop the site and check again");
    return new Result(List.of(finding), -1);
  }

  private Result broken(Throwable cause) {
    var finding =
        new Finding(
            Severity.SERIOUS,
            home.resolve("repository").toString(),
            0,
            null,
            "cannot be read: " + cause.getMessage(),
            "restore the last backup into another home");
    return new Result(List.of(finding), -1);
  }

  /** One reading of the whole home. */
  private final class Reading {
    private final PublishedContent live;
    private final WorkingCopies working;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<ItemId, Long> published = new HashMap<>();
    private long items;

    Reading(PublishedContent live, WorkingCopies working) {
      this.live = live;
      this.working = working;
    }

    Result result() {
      live.forEachRevision(published::put);
      published.forEach((id, revision) -> read(LIVE, id, () -> live.find(id)));
      var unknown = new HashMap<>(published);
      var ids = new ArrayList<ItemId>();
      working.forEachState(
          (id, revision, stage, publishedRevision) -> {
            ids.add(id);
            unknown.remove(id);
            comparePublished(id, publishedRevision);
          });
      ids.forEach(id -> read(AUTHOR, id, () -> working.find(id).map(copy -> copy.item())));
      unknown.forEach(
          (id, revision) ->
              note(LIVE, id, "visitors see it, and editors do not have it", "restore a backup"));
      indexes.getObject().differences().forEach(this::note);
      return new Result(findings, items);
    }

    private void comparePublished(ItemId id, long ought) {
      long is = published.getOrDefault(id, 0L);
      if (is != ought) {
        note(
            LIVE,
            id,
            "visitors see %s, and editors published %s".formatted(name(is), name(ought)),
            "start the site: it carries out open orders; if that does not help, publish it again");
      }
    }

    private static String name(long revision) {
      return revision == 0 ? "nothing" : "revision " + revision;
    }

    private void read(
        String where, ItemId id, java.util.function.Supplier<Optional<ContentItem>> door) {
      items++;
      try {
        Optional<ContentItem> item = door.get();
        if (item.isEmpty()) {
          note(where, id, "cannot be found by its identity", "restore a backup");
        } else if (definitions.getObject().contentType(item.get().type()).isEmpty()) {
          note(
              where,
              id,
              "no content type is called '" + item.get().type() + "'",
              "put its definition back; until then it has no page");
        }
      } catch (RepositoryFailure | IllegalArgumentException e) {
        note(where, id, "cannot be read: " + e.getMessage(), "restore a backup");
      }
    }

    private void note(IndexCheck.Difference difference) {
      Severity severity =
          difference.kind() == IndexCheck.Kind.OTHER_DEFINITIONS
              ? Severity.REMARK
              : Severity.SERIOUS;
      note(
          severity,
          "index/" + difference.index(),
          difference.item(),
          difference.detail(),
          MEND_INDEX);
    }

    private void note(String where, ItemId id, String message, String suggestion) {
      note(Severity.SERIOUS, where, id, message, suggestion);
    }

    private void note(
        Severity severity, String where, @Nullable ItemId id, String message, String suggestion) {
      findings.add(new Finding(severity, where, 0, id, message, suggestion));
    }
  }
}
