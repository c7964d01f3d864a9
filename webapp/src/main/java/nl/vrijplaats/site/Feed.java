package nl.vrijplaats.site;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TypeNames;
import nl.vrijplaats.rendering.ContentSource;
import nl.vrijplaats.rendering.Renderer;
import nl.vrijplaats.rendering.SiteFacts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes lists of items as Atom (RFC 4287). */
@Component
class Feed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What XML 1.0 cannot hold, not even escaped. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final Renderer renderer;
  private final SiteFacts site;
  private final LightModules modules;
  private final ContentSource live;

  Feed(
      Renderer renderer,
      SiteFacts site,
      LightModules modules,
      @Qualifier("liveContent") ContentSource live) {
    this.renderer = renderer;
    this.site = site;
    this.modules = modules;
    this.live = live;
  }

  /**
   * The feed of these items.
   *
   * @param path address of the feed itself
   * @param page address of the page with the same list
   */
  String write(String title, String path, String page, List<ContentItem> items) {
    var out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "nl");
      xml.writeAttribute("xml:base", site.absolute("/"));
      element(xml, "title", title);
      element(xml, "id", "urn:uuid:" + ItemId.named(site.absolute(path)));
      element(xml, "updated", lastChange(items).toString());
      link(xml, "self", path, "application/atom+xml");
      link(xml, "alternate", page, "text/html");
      author(xml, site.name());
      for (ContentItem item : items) {
        entry(xml, item);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory cannot fail", e);
    }
    return out.toString();
  }

  private static Instant lastChange(List<ContentItem> items) {
    return items.stream()
        .map(ContentItem::modified)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private void entry(XMLStreamWriter xml, ContentItem item) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "title", item.title());
    element(xml, "id", "urn:uuid:" + item.id());
    if (item.path() != null) {
      link(xml, "alternate", item.path().value(), "text/html");
    }
    element(xml, "updated", item.modified().toString());
    if (item.date().isPresent()) {
      element(xml, "published", item.date().get().toString());
    }
    for (ContentItem person : live.all(item.references("authors"))) {
      author(xml, person.title());
    }
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", item.type());
    xml.writeAttribute(
        "label", modules.names(item.type()).map(TypeNames::label).orElse(item.type()));
    if (item.text("lead").isPresent()) {
      element(xml, "summary", item.text("lead").get());
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(clean(renderer.renderFeedEntry(item).toString()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  private void link(XMLStreamWriter xml, String relation, String path, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", site.absolute(path));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static String clean(String text) {
    return NOT_XML.matcher(text).replaceAll("");
  }
}
