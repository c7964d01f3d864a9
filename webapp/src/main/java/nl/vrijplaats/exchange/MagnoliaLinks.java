package nl.vrijplaats.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.content.Slugs;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.lightmodule.ContentType;

/**
 * Links in rich text as Magnolia stores them, {@code ${link:{uuid:{…},repository:{…},path:{…},…}}},
 * become addresses of this site.
 */
final class MagnoliaLinks {
  private static final Pattern LINK =
      Pattern.compile(
          "\\$\\{link:\\{uuid:\\{([^}]*)},repository:\\{([^}]*)},(?:handle|path):\\{([^}]*)}"
              + "(?:,[a-zA-Z]+:\\{[^}]*})*}}");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]+}");

  private final BootstrapIndex index;
  private final WorkingCopies copies;

  MagnoliaLinks(BootstrapIndex index, WorkingCopies copies) {
    this.index = index;
    this.copies = copies;
  }

  /** The text with addresses in the place of such links; one that leads nowhere here is noted. */
  String resolved(String where, String html, Remarks remarks) {
    return LINK.matcher(html)
        .replaceAll(
            link -> {
              Optional<String> address = address(link);
              if (address.isEmpty()) {
                remarks.lost().add(where + ": a link to " + link.group(2) + ":" + link.group(3));
              }
              return Matcher.quoteReplacement(address.orElse(""));
            });
  }

  private Optional<String> address(MatchResult link) {
    String uuid = link.group(1).toLowerCase(Locale.ROOT);
    String name = link.group(3).substring(link.group(3).lastIndexOf('/') + 1);
    if (link.group(2).equals("dam")) {
      String file = Slugs.of(name);
      return AssetRef.parse("jcr:" + uuid)
          .map(ref -> "/dam/" + ref + "/" + (file.isEmpty() ? "bestand" : file));
    }
    Optional<ItemId> id = ItemId.parse(uuid);
    return id.flatMap(copies::find)
        .map(WorkingCopy::item)
        .map(ContentItem::path)
        .map(SitePath::value)
        .or(() -> id.flatMap(index::type).flatMap(type -> address(type, name)));
  }

  /** The address it is going to have, unless that follows from something else than its name. */
  private static Optional<String> address(ContentType type, String name) {
    return Optional.ofNullable(type.path())
        .filter(path -> path.contains("{slug}"))
        .map(path -> PLACEHOLDER.matcher(path).replaceFirst(Slugs.of(name)));
  }
}
