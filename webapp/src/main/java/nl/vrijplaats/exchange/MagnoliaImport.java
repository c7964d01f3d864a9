package nl.vrijplaats.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.asset.AssetFiles;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.content.AddressTaken;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.Publisher;
import nl.vrijplaats.content.Slugs;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import nl.vrijplaats.jcr.JcrRepository;
import nl.vrijplaats.jcr.Repositories;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes up Magnolia's bootstrap files: a single one, a folder, a zip or a jar. Every file is read
 * twice, first to know what there is, so that references find each other whatever the order. What
 * cannot be taken up is refused, the rest goes on.
 */
@Component
class MagnoliaImport {
  /** Who is named as author of what does not say by whom it was changed. */
  static final String WHO = JsonlImport.WHO;

  private static final int BATCH = 200;

  private final JcrRepository author;
  private final WorkingCopies copies;
  private final Publisher publisher;
  private final LightModules definitions;
  private final AssetFiles assetFiles;
  private final Assets assets;
  private final Clock clock;

  MagnoliaImport(
      Repositories repositories,
      WorkingCopies copies,
      Publisher publisher,
      LightModules definitions,
      AssetFiles assetFiles,
      Assets assets,
      Clock clock) {
    this.author = repositories.author();
    this.copies = copies;
    this.publisher = publisher;
    this.definitions = definitions;
    this.assetFiles = assetFiles;
    this.assets = assets;
    this.clock = clock;
  }

  /**
   * Takes up what lies there; every item ends in the report.
   *
   * @throws Refusal where nothing of it can be read
   */
  void run(Path from, ImportOptions options, ImportReport report) throws IOException {
    try (var files = BootstrapFiles.open(from)) {
      if (files.files().isEmpty()) {
        throw new Refusal("There is no bootstrap file in it: none ends in .yaml or .xml");
      }
      new Run(options, report).files(files.files());
    }
  }

  /** A node of a file. */
  private record Source(BootstrapFile file, FoundNode node) {}

  /** One import, by one thread. */
  private final class Run {
    private final ImportOptions options;
    private final ImportReport report;
    private final BootstrapIndex index = new BootstrapIndex();
    private final MagnoliaLinks links = new MagnoliaLinks(index, copies);
    private final Set<ItemId> foreseen = new HashSet<>();
    private final AssetIntake intake = new AssetIntake(assetFiles, assets, clock);

    Run(ImportOptions options, ImportReport report) {
      this.options = options;
      this.report = report;
    }

    void files(List<BootstrapFile> files) throws IOException {
      var readable = new ArrayList<BootstrapFile>();
      for (BootstrapFile file : files) {
        if (look(file)) {
          readable.add(file);
        }
      }
      var batch = new ArrayList<Source>();
      for (BootstrapFile file : readable) {
        for (FoundNode node : FoundNodes.in(file.nodes(), file.place(), definitions)) {
          if (node instanceof FoundNode.Item) {
            batch.add(new Source(file, node));
          }
          if (batch.size() == BATCH) {
            take(batch);
            batch.clear();
          }
        }
      }
      take(batch);
    }

    /** The first reading: what there is, what cannot be read, and the assets. */
    private boolean look(BootstrapFile file) throws IOException {
      try {
        for (FoundNode node : FoundNodes.in(file.nodes(), file.place(), definitions)) {
          switch (node) {
            case FoundNode.Item item -> look(file, item);
            case FoundNode.AssetFile asset ->
                report.add(intake.take(file.name(), asset, options.dryRun()));
            case FoundNode.Refused refused -> refuse(file, refused, refused.why());
          }
        }
        return true;
      } catch (BootstrapNode.RefusedAt e) {
        report.add(Outcome.refused(file.name(), e.line(), "", "", e.why()));
      } catch (Refusal e) {
        report.add(Outcome.refused(file.name(), 1, "", "", e.why()));
      }
      return false;
    }

    private void look(BootstrapFile file, FoundNode.Item item) throws IOException {
      Optional<String> other = index.add(item, file.name());
      if (other.isPresent()) {
        refuse(
            file,
            item,
            "The identity "
                + item.id()
                + " is that of an item in "
                + other.get()
                + "; it is taken from there");
      }
    }

    private void refuse(BootstrapFile file, FoundNode node, String why) throws IOException {
      report.add(Outcome.refused(file.name(), node.line(), node.place().toString(), "", why));
    }

