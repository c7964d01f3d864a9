package nl.vrijplaats.lightmodule.reader;

import java.util.LinkedHashSet;
import java.util.Set;
import nl.vrijplaats.lightmodule.Definition.Source;
import nl.vrijplaats.lightmodule.Definition.Source.Role;
import nl.vrijplaats.lightmodule.DefinitionKind;
import nl.vrijplaats.lightmodule.SiteDefinition;
import nl.vrijplaats.lightmodule.reader.Trees.Tree;
import org.jspecify.annotations.Nullable;

/** Lays page templates over the prototype of the site. */
final class Prototypes {
  private static final String PAGES = ":pages/";

  /** What says something about one template only. */
  private static final String[] OWN = {"class", "$type", "name", "title", "description", "visible"};

  private final Trees trees;
  private final @Nullable DefinitionKey prototype;

  Prototypes(Trees trees, @Nullable SiteDefinition site) {
    this.trees = trees;
    String id = site == null ? null : site.templates().prototypeId();
    DefinitionKey key = id == null ? null : new DefinitionKey(DefinitionKind.TEMPLATE, id);
    this.prototype = key != null && trees.knows(key) ? key : null;
  }

  /**
   * The tree over the prototype, where it is that of a page. Throws {@link UnreadableDefinition}.
   */
  Tree below(DefinitionKey key, Tree tree) {
    if (prototype == null || key.equals(prototype) || !isPage(key, tree.value())) {
      return tree;
    }
    Tree base = trees.of(prototype);
    Set<Source> sources = new LinkedHashSet<>();
    base.sources().forEach(source -> sources.add(new Source(Role.PROTOTYPE, source.file())));
    return tree.with(YamlValue.merged(base.value().without(OWN), tree.value()), sources);
  }

  private static boolean isPage(DefinitionKey key, YamlValue.Mapping tree) {
    String written = tree.text("class") instanceof String type ? type : tree.text("$type");
    String kind = written == null ? null : BeanTypes.get().shortName("template", written);
    return key.kind() == DefinitionKind.TEMPLATE
        && !"prototype".equals(kind)
        && ("page".equals(kind) || key.id().contains(PAGES));
  }
}
