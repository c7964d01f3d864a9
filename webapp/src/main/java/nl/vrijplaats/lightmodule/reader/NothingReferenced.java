package nl.vrijplaats.lightmodule.reader;

/** For files that are no definitions: their tags cannot name one. */
enum NothingReferenced implements Referenced {
  INSTANCE;

  @Override
  public YamlValue.Mapping inherited(String id, Place askedBy) {
    throw refused(askedBy);
  }

  @Override
  public YamlValue.Mapping app(String contentType, Place askedBy) {
    throw refused(askedBy);
  }

  @Override
  public YamlValue.Mapping form(String contentType, Place askedBy) {
    throw refused(askedBy);
  }

  private static UnreadableDefinition refused(Place askedBy) {
    return new UnreadableDefinition(askedBy.serious("No definition can be named here", null));
  }
}