    private void take(List<Source> batch) throws IOException {
      var outcomes = new ArrayList<Outcome>();
      var toPublish = new Publications();
      List<Source> own = batch.stream().filter(this::isOwn).toList();
      if (options.dryRun()) {
        own.forEach(source -> outcomes.add(take(source, toPublish)));
      } else if (!own.isEmpty()) {
        author.write(
            session -> {
              own.forEach(source -> outcomes.add(take(source, toPublish)));
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

    /** Whether this is the node its identity is taken from, where two have the same. */
    private boolean isOwn(Source source) {
      return source.node() instanceof FoundNode.Item item
          && index.isFrom(item, source.file().name());
    }

    private Outcome take(Source source, Publications toPublish) {
      var item = (FoundNode.Item) source.node();
      try {
        return keep(source.file().name(), item, toPublish);
      } catch (Refusal e) {
        return refused(source, e.why());
      } catch (AddressTaken e) {
        return refused(source, "the address " + e.address() + " is taken; give another name");
      }
    }

    private Outcome refused(Source source, String why) {
      var item = (FoundNode.Item) source.node();
      return Outcome.refused(
          source.file().name(), item.line(), item.place().toString(), item.type().name(), why);
    }

    private Outcome keep(String file, FoundNode.Item found, Publications toPublish) {
      Optional<WorkingCopy> before = copies.find(found.id());
      if (before.isPresent() && !before.get().item().type().equals(found.type().name())) {
        throw new Refusal(
            "it is a " + before.get().item().type() + " here; a piece cannot change its type");
      }
      var remarks = Remarks.none();
      ItemNode item = read(found, remarks);
      if (options.dryRun()) {
        return foresee(file, found, item, before, remarks);
      }
      WorkingCopy after =
          copies.takeUp(
              found.id(),
              found.type().name(),
              item.slug(),
              item.properties(),
              item.modifiedBy() == null ? WHO : item.modifiedBy(),
              item.modified() == null ? clock.instant() : item.modified());
      if (!after.item().slug().equals(item.slug())) {
        remarks.changed().add("name: '" + item.slug() + "' became '" + after.item().slug() + "'");
      }
      if (options.publish() && item.published()) {
        toPublish.add(found.type(), after, remarks);
      }
      return outcome(
          file, found, Outcome.Result.of(before, after.item().revision()), after.item(), remarks);
    }

    /** What references and links of one item mean. */
    private final class ImportedReferences implements PropertyValues.References {
      private final Remarks noted;

      ImportedReferences(Remarks noted) {
        this.noted = noted;
      }

      @Override
      public Optional<ItemId> find(String contentType, String named) {
        return index.reference(contentType, named, copies, noted);
      }

      @Override
      public String withAddresses(String where, String html, Remarks remarks) {
        return links.resolved(where, html, remarks);
      }
    }

    private ItemNode read(FoundNode.Item found, Remarks remarks) {
      var reader = new ItemNode.Reader(found.type(), new ImportedReferences(remarks), remarks);
      ItemNode item = reader.read(found.node());
      if (!found.node().primaryType().equals(found.type().nodeType())) {
        remarks
            .changed()
            .add(
                "jcr:primaryType: "
                    + found.node().primaryType()
                    + " became "
                    + found.type().nodeType());
      }
      if (!found.place().parent().isRoot()) {
        item.properties().put(ItemPlace.PARENT, found.place().parent().path());
      }
      return item;
    }

    private Outcome foresee(
        String file,
        FoundNode.Item found,
        ItemNode item,
        Optional<WorkingCopy> before,
        Remarks remarks) {
      boolean isNew = before.isEmpty() && foreseen.add(found.id());
      boolean same =
          before.isPresent()
              && before.get().item().properties().equals(item.properties())
              && Slugs.of(item.slug()).equals(before.get().item().slug());
      return outcome(
          file,
          found,
          isNew ? Outcome.Result.NEW : same ? Outcome.Result.UNCHANGED : Outcome.Result.CHANGED,
          before.map(WorkingCopy::item).orElse(null),
          remarks);
    }

    private Outcome outcome(
        String file,
        FoundNode.Item found,
        Outcome.Result result,
        @Nullable ContentItem item,
        Remarks remarks) {
      return new Outcome(
          file,
          found.line(),
          found.place().toString(),
          found.type().name(),
          result,
          found.id(),
          item == null || item.path() == null ? null : item.path().value(),
          item == null ? 0 : item.revision(),
          remarks,
          "");
    }
  }
}
