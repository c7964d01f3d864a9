package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.vrijplaats.catalogue.Truth.Standing;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.lightmodule.LightModules;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the index files as they are, without opening them for writing. */
@Component
class IndexFilesCheck implements IndexCheck {

  private final Path home;
  private final PublishedContent published;
  private final WorkingCopies workingCopies;
  private final Documents documents;

  IndexFilesCheck(
      @Value("${vrijplaats.home:./vrijplaats-home}") Path home,
      PublishedContent published,
      WorkingCopies workingCopies,
      LightModules modules,
      DutchWords words) {
    this.home = home;
    this.published = published;
    this.workingCopies = workingCopies;
    this.documents = new Documents(modules, words, file -> List.of());
  }

  @Override
  public List<Difference> differences() {
    var differences = new ArrayList<Difference>();
    differences.addAll(new Comparison("live", Truth.of(published)).result());
    differences.addAll(new Comparison("author", Truth.of(workingCopies)).result());
    return differences;
  }

  /** One index and its repository, being compared. */
  private final class Comparison {
    private final String name;
    private final Truth truth;
    private final List<Difference> found = new ArrayList<>();

    Comparison(String name, Truth truth) {
      this.name = name;
      this.truth = truth;
    }

    List<Difference> result() {
      Path folder = home.resolve("index").resolve(name);
      try {
        List<Path> generations = IndexFolder.generations(folder);
        if (generations.isEmpty()) {
          note(Kind.NO_INDEX, null, "there is no index in " + folder);
        } else {
          compare(generations.getFirst());
        }
      } catch (IOException | RuntimeException e) {
        // Lucene answers damaged files with whatever it stumbles on.
        note(Kind.DAMAGED, null, "cannot be read: " + e);
      }
      return found;
    }

    private void compare(Path place) throws IOException {
      try (var directory = FSDirectory.open(place)) {
        if (!DirectoryReader.indexExists(directory)) {
          note(Kind.NO_INDEX, null, "the index in " + place + " was never finished");
          return;
        }
        try (DirectoryReader index = DirectoryReader.open(directory)) {
          compare(index, place);
        }
      }
    }

    private void compare(DirectoryReader index, Path place) throws IOException {
      Throwable damage = Soundness.damage(index, place, Set.of());
      if (damage != null) {
        note(Kind.DAMAGED, null, "is not as it was written: " + damage.getMessage());
        return;
      }
      Map<String, String> label = index.getIndexCommit().getUserData();
      if (OpenIndex.madeFrom(label).filter(documents.fingerprint()::equals).isEmpty()) {
        note(Kind.OTHER_DEFINITIONS, null, "was made by other definitions than those in force");
      }
      IndexContents contents = IndexContents.of(index);
      contents.twice().forEach(id -> note(Kind.TWICE, id, "is in the index more than once"));
      var rest = new HashSet<>(contents.items().keySet());
      truth.forEachStanding(
          (id, ought) -> {
            rest.remove(id);
            compare(id, ought, contents.items().get(id), contents.twice().contains(id));
          });
      rest.forEach(id -> note(Kind.LEFT_OVER, id, "is in the index, and not in the repository"));
    }

    private void compare(ItemId id, Standing ought, @Nullable Standing is, boolean twice) {
      if (is == null) {
        note(Kind.MISSING, id, "is not in the index");
      } else if (!twice && !is.equals(ought)) {
        note(
            Kind.BEHIND,
            id,
            "is in the index as revision %d, %s, and in the repository as revision %d, %s"
                .formatted(is.revision(), is.stage(), ought.revision(), ought.stage()));
      }
    }

    private void note(Kind kind, @Nullable ItemId item, String detail) {
      found.add(new Difference(name, kind, item, detail));
    }
  }
}
