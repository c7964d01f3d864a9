package nl.vrijplaats.lightmodule;

/**
 * A definition without a shape of its own, such as a REST client or the settings of a module.
 * Immutable.
 *
 * @param kind what it defines
 * @param id how others name it
 * @param module the module it belongs to
 * @param settings all it says
 */
public record OtherDefinition(DefinitionKind kind, String id, String module, Settings settings) {}
