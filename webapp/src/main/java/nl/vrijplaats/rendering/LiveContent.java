package nl.vrijplaats.rendering;

import java.util.Optional;
import nl.vrijplaats.asset.AssetLinks;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.PublishedContent;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What visitors may see. */
@Component("liveContent")
class LiveContent implements ContentSource {

  private final PublishedContent published;
  private final Catalogue catalogue;
  private final AssetLinks links;

  LiveContent(
      PublishedContent published,
      @Qualifier("liveCatalogue") Catalogue catalogue,
      AssetLinks links) {
    this.published = published;
    this.catalogue = catalogue;
    this.links = links;
  }

  @Override
  public Optional<ContentItem> find(ItemId id) {
    return published.find(id);
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
}
