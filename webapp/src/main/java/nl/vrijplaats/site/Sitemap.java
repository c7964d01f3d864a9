package nl.vrijplaats.site;

import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.vrijplaats.catalogue.Catalogue;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.rendering.SiteFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * All public addresses for search engines; in several parts where one would be too long. They come
 * from the catalogue, and no item is read.
 */
@Component
class Sitemap {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final Catalogue catalogue;
  private final LightModules modules;
  private final SiteFacts site;
  private final int longest;

  Sitemap(
      @Qualifier("liveCatalogue") Catalogue catalogue,
      LightModules modules,
      SiteFacts site,
      // The protocol allows ten times as many; but a part is made anew as a whole.
      @Value("${vrijplaats.sitemap.longest:5000}") int longest) {
    this.catalogue = catalogue;
    this.modules = modules;
    this.site = site;
    this.longest = longest;
  }

  /** The whole site, or a list of the parts. */
  String write() {
    int parts = parts();
    return parts == 1 ? part(0, 1) : index(parts);
  }

  /** One part, counted from 1; empty where there is no such part. */
  Optional<String> writePart(int number) {
    int parts = parts();
    return number >= 1 && number <= parts ? Optional.of(part(number - 1, parts)) : Optional.empty();
  }

  private String part(int part, int parts) {
    return document("urlset", xml -> writePart(xml, part, parts));
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
    int beside = modules.ask(new Lists()).size();
    return catalogue.addressParts(modules.ask(new WithPages()), Math.max(1, longest - beside));
  }

  /** All lists stand in the first part, before its items. */
  private void writePart(XMLStreamWriter xml, int part, int parts) throws XMLStreamException {
    if (part == 0) {
      for (String list : modules.ask(new Lists())) {
        place(xml, "url", list, null);
      }
    }
    for (Catalogue.Address item : catalogue.addresses(modules.ask(new WithPages()), part, parts)) {
      // The home page is among the lists, whether it is an item or not.
      if (!item.path().equals(HomePage.ADDRESS.value())) {
        place(xml, "url", item.path(), item.modified().truncatedTo(ChronoUnit.SECONDS).toString());
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
