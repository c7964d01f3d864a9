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
import nl.vrijplaats.content.PublishedContent;
import nl.vrijplaats.content.SitePath;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What visitors may see. */
@Component("liveContent")
class LiveContent implements ContentSource {

  private final PublishedContent published;
  private final Catalogue catalogue;
  private final AssetLinks links;
  private final FileLinks files;
  private final Assets assets;

  LiveContent(
      PublishedContent published,
      @Qualifier("liveCatalogue") Catalogue catalogue,
      AssetLinks links,
      FileLinks files,
      Assets assets) {
    this.published = published;
    this.catalogue = catalogue;
    this.links = links;
    this.files = files;
    this.assets = assets;
  }

  @Override
  public Optional<ContentItem> find(ItemId id) {
    return published.find(id);
  }

  @Override
  public Optional<ContentItem> at(SitePath path) {
    return published.at(path) instanceof PublishedContent.At.Here(var item)
        ? Optional.of(item)
        : Optional.empty();
  }

  @Override
  public Findings find(FindQuery query) {
    return catalogue.find(query);
  }

  @Override
  public Optional<Asset> asset(String ref) {
    return AssetRef.parse(ref).flatMap(assets::findLive);
  }

  @Override
  public Publication publication(ItemId id) {
    return find(id).isPresent() ? Publication.SAME : Publication.NONE;
  }

  @Override
  public Items list(ListQuery query) {
    var listing = catalogue.list(query);
    return new Items(listing.total(), all(listing.ids()));
  }

  @Override
  public Optional<String> image(String ref, int width) {
    return links.live(ref, width);
  }

  @Override
  public Optional<FileLinks.FileLink> file(String ref) {
    return files.live(ref);
  }

  @Override
  public List<ContentItem> related(ItemId id, Set<String> types, int limit) {
    return all(catalogue.related(id, types, limit));
  }
}
