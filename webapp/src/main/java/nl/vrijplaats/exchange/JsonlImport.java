package nl.vrijplaats.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.content.AddressTaken;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.Slugs;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.PropertyDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Takes up the items of a JSON Lines file, of any length: {@value #BATCH} lines are in memory and
 * become one unit of the author repository and, if asked for, one publication order. What was taken
 * up stays, whatever happens after; the same file imported again goes on from there, for a line
 * that changes nothing leaves the item as it is. A key that stands in a line replaces the property,
 * an empty one clears it; properties that the line does not name stay as they are. A line that
 * cannot be taken up is refused, the others go on.
 */
@Component
class JsonlImport {
  /** Who is named as author of these revisions. */
  static final String WHO = "import";

  private static final int BATCH = 500;

  private static final Pattern IDENTITY =
      Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f]{8}-[0-9a-f-]{27})\"");

  private final JcrRepository author;
  private final WorkingCopies copies;
  private final Publisher publisher;
  private final LightModules definitions;
  private final Catalogue catalogue;
  private final JsonlAssets assets;

  JsonlImport(
      Repositories repositories,
      WorkingCopies copies,
      Publisher publisher,
      LightModules definitions,
      @Qualifier("authorCatalogue") Catalogue authorCatalogue,
      JsonlAssets assets) {
    this.author = repositories.author();
    this.copies = copies;
    this.publisher = publisher;
    this.definitions = definitions;
    this.catalogue = authorCatalogue;
    this.assets = assets;
  }

  /** Takes up the file, and the assets beside it; every line ends in the report. */
  void run(Path file, ImportOptions options, ImportReport report) throws IOException {
    assets.take(file, options, report);
    new Run(options, report).file(file);
  }

  /** One import, by one thread. */
  private final class Run {
    private final ImportOptions options;
    private final ImportReport report;
    private final NamedItems named = new NamedItems(catalogue, copies, definitions);
    private final Set<ItemId> foreseen = new LinkedHashSet<>();

    Run(ImportOptions options, ImportReport report) {
      this.options = options;
      this.report = report;
    }

    void file(Path file) throws IOException {
      announce(file);
      var reader = new JsonLine(definitions);
      var batch = new ArrayList<SourceItem>();
      try (var lines = new Lines(file)) {
        while (lines.next()) {
          try {
            String line = lines.text();
            if (!line.isBlank()) {
              batch.add(reader.read(lines.number(), line));
            }
          } catch (Refusal e) {
            report.add(Outcome.refused(lines.number(), "", "", e.why()));
          }
          if (batch.size() == BATCH) {
            take(batch);
            batch.clear();
          }
        }
      }
      take(batch);
    }

    /** Items that an export wrote refer to each other by identity, in any order; counts too. */
    private void announce(Path file) throws IOException {
      try (var lines = new Lines(file)) {
        while (lines.next()) {
          report.expect(lines.number());
          Matcher found = IDENTITY.matcher(lines.start());
          if (found.find()) {
            ItemId.parse(found.group(1)).ifPresent(named::announce);
          }
        }
      }
    }

    private void take(List<SourceItem> batch) throws IOException {
      if (batch.isEmpty()) {
        return;
      }
      var outcomes = new ArrayList<Outcome>();
      if (options.dryRun()) {
        batch.forEach(source -> outcomes.add(take(source, new Publications())));
      } else {
        var toPublish = new Publications();
        author.write(
            session -> {
              batch.forEach(source -> outcomes.add(take(source, toPublish)));
              toPublish.order(publisher, WHO);
              return null;
            });
        publisher.carryOut();
        report.published(toPublish.size());
      }
      for (Outcome outcome : outcomes) {
        report.add(outcome);
      }
    }

    private Outcome take(SourceItem source, Publications toPublish) {
      try {
        return keep(source, toPublish);
      } catch (Refusal e) {
        return refused(source, e.why());
      } catch (AddressTaken e) {
        return refused(source, "the address " + e.address() + " is taken; give another slug");
      }
    }

    private Outcome refused(SourceItem source, String why) {
      return Outcome.refused(source.line(), source.sourceId(), source.type().name(), why);
    }

    private Outcome keep(SourceItem source, Publications toPublish) {
      Optional<WorkingCopy> before = copies.find(source.id());
      if (before.isPresent() && !before.get().item().type().equals(source.type().name())) {
        throw new Refusal(
            "id '"
                + source.sourceId()
                + "' is a "
                + before.get().item().type()
                + " already; a piece cannot change its type: give it another id");
      }
      var remarks = Remarks.none();
      remarks.lost().addAll(source.lost());
      Map<String, Object> properties = properties(source, before, remarks, toPublish);
      if (options.dryRun()) {
        return foresee(source, before, properties, remarks);
      }
      WorkingCopy after =
          before.isEmpty()
              ? copies.create(source.id(), source.type().name(), source.slug(), properties, WHO)
              : copies.save(
                  source.id(), before.get().item().revision(), source.slug(), properties, WHO);
      ContentItem item = after.item();
      named.remember(item);
      if (source.slug() != null && !source.slug().equals(item.slug())) {
        remarks.changed().add("slug: taken or not of the right form, a free one was chosen");
      }
      publish(source.type(), after, remarks, toPublish);
      return new Outcome(
          "",
          source.line(),
          source.sourceId(),
          item.type(),
          Outcome.Result.of(before, item.revision()),
          item.id(),
          item.path() == null ? null : item.path().value(),
          item.revision(),
          remarks,
          "");
    }

    private void publish(
        ContentType type, WorkingCopy copy, Remarks remarks, Publications toPublish) {
      if (options.publish()) {
        toPublish.add(type, copy, remarks);
      }
    }

    /** What {@link #keep} would do; an address is only known once it is claimed. */
    private Outcome foresee(
        SourceItem source,
        Optional<WorkingCopy> before,
        Map<String, Object> properties,
        Remarks remarks) {
      boolean isNew = before.isEmpty() && foreseen.add(source.id());
      boolean same =
          before.isPresent()
              && before.get().item().properties().equals(properties)
              && (source.slug() == null
                  || Slugs.of(source.slug()).equals(before.get().item().slug()));
      Outcome.Result result =
          isNew ? Outcome.Result.NEW : same ? Outcome.Result.UNCHANGED : Outcome.Result.CHANGED;
      return new Outcome(
          "",
          source.line(),
          source.sourceId(),
          source.type().name(),
          result,
          source.id(),
          null,
          before.map(copy -> copy.item().revision()).orElse(0L),
          remarks,
          "");
    }

    private Map<String, Object> properties(
        SourceItem source, Optional<WorkingCopy> before, Remarks remarks, Publications toPublish) {
      var properties = new LinkedHashMap<String, Object>();
      before.ifPresent(copy -> properties.putAll(copy.item().properties()));
      var values = new PropertyValues(source.type(), named, remarks);
      for (var key : source.keys().entrySet()) {
        PropertyDefinition property = source.type().property(key.getKey()).orElseThrow();
        put(properties, property, values.of(property, key.getValue()));
      }
      for (SourceItem.Named those : source.named()) {
        PropertyDefinition property = source.type().property(those.property()).orElseThrow();
        List<Object> ids = new ArrayList<>();
        for (String name : those.names()) {
          ids.add(findOrMake(property, name, those.title(), toPublish).value());
        }
        put(
            properties,
            property,
            ids.isEmpty() ? null : property.multiple() ? List.copyOf(ids) : ids.getFirst());
      }
      return properties;
    }

    private static void put(
        Map<String, Object> properties, PropertyDefinition property, @Nullable Object value) {
      if (value == null) {
        properties.remove(property.name());
      } else {
        properties.put(property.name(), value);
      }
    }

    /** The item of that name; where there is none, one with that name as its title. */
    private ItemId findOrMake(
        PropertyDefinition property, String name, @Nullable String title, Publications toPublish) {
      String target = String.valueOf(property.target());
      Optional<ItemId> found = named.find(target, name);
      ContentType type = definitions.require(target);
      if (found.isEmpty()) {
        ItemId id = NamedItems.identity(target, name);
        if (!options.dryRun()) {
          copies.create(
              id,
              target,
              title == null ? null : name,
              Map.of("title", title == null ? name : title),
              WHO);
        }
        named.remember(target, name, id);
        report.made(target);
        found = Optional.of(id);
      }
      if (!options.dryRun() && found.get().equals(NamedItems.identity(target, name))) {
        copies
            .find(found.get())
            .filter(copy -> !copy.isLive())
            .ifPresent(copy -> publish(type, copy, Remarks.none(), toPublish));
      }
      return found.get();
    }
  }
}
