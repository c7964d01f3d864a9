package nl.vrijplaats.site.kept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.vrijplaats.content.MadeOf;
import nl.vrijplaats.content.Publisher.LiveChanged;

/**
 * What a kept answer is made of.
 *
 * @param parts of live content
 * @param defined what definitions and texts said; the same objects for all answers
 * @param files looked after by {@link WatchedFiles}
 * @param until in milliseconds
 */
record Ingredients(
    List<MadeOf.Part> parts,
    List<MadeOf.Defined> defined,
    List<WatchedFiles.Watched> files,
    long until) {

  /** More names would make a header that is longer than many a page. */
  private static final int MOST_TAGS = 60;

  private static final int BYTES_A_FILE = 8;

  static Ingredients of(MadeOf madeOf, WatchedFiles files) {
    var parts = new ArrayList<MadeOf.Part>();
    var defined = new ArrayList<MadeOf.Defined>();
    var watched = new ArrayList<WatchedFiles.Watched>();
    for (MadeOf.Part part : madeOf.parts()) {
      switch (part) {
        case MadeOf.Unannounced file -> watched.add(files.watch(file));
        case MadeOf.Defined definition -> defined.add(definition);
        default -> parts.add(part);
      }
    }
    boolean forEver = madeOf.until().equals(Instant.MAX);
    return new Ingredients(
        List.copyOf(parts),
        List.copyOf(defined),
        List.copyOf(watched),
        forEver ? Long.MAX_VALUE : madeOf.until().toEpochMilli());
  }

  /** About how much memory they take; files are shared. */
  int weight() {
    return parts.stream().mapToInt(MadeOf.Part::weight).sum()
        + defined.stream().mapToInt(MadeOf.Part::weight).sum()
        + BYTES_A_FILE * files.size();
  }

  /** Whether a file is another one by now. */
  boolean isFileChanged() {
    return files.stream().anyMatch(WatchedFiles.Watched::isChanged);
  }

  /** Whether definitions and texts say the same. */
  boolean areDefinedTheSame() {
    return defined.stream().allMatch(MadeOf.Part::holds);
  }

  /** Whether everything is the same, whatever has changed. */
  boolean hold() {
    return parts.stream().allMatch(MadeOf.Part::holds);
  }

  /** Whether these changes are about none of it: then nothing has to be asked again. */
  boolean areUntouched(List<LiveChanged> changes) {
    return parts.stream().noneMatch(part -> changes.stream().anyMatch(part::isTouchedBy));
  }

  /** Whether everything is the same after these changes. */
  boolean hold(List<LiveChanged> changes) {
    return parts.stream()
        .allMatch(part -> changes.stream().noneMatch(part::isTouchedBy) || part.holds());
  }

  /** Names of the parts, by which others may throw away what they keep of the answer. */
  static Set<String> tags(MadeOf madeOf) {
    var tags = new LinkedHashSet<String>();
    for (MadeOf.Part part : madeOf.parts()) {
      if (!part.tag().isEmpty()) {
        tags.addAll(List.of(part.tag().split(" ")));
      }
    }
    return tags.size() <= MOST_TAGS ? tags : Set.of("many");
  }
}
