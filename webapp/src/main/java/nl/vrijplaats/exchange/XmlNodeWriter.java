package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Bootstrap files in XML: JCR's system view. */
final class XmlNodeWriter implements NodeWriter {
  private static final String SV = XmlNodes.SYSTEM_VIEW;

  @Override
  public String extension() {
    return ".xml";
  }

  @Override
  public void write(JcrNode node, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      write(node, xml, 0);
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("Could not write XML: " + e.getMessage(), e);
    }
  }

  private static void write(JcrNode node, XMLStreamWriter xml, int depth)
      throws XMLStreamException {
    xml.writeStartElement("sv", "node", SV);
    if (depth == 0) {
      xml.writeNamespace("sv", SV);
      xml.writeNamespace("xsi", XmlNodes.SCHEMA_INSTANCE);
      xml.writeNamespace("xs", "http://www.w3.org/2001/XMLSchema");
    }
    xml.writeAttribute("sv", SV, "name", node.name());
    for (JcrNode.Property property : node.properties()) {
      indent(xml, depth + 1);
      write(property, xml);
    }
    for (JcrNode child : node.children()) {
      indent(xml, depth + 1);
      write(child, xml, depth + 1);
    }
    indent(xml, depth);
    xml.writeEndElement();
  }

  private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static void write(JcrNode.Property property, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("sv", "property", SV);
    xml.writeAttribute("sv", SV, "name", property.name());
    Object first = property.values().isEmpty() ? "" : property.values().getFirst();
    xml.writeAttribute("sv", SV, "type", type(first));
    if (property.isMultiple()) {
      xml.writeAttribute("sv", SV, "multiple", "true");
    }
    for (Object value : property.values()) {
      write(value, xml);
    }
    xml.writeEndElement();
  }

  private static void write(Object value, XMLStreamWriter xml) throws XMLStreamException {
    String text =
        switch (value) {
          case JcrNode.Name name -> name.value();
          case Instant moment -> NodeWriter.iso(moment);
          case byte[] bytes -> Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
          default -> value.toString();
        };
    xml.writeStartElement("sv", "value", SV);
    if (text.codePoints().allMatch(XmlNodeWriter::mayStandInXml)) {
      xml.writeCharacters(text);
    } else {
      // JCR's own way to write what XML cannot hold.
      xml.writeAttribute("xsi", XmlNodes.SCHEMA_INSTANCE, "type", "xs:base64Binary");
      xml.writeCharacters(
          Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
    xml.writeEndElement();
  }

  /** A carriage return may, but does not come back as one. */
  private static boolean mayStandInXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800 && c != 0x2028)
        || (c >= 0xE000 && c < 0xFFFE)
        || c >= 0x10000;
  }

  private static String type(Object value) {
    return switch (value) {
      case JcrNode.Name name -> "Name";
      case Boolean yesOrNo -> "Boolean";
      case Long number -> "Long";
      case Double number -> "Double";
      case BigDecimal number -> "Decimal";
      case Instant moment -> "Date";
      case byte[] bytes -> "Binary";
      default -> "String";
    };
  }
}
