package nl.vrijplaats.exchange;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.jackrabbit.util.ISO9075;

/**
 * Reads the nodes of a bootstrap file in XML: JCR's system view ({@code sv:node}), or its document
 * view, where elements are nodes and attributes are properties. Knows no DTD and no entities of a
 * file's own. One for each file; by one thread.
 */
final class XmlNodes {
  static final String SYSTEM_VIEW = "http://www.jcp.org/jcr/sv/1.0";
  static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  /** A little less than Java's own limit, which says it less clearly. */
  private static final int DEEPEST = 90;

  /** How document view may say the type of a value: {@code {Long}63}. */
  private static final Pattern TYPED = Pattern.compile("\\{([A-Za-z]+)}(.*)", Pattern.DOTALL);

  private static final Pattern LIST = Pattern.compile("\\[(.*)]", Pattern.DOTALL);

  private final XMLStreamReader xml;
  private int depth;

  private XmlNodes(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The node that stands in it.
   *
   * @throws BootstrapNode.RefusedAt where it cannot be read
   */
  static BootstrapNode read(InputStream file) {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(file);
      try {
        return new XmlNodes(xml).root();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      String why = String.valueOf(e.getMessage()).lines().reduce("", (a, b) -> b);
      throw new BootstrapNode.RefusedAt(line, "Broken XML: " + why.replaceFirst("^Message: ", ""));
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private BootstrapNode root() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      refuseDtd();
    }
    return isSystemView("node") ? systemNode() : documentNode();
  }

  private void refuseDtd() {
    if (xml.getEventType() == XMLStreamConstants.DTD
        || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
      throw refused("A DOCTYPE or an entity; a bootstrap file has none, take it out");
    }
  }

  private BootstrapNode.RefusedAt refused(String why) {
    return new BootstrapNode.RefusedAt(line(), why);
  }

  private int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /** Goes to the next element that starts; false where this one ends. */
  private boolean nextElement() throws XMLStreamException {
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return false;
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (!xml.isWhiteSpace()) {
            throw refused("Text between the nodes; it belongs in a property");
          }
        }
        default -> refuseDtd();
      }
    }
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw refused("More than " + DEEPEST + " nodes deep");
    }
  }

  // System view.

  private boolean isSystemView(String element) {
    return SYSTEM_VIEW.equals(xml.getNamespaceURI()) && xml.getLocalName().equals(element);
  }

  private String systemName() {
    String name = xml.getAttributeValue(SYSTEM_VIEW, "name");
    if (name == null) {
      throw refused("An sv:" + xml.getLocalName() + " without sv:name");
    }
    return name;
  }

  private BootstrapNode systemNode() throws XMLStreamException {
    deeper();
    var node = BootstrapNode.empty(systemName(), line());
    while (nextElement()) {
      int line = line();
      String name = isSystemView("value") ? "" : systemName();
      if (isSystemView("property")) {
        node.put(name, line, systemProperty());
      } else if (isSystemView("node")) {
        node.put(name, line, systemNode());
      } else {
        throw refused("sv:property or sv:node is expected here");
      }
    }
    depth--;
    return node;
  }

  private Object systemProperty() throws XMLStreamException {
    String type = xml.getAttributeValue(SYSTEM_VIEW, "type");
    boolean multiple = Boolean.parseBoolean(xml.getAttributeValue(SYSTEM_VIEW, "multiple"));
    var values = new ArrayList<Written>();
    while (nextElement()) {
      if (!isSystemView("value")) {
        throw refused("sv:value is expected here");
      }
      String encoding = xml.getAttributeValue(SCHEMA_INSTANCE, "type");
      int line = line();
      String text = xml.getElementText();
      values.add(
          encoding != null && encoding.endsWith(":base64Binary")
              ? Written.text(decoded(text, line))
              : value(text, type == null ? "String" : type, line));
    }
    return values.size() == 1 && !multiple ? values.getFirst() : List.copyOf(values);
  }

  private static String decoded(String base64, int line) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BootstrapNode.RefusedAt(line, "A value that is no base64: " + e.getMessage());
    }
  }

  private static Written value(String text, String type, int line) {
    try {
      return switch (type) {
        case "Boolean" -> new Written(text, Boolean.valueOf(text.strip()));
        case "Long" -> new Written(text, Long.valueOf(text.strip()));
        case "Double", "Decimal" -> new Written(text, Double.valueOf(text.strip()));
        case "Date" -> new Written(text, PropertyValues.date("date", text.strip()));
        case "Binary" -> new Written(text, Written.BINARY);
        default -> Written.text(text);
      };
    } catch (NumberFormatException | Refusal e) {
      throw new BootstrapNode.RefusedAt(line, "'" + text + "' is no " + type);
    }
  }

  // Document view.

  private BootstrapNode documentNode() throws XMLStreamException {
    deeper();
    int line = line();
    String name = name(xml.getPrefix(), xml.getLocalName());
    var node = BootstrapNode.empty(name.equals("jcr:root") ? "" : name, line);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String property = name(xml.getAttributePrefix(i), xml.getAttributeLocalName(i));
      node.put(property, line, documentValue(property, xml.getAttributeValue(i), line));
    }
    while (nextElement()) {
      BootstrapNode child = documentNode();
      node.put(child.name(), child.line(), child);
    }
    depth--;
    return node;
  }

  private static String name(String prefix, String local) {
    String name = ISO9075.decode(local);
    return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
  }

  /** A value; a list where its type stands before it, or where it is that of the mixins. */
  private static Object documentValue(String name, String text, int line) {
    Matcher typed = TYPED.matcher(text);
    if (typed.matches()) {
      Matcher list = LIST.matcher(typed.group(2));
      return list.matches()
          ? list(list.group(1), typed.group(1), line)
          : value(typed.group(2), typed.group(1), line);
    }
    Matcher list = LIST.matcher(text);
    return name.equals("jcr:mixinTypes") && list.matches()
        ? list(list.group(1), "String", line)
        : Written.text(text);
  }

  private static List<Written> list(String values, String type, int line) {
    var list = new ArrayList<Written>();
    for (String one : values.split("(?<!\\\\),", -1)) {
      if (!one.isEmpty()) {
        list.add(value(one.replaceAll("\\\\([,\\[{\\\\])", "$1"), type, line));
      }
    }
    return List.copyOf(list);
  }
}
