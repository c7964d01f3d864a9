package nl.vrijplaats.lightmodule.reader;

import java.util.function.Function;
import nl.vrijplaats.lightmodule.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * Makes the app of a content type, as {@code !content-type:} asks for: a list with the columns
 * Magnolia gives it, and a form with a field for each property. Every value stands where the
 * property stands it was made of.
 */
final class AppGenerator {
  private final ContentType type;
  private final Place place;

  private AppGenerator(ContentType type, Place place) {
    this.type = type;
    this.place = place;
  }

  /** The app of that type. */
  static YamlValue.Mapping app(
      ContentType type,
      YamlValue.Mapping tree,
      Place askedBy,
      Function<String, @Nullable ContentType> types) {
    return new AppGenerator(type, askedBy).app(form(type, tree, askedBy, types));
  }

  /** The form fields of that type, below {@code properties}. */
  static YamlValue.Mapping form(
      ContentType type,
      YamlValue.Mapping tree,
      Place askedBy,
      Function<String, @Nullable ContentType> types) {
    return YamlValue.Mapping.of(
        askedBy, "properties", new FormGenerator(type, tree.child("model"), types).fields());
  }

  private YamlValue.Mapping app(YamlValue.Mapping form) {
    return made()
        .text("class", "info.magnolia.ui.contenttype.ContentTypeAppDescriptor")
        .text("icon", "icon-items")
        .text("label", type.pluralLabel())
        .text("contentType", type.name())
        .put("datasource", datasource())
        .put("subApps", made().put("browser", browser()).put("detail", detail(form)))
        .map();
  }

  private MadeUp datasource() {
    return made("jcrDatasource")
        .text("workspace", type.workspace())
        .text("rootPath", "/")
        .text("nodeNameProperty", "name")
        .texts("allowedNodeTypes", "mgnl:folder", type.nodeType());
  }

  private MadeUp browser() {
    MadeUp columns =
        made()
            .put("name", made("jcrTitleColumn"))
            .put("jcrPublishingStatus", made("jcrStatusColumn"))
            .put("mgnl:lastModified", made("dateColumn"));
    MadeUp views =
        made()
            .put("tree", made("treeView").put("columns", columns))
            .put("list", made("listView").put("columns", columns))
            .put("thumbnail", made("thumbnailView"));
    return made()
        .text("class", "info.magnolia.ui.contentapp.browser.BrowserDescriptor")
        .put("workbench", made().put("contentViews", views))
        .put("actions", actions());
  }

  private MadeUp actions() {
    return made()
        .put("addItem", made("openDetailSubappAction"))
        .put("edit", made("openDetailSubappAction"))
        .put("duplicate", made("duplicateNodeAction"))
        .put("delete", made("markAsDeletedAction"))
        .put("publish", made("jcrCommandAction").text("command", "publish"))
        .put("unpublish", made("jcrCommandAction").text("command", "unpublish"))
        .put("import", made("importAction"))
        .put("export", made("exportAction"));
  }

  private MadeUp detail(YamlValue.Mapping form) {
    return made()
        .text("class", "info.magnolia.ui.contentapp.detail.DetailDescriptor")
        .put("itemProvider", made("jcrNodeFromLocationProvider").text("nodeType", type.nodeType()))
        .put("form", form)
        .put(
            "actions",
            made().put("commit", made("commitAction")).put("cancel", made("closeAction")));
  }

  private MadeUp made() {
    return MadeUp.at(place);
  }

  private MadeUp made(String kind) {
    return MadeUp.of(place, kind);
  }
}
