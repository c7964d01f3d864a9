package nl.vrijplaats.rendering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.vrijplaats.asset.Asset;
import nl.vrijplaats.asset.AssetLinks;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.asset.Assets;
import nl.vrijplaats.asset.FileLinks;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.FindQuery;
import nl.vrijplaats.catalogue.Findings;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.content.WorkingCopies;
import nl.vrijplaats.content.WorkingCopy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What editors see: the newest revision of everything, live or not. */
@Component("workingContent")
class WorkingContent implements ContentSource {

  private final WorkingCopies copies;
  private final Catalogue catalogue;
  private final AssetLinks links;
  private final FileLinks files;
  private final Assets assets;

  WorkingContent(
      WorkingCopies copies,
      @Qualifier("authorCatalogue") Catalogue catalogue,
      AssetLinks links,
      FileLinks files,
      Assets assets) {
    this.copies = copies;
    this.catalogue = catalogue;
    this.links = links;
    this.files = files;
    this.assets = assets;
  }

  @Override
  public Optional<ContentItem> find(ItemId id) {
    return copies.find(id).map(WorkingCopy::item);
  }

  @Override
  public Optional<ContentItem> at(SitePath path) {
    ListQuery there = ListQuery.of().where(ListQuery.AT, path.value()).page(0, 1);
    return list(there).items().stream().findFirst();
  }

  @Override
  public Findings find(FindQuery query) {
    return catalogue.find(query);
  }

  @Override
  public Optional<Asset> asset(String ref) {
    return AssetRef.parse(ref).flatMap(assets::find);
  }

  @Override
  public Publication publication(ItemId id) {
    WorkingCopy copy = copies.find(id).orElse(null);
    if (copy == null || !copy.isLive()) {
      return Publication.NONE;
    }
    return copy.hasUnpublishedChanges() ? Publication.OLDER : Publication.SAME;
  }

  @Override
  public Items list(ListQuery query) {
    var listing = catalogue.list(query);
    return new Items(listing.total(), all(listing.ids()));
  }

  @Override
  public Optional<String> image(String ref, int width) {
    return links.working(ref, width);
  }

  @Override
  public Optional<FileLinks.FileLink> file(String ref) {
    return files.working(ref);
  }

  @Override
  public List<ContentItem> related(ItemId id, Set<String> types, int limit) {
    return all(catalogue.related(id, types, limit));
  }
}
