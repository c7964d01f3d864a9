package nl.vrijplaats.lightmodule;

/** The kinds of definitions a light module can bring. */
public enum DefinitionKind {
  /** A kind of content. */
  CONTENT_TYPE("contentTypes", Naming.FILE),
  /** Lists and forms of the desk. */
  APP("apps", Naming.FILE),
  /** A form. */
  DIALOG("dialogs", Naming.MODULE_AND_PATH),
  /** A page, area or component. */
  TEMPLATE("templates", Naming.MODULE_AND_PATH),
  /** A reusable block of content. */
  BLOCK("blocks", Naming.MODULE_AND_PATH),
  /** An address that answers with JSON. */
  ENDPOINT("restEndpoints", Naming.PATH),
  /** A service elsewhere that templates may ask. */
  REST_CLIENT("restClients", Naming.FILE),
  /** Style sheets, scripts and image sizes. */
  THEME("themes", Naming.FILE),
  /** Languages, theme and prototype of a site. */
  SITE("sites", Naming.FILE),
  /** An address that leads to another. */
  VIRTUAL_URI("virtualUriMappings", Naming.MODULE_AND_PATH),
  /** How a message is shown. */
  MESSAGE_VIEW("messageViews", Naming.MODULE_AND_PATH),
  /** A kind of form field. */
  FIELD_TYPE("fieldTypes", Naming.FILE),
  /** The settings of a module: {@code config} in its descriptor, and what decorates it. */
  CONFIG("config", Naming.FILE);

  private enum Naming {
    FILE,
    PATH,
    MODULE_AND_PATH
  }

  private final String folder;
  private final Naming naming;

  DefinitionKind(String folder, Naming naming) {
    this.folder = folder;
    this.naming = naming;
  }

  /** The folder of a module these definitions stand in, such as {@code contentTypes}. */
  public String folder() {
    return folder;
  }

  /**
   * The identity of the definition of a module at a path below that folder.
   *
   * @param path without extension, such as {@code pages/home}
   */
  public String id(String module, String path) {
    return switch (naming) {
      case FILE -> path.substring(path.lastIndexOf('/') + 1);
      case PATH -> path;
      case MODULE_AND_PATH -> module + ":" + path;
    };
  }
}
