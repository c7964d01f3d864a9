package nl.vrijplaats.site;

import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.vrijplaats.catalogue.ListQuery;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.rendering.ContentSource;
import nl.vrijplaats.rendering.SiteFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All public addresses for search engines; in several parts where one would be too long. */
@Component
class Sitemap {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final int AT_ONCE = 500;

  private final ContentSource live;
  private final LightModules modules;
  private final SiteFacts site;
  private final int longest;

  Sitemap(
      @Qualifier("liveContent") ContentSource live,
      LightModules modules,
      SiteFacts site,
      // What the protocol allows; a setting so that the split can be tried with few items.
      @Value("${vrijplaats.sitemap.longest:50000}") int longest) {
    this.live = live;
    this.modules = modules;
    this.site = site;
    this.longest = longest;
  }

  /** The whole site, or a list of the parts. */
  String write() {
    int parts = parts();
    return parts == 1 ? document("urlset", xml -> writePart(xml, 0)) : index(parts);
  }

  /** One part, counted from 1; empty where there is no such part. */
  Optional<String> writePart(int number) {
    return number >= 1 && number <= parts()
        ? Optional.of(document("urlset", xml -> writePart(xml, number - 1)))
        : Optional.empty();
  }

  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private String index(int parts) {
    return document(
        "sitemapindex",
        xml -> {
          for (int number = 1; number <= parts; number++) {
            place(xml, "sitemap", "/sitemap-" + number + ".xml", null);
          }
        });
  }

  private int parts() {
    long items = live.list(items(0, 0)).total();
    return (int) Math.max(1, Math.ceilDiv(items + modules.ask(new Lists()).size(), (long) longest));
  }

  /** Lists first, then the items; a part is a window on that row. */
  private void writePart(XMLStreamWriter xml, int part) throws XMLStreamException {
    List<String> lists = modules.ask(new Lists());
    int from = part * longest;
    int to = from + longest;
    for (String list : lists.subList(Math.min(from, lists.size()), Math.min(to, lists.size()))) {
      place(xml, "url", list, null);
    }
    int firstItem = Math.max(0, from - lists.size());
    int lastItem = to - lists.size();
    for (int offset = firstItem; offset < lastItem; offset += AT_ONCE) {
      List<ContentItem> some =
          live.list(items(offset, Math.min(AT_ONCE, lastItem - offset))).items();
      for (ContentItem item : some) {
        // The home page is among the lists, whether it is an item or not.
        if (item.path() != null && !item.path().equals(HomePage.ADDRESS)) {
          String day = item.modified().truncatedTo(ChronoUnit.SECONDS).toString();
          place(xml, "url", item.path().value(), day);
        }
      }
      if (some.isEmpty()) {
        return;
      }
    }
  }

  /** The addresses of all lists. */
  private record Lists() implements LightModules.Question<List<String>> {
    @Override
    public List<String> of(LightModules modules) {
      var lists = new ArrayList<String>(List.of("/", "/koplopers"));
      modules.contentTypes().stream()
          .flatMap(type -> Optional.ofNullable(type.section()).stream())
          .sorted()
          .forEach(lists::add);
      return List.copyOf(lists);
    }
  }

  /** The types whose items have an address. */
  private record WithPages() implements LightModules.Question<Set<String>> {
    @Override
    public Set<String> of(LightModules modules) {
      return modules.contentTypes().stream()
          .filter(type -> type.path() != null)
          .map(ContentType::name)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private ListQuery items(int offset, int limit) {
    Set<String> withPages = modules.ask(new WithPages());
    return new ListQuery(withPages, Map.of(), "", ListQuery.Order.OLDEST, offset, limit);
  }

  private static String document(String root, Body body) {
    var out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
      body.write(xml);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Writing to memory cannot fail", e);
    }
    return out.toString();
  }

  private void place(XMLStreamWriter xml, String element, String path, @Nullable String modified)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeStartElement("loc");
    xml.writeCharacters(site.absolute(path));
    xml.writeEndElement();
    if (modified != null) {
      xml.writeStartElement("lastmod");
      xml.writeCharacters(modified);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
