package nl.vrijplaats.rendering;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions of {@code cmsfn} for texts and for what is known of the page. */
final class CmsTextFunctions {

  private static final String[] SIZES = {"bytes", "KB", "MB", "GB", "TB"};
  private static final int MOST_DUMPED = 20_000;

  private CmsTextFunctions() {}

  static void addTo(Functions cmsfn) {
    cmsfn
        .question("editMode", Rendering::isEditing)
        .question("previewMode", r -> r.visit().mode() == RenderMode.PREVIEW)
        .question("authorInstance", r -> r.visit().mode() != RenderMode.VISITOR)
        .question("publicInstance", r -> r.visit().mode() == RenderMode.VISITOR)
        .add("createHtmlAttribute", CmsTextFunctions::attribute)
        .add("abbreviateString", CmsTextFunctions::abbreviate)
        .add("fileExtension", (r, a) -> extension(a.text(0, "")))
        .add("readableFileSize", (r, a) -> readable(a.text(0, "0")))
        .add("metaData", CmsTextFunctions::metaData)
        .add("unescapeXss", (r, a) -> a.text(0, ""))
        .add("dump", CmsTextFunctions::dump);
  }

  /** {@code name="value"}, or nothing where the value is blank. */
  private static @Nullable Object attribute(Rendering r, Arguments a)
      throws TemplateModelException {
    String name = a.text(0);
    String value = a.text(1, "").strip();
    if (!name.matches("[A-Za-z][A-Za-z0-9_.:-]*")
        || name.toLowerCase(java.util.Locale.ROOT).startsWith("on")) {
      throw new TemplateModelException(
          "cmsfn.createHtmlAttribute: '" + name + "' is no name of an attribute without a script");
    }
    return value.isEmpty()
        ? ""
        : new Markup(name + "=\"" + HTMLOutputFormat.INSTANCE.escapePlainText(value) + "\"");
  }

  private static String abbreviate(Rendering r, Arguments a) throws TemplateModelException {
    String text = a.text(0, "");
    int length = Math.max(0, a.number(1));
    String suffix = a.text(2, " ...");
    return text.length() <= length
        ? text
        : text.substring(0, Math.max(0, length - suffix.length())) + suffix;
  }

  private static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1);
  }

  private static String readable(String number) throws TemplateModelException {
    long size;
    try {
      size = Long.parseLong(number);
    } catch (NumberFormatException noNumber) {
      throw new TemplateModelException(
          "cmsfn.readableFileSize: '" + number + "' is no number of bytes", noNumber);
    }
    int unit = 0;
    while (size >= 1024 && unit < SIZES.length - 1) {
      size /= 1024;
      unit++;
    }
    return size + " " + SIZES[unit];
  }

  private static @Nullable Object metaData(Rendering r, Arguments a) throws TemplateModelException {
    ContentMap content = a.contentOrNull(0);
    String property = a.text(1);
    return content == null
        ? null
        : content.get(property.indexOf(':') < 0 ? "mgnl:" + property : property);
  }

  /** What content holds, for who writes a template; escaped like any text. */
  private static Object dump(Rendering r, Arguments a) throws TemplateModelException {
    int depth = Math.clamp(a.number(1, 5), 0, 10);
    var text = new StringBuilder();
    if (a.isContent(0)) {
      dump(a.content(0).node(), depth, "", text);
    } else {
      text.append(a.text(0, ""));
    }
    return text.toString();
  }

  private static void dump(ContentNode node, int depth, String indent, StringBuilder to) {
    to.append(indent).append(node.name()).append(" (").append(node.nodeType()).append(")\n");
    for (Map.Entry<?, ?> value : node.values().entrySet()) {
      if (!ContentNode.isNode(value.getValue()) && to.length() < MOST_DUMPED) {
        to.append(indent).append("  ").append(value.getKey()).append(": ");
        to.append(value.getValue()).append('\n');
      }
    }
    if (depth > 0 && to.length() < MOST_DUMPED) {
      node.children().forEach(child -> dump(child, depth - 1, indent + "  ", to));
    }
  }
}
