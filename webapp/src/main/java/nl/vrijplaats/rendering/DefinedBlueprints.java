package nl.vrijplaats.rendering;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.vrijplaats.lightmodule.AreaDefinition;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.TemplateDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How to render, as the definitions in force say. Safe for use by many threads. */
@Component
class DefinedBlueprints implements Blueprints {

  private final LightModules modules;
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  /** A blueprint with what it was made from: a changed definition is another one. */
  private record Made(TemplateDefinition definition, Blueprint blueprint) {}

  DefinedBlueprints(LightModules modules) {
    this.modules = modules;
  }

  @Override
  public Optional<Blueprint> find(String id, String channel) {
    TemplateDefinition definition = modules.template(id).orElse(null);
    if (definition == null) {
      return Optional.empty();
    }
    TemplateDefinition variation = definition.variations().get(channel);
    return Optional.of(
        variation == null ? blueprint(id, definition) : blueprint(id + "@" + channel, variation));
  }

  private Blueprint blueprint(String key, TemplateDefinition definition) {
    Made known = made.get(key);
    if (known == null || known.definition() != definition) {
      known = new Made(definition, of(definition));
      made.put(key, known);
    }
    return known.blueprint();
  }

  private static Blueprint of(TemplateDefinition definition) {
    var facts = new HashMap<String, Object>(definition.settings().asMap());
    facts.put("id", definition.id());
    facts.put("name", definition.name());
    facts.put("title", definition.title());
    facts.put("renderType", definition.renderType());
    facts.put("parameters", definition.parameters().asMap());
    facts.put("visible", definition.visible());
    facts.put("cssFiles", List.copyOf(definition.cssFiles().values()));
    facts.put("jsFiles", List.copyOf(definition.jsFiles().values()));
    put(facts, "description", definition.description());
    put(facts, "templateScript", definition.templateScript());
    put(facts, "dialog", definition.dialog());
    put(facts, "modelClass", definition.modelClass());
    put(facts, "type", definition.type());
    put(facts, "subtype", definition.subtype());
    put(facts, "bodyClass", definition.bodyClass());
    Map<String, Blueprint.Area> areas = areas(definition.id(), definition.areas());
    facts.put("areas", describe(areas));
    return new Blueprint(
        definition.id(),
        definition.title(),
        definition.dialog(),
        definition.templateScript(),
        definition.type(),
        definition.subtype(),
        areas,
        facts);
  }

  private static Map<String, Blueprint.Area> areas(
      String holder, Map<String, AreaDefinition> definitions) {
    var areas = new LinkedHashMap<String, Blueprint.Area>();
    definitions.forEach((name, definition) -> areas.put(name, area(holder, name, definition)));
    return areas;
  }

  private static Blueprint.Area area(String holder, String name, AreaDefinition definition) {
    AreaDefinition.Inheritance inheritance = definition.inheritance();
    return new Blueprint.Area(
        name,
        look(holder + "/" + name, name, definition),
        type(definition.type()),
        definition.settings().flag("enabled", true),
        definition.optional(),
        definition.createAreaNode(),
        definition.maxComponents() == null ? 0 : definition.maxComponents(),
        definition.availableComponents().values().stream()
            .map(AreaDefinition.ComponentAvailability::id)
            .toList(),
        inheritance.enabled() ? components(inheritance.components()) : Blueprint.Inherited.NONE,
        inheritance.enabled()
            && inheritance.properties() == AreaDefinition.Inheritance.Properties.ALL,
        definition.autoGeneration() == null
            ? Map.of()
            : definition.autoGeneration().content().asMap());
  }

  private static Blueprint look(String id, String name, AreaDefinition definition) {
    var facts = new HashMap<String, Object>(definition.settings().asMap());
    facts.put("id", id);
    facts.put("name", name);
    facts.put("title", definition.title());
    facts.put("type", type(definition.type()).word());
    facts.put("parameters", definition.parameters().asMap());
    facts.put("optional", definition.optional());
    put(facts, "maxComponents", definition.maxComponents());
    put(facts, "description", definition.description());
    put(facts, "templateScript", definition.templateScript());
    put(facts, "dialog", definition.dialog());
    Map<String, Blueprint.Area> areas = areas(id, definition.areas());
    facts.put("areas", describe(areas));
    return new Blueprint(
        id,
        definition.title(),
        definition.dialog(),
        definition.templateScript(),
        null,
        null,
        areas,
        facts);
  }

  private static Map<String, Object> describe(Map<String, Blueprint.Area> areas) {
    var facts = new LinkedHashMap<String, Object>();
    areas.forEach((name, area) -> facts.put(name, area.look().definition()));
    return facts;
  }

  private static void put(Map<String, Object> facts, String key, @Nullable Object value) {
    if (value != null) {
      facts.put(key, value);
    }
  }

  private static Blueprint.AreaType type(AreaDefinition.Type type) {
    return switch (type) {
      case LIST -> Blueprint.AreaType.LIST;
      case SINGLE -> Blueprint.AreaType.SINGLE;
      case NO_COMPONENT -> Blueprint.AreaType.NO_COMPONENT;
    };
  }

  private static Blueprint.Inherited components(AreaDefinition.Inheritance.Components components) {
    return switch (components) {
      case NONE -> Blueprint.Inherited.NONE;
      case FILTERED -> Blueprint.Inherited.FILTERED;
      case ALL -> Blueprint.Inherited.ALL;
    };
  }
}
