package nl.vrijplaats.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.vrijplaats.lightmodule.ContentType;

/** What Magnolia reads of a module before anything else: its descriptor and its node types. */
final class ModuleDescriptor {
  private static final String CONTENT = "mgnl:content";
  private static final String PAGE = "mgnl:page";

  /**
   * Modules whose parts are used. That they are optional keeps a Magnolia that lacks one, or calls
   * it otherwise, from refusing to start; it installs this module after those it has.
   */
  private static final List<String> AFTER =
      List.of(
          "rendering",
          "resources",
          "site",
          "virtual-uri",
          "dam-jcr",
          "content-types",
          "rest-content-delivery",
          "pages-app");

  private final String name;
  private final String title;
  private final Collection<ContentType> types;
  private final Map<String, String> namespaces;

  /**
   * For a module of that name.
   *
   * @param title of it, for people
   * @param namespaces addresses of those that node types are in, by prefix
   */
  ModuleDescriptor(
      String name, String title, Collection<ContentType> types, Map<String, String> namespaces) {
    this.name = name;
    this.title = title;
    this.types = types;
    this.namespaces = namespaces;
  }

  String path() {
    return "META-INF/magnolia/" + name + ".xml";
  }

  String nodeTypesPath() {
    return "mgnl-nodetypes/" + name + "-nodetypes.xml";
  }

  /** Without a class and version handler of its own: Magnolia's usual one installs it. */
  String descriptor() {
    var xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<!DOCTYPE module SYSTEM \"module.dtd\">\n<module>\n");
    xml.append("  <name>").append(escaped(name)).append("</name>\n");
    xml.append("  <displayName>").append(escaped(title)).append("</displayName>\n");
    xml.append("  <description>Packed by Vrijplaats</description>\n");
    xml.append("  <version>1.0</version>\n  <dependencies>\n");
    dependency(xml, "core", "6.2/*", false);
    AFTER.forEach(other -> dependency(xml, other, "*", true));
    xml.append("  </dependencies>\n  <repositories>\n    <repository>\n");
    xml.append("      <name>magnolia</name>\n      <workspaces>\n");
    for (String workspace : workspaces()) {
      xml.append("        <workspace>").append(escaped(workspace)).append("</workspace>\n");
    }
    xml.append("      </workspaces>\n");
    xml.append("      <nodeTypeFile>/")
        .append(escaped(nodeTypesPath()))
        .append("</nodeTypeFile>\n");
    return xml.append("    </repository>\n  </repositories>\n</module>\n").toString();
  }

  private static void dependency(
      StringBuilder xml, String module, String version, boolean optional) {
    xml.append("    <dependency>\n      <name>").append(module).append("</name>\n");
    xml.append("      <version>").append(version).append("</version>\n");
    xml.append(optional ? "      <optional>true</optional>\n" : "");
    xml.append("    </dependency>\n");
  }

  /** Those that Magnolia does not have yet, in which visitors may read. */
  Collection<String> workspaces() {
    var workspaces = new TreeSet<String>();
    types.forEach(type -> workspaces.add(type.workspace()));
    workspaces.remove("website");
    workspaces.remove("dam");
    return workspaces;
  }

  /**
   * The node types, as Jackrabbit reads them in XML: bootstrap files are read before content types
   * are, so that their {@code autoCreate} comes too late. A type for pages is one of Magnolia's
   * pages, so that its editor knows them.
   */
  String nodeTypes() {
    var xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nodeTypes");
    namespace(xml, "nt", "http://www.jcp.org/jcr/nt/1.0");
    namespace(xml, "mix", "http://www.jcp.org/jcr/mix/1.0");
    namespace(xml, "jcr", "http://www.jcp.org/jcr/1.0");
    namespace(xml, "mgnl", "http://www.magnolia.info/jcr/mgnl");
    namespaces.forEach((prefix, uri) -> namespace(xml, prefix, uri));
    xml.append(">\n");
    var known = new TreeSet<String>();
    for (ContentType type : types) {
      String nodeType = type.nodeType();
      if (!nodeType.startsWith("mgnl:") && known.add(nodeType)) {
        xml.append("  <nodeType name=\"").append(escaped(nodeType));
        xml.append(
            "\" isMixin=\"false\" hasOrderableChildNodes=\"true\" primaryItemName=\"\">\n"
                + "    <supertypes>\n      <supertype>");
        xml.append(type.workspace().equals("website") ? PAGE : CONTENT);
        xml.append("</supertype>\n    </supertypes>\n  </nodeType>\n");
      }
    }
    return xml.append("</nodeTypes>\n").toString();
  }

  private static void namespace(StringBuilder xml, String prefix, String uri) {
    xml.append("\n    xmlns:").append(prefix).append("=\"").append(escaped(uri)).append('"');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
