package nl.vrijplaats.rendering;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import nl.vrijplaats.content.ContentItem;
import org.jspecify.annotations.Nullable;

/** The comments around pages, areas and components that a page editor finds them by. */
final class EditorMarks {

  private final Rendering rendering;
  private final Writer out;

  EditorMarks(Rendering rendering, Writer out) {
    this.rendering = rendering;
    this.out = out;
  }

  /** Says which page this is; nothing for visitors. */
  void page(Frame frame) throws IOException {
    ContentNode content = frame.content();
    if (rendering.visit().mode() == RenderMode.VISITOR || content == null) {
      return;
    }
    var mark = new Mark("cms:page").with("content", place(content));
    Blueprint blueprint = frame.blueprint();
    out.write(mark.with("dialog", blueprint == null ? null : blueprint.dialog()) + "\n");
    out.write("<!-- /cms:page -->\n");
  }

  /** Begins an area. */
  void area(Blueprint.Area area, ContentNode node, boolean exists, int components)
      throws IOException {
    boolean full = area.most() > 0 && components >= area.most();
    boolean room =
        area.type() != Blueprint.AreaType.NO_COMPONENT
            && !full
            && (area.type() == Blueprint.AreaType.LIST || components == 0);
    out.write(
        new Mark("cms:area")
                .with("content", place(node))
                .with("name", area.name())
                .with("availableComponents", String.join(",", available(area)))
                .with("type", area.type().word())
                .with("dialog", area.look().dialog())
                .with("label", label(area.look()))
                .with("inherit", area.inherits())
                .with("optional", area.optional())
                // One that is made with the page is there as soon as the page is saved.
                .with("createdAreaNode", exists || (area.created() && !area.optional()))
                .with("showAddButton", room)
                .with("showNewComponentArea", room)
                .with("activationStatus", status(node))
            + "\n");
  }

  private static List<String> available(Blueprint.Area area) {
    return area.type() == Blueprint.AreaType.NO_COMPONENT ? List.of() : area.available();
  }

  void endOfArea() throws IOException {
    out.write("<!-- /cms:area -->\n");
  }

  /** Begins a component. */
  void component(Blueprint blueprint, ContentNode node, boolean inherited, boolean editable)
      throws IOException {
    out.write(
        new Mark("cms:component")
                .with("content", place(node))
                .with("inherited", inherited ? "true" : null)
                .with("editable", editable ? null : "false")
                .with("dialog", blueprint.dialog())
                .with("label", label(blueprint))
                .with("activationStatus", status(node))
            + "\n");
  }

  void endOfComponent() throws IOException {
    out.write("<!-- /cms:component -->\n");
  }

  private static String place(ContentNode node) {
    return node.workspace() + ":" + node.path();
  }

  private String label(Blueprint blueprint) {
    String title = blueprint.title();
    return title.isEmpty()
        ? blueprint.id()
        : rendering.workshop().languages().text(title, rendering.locale());
  }

  /** 0 where visitors do not see it, 1 where they see something older, 2 where they see this. */
  private String status(ContentNode node) {
    return Integer.toString(
        node.item().map(ContentItem::id).map(id -> rendering.publication(id).ordinal()).orElse(0));
  }

  /** A comment with attributes. */
  private static final class Mark {
    private final StringBuilder text;

    Mark(String name) {
      text = new StringBuilder("<!-- ").append(name);
    }

    Mark with(String name, @Nullable String value) {
      if (value != null) {
        text.append(' ').append(name).append("=\"").append(escape(value)).append('"');
      }
      return this;
    }

    Mark with(String name, boolean value) {
      return with(name, Boolean.toString(value));
    }

    /** No text can end the comment or the attribute. */
    private static String escape(String value) {
      return value
          .replace("&", "&amp;")
          .replace("\"", "&quot;")
          .replace("<", "&lt;")
          .replace(">", "&gt;");
    }

    @Override
    public String toString() {
      return text + " -->";
    }
  }
}
