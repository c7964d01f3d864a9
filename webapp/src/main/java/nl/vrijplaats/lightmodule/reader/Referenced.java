package nl.vrijplaats.lightmodule.reader;

/**
 * What a tag that names another definition brings in. Each throws {@link UnreadableDefinition}
 * where there is no such definition, or it cannot be read.
 */
interface Referenced {

  /** {@code !inherit:}: another definition of the same kind, with its decorations. */
  YamlValue.Mapping inherited(String id, Place askedBy);

  /** {@code !content-type:}: the app of that content type. */
  YamlValue.Mapping app(String contentType, Place askedBy);

  /** {@code !with-type:}: the form fields of that content type. */
  YamlValue.Mapping form(String contentType, Place askedBy);
}
