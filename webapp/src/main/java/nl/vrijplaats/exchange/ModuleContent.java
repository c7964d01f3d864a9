package nl.vrijplaats.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.vrijplaats.asset.AssetRef;
import nl.vrijplaats.content.ContentItem;
import nl.vrijplaats.content.ItemId;
import nl.vrijplaats.content.SitePath;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a module is content: all that is live, as files that Magnolia reads when it installs it.
 */
@Component
class ModuleContent {
  private static final String WEBSITE = "website";
  private static final ItemPlace ADDRESSES = new ItemPlace(WEBSITE, ModuleAddresses.PAGE);

  /** Such a property says whether another one may be shown: portrait and portraitConsent. */
  private static final String CONSENT = "Consent";

  private final MagnoliaExport export;
  private final LightModules definitions;

  ModuleContent(MagnoliaExport export, LightModules definitions) {
    this.export = export;
    this.definitions = definitions;
  }

  /**
   * What was written.
   *
   * @param home path of the page of components that stands at {@code /}, empty where none does
   * @param plainPages addresses of pages that name no template of their own, by type
   */
  record Written(int items, int assets, String home, Map<String, List<String>> plainPages) {}

  /**
   * Writes it.
   *
   * @param module name of the module
   * @param open workspaces in which visitors may read
   */
  Written write(ModuleJar jar, String module, Collection<String> open) throws IOException {
    var run = new Run(jar, "mgnl-bootstrap/" + module + "/", definitions);
    try {
      export.run(run, new ExportOptions(true, false));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    run.folders();
    run.put(ADDRESSES, addressPage(module));
    for (String workspace : open) {
      String name = "acl_" + workspace;
      run.put(new ItemPlace("userroles", "/anonymous/" + name), readable(name));
    }
    return new Written(run.items, run.assets, run.home, run.plainPages);
  }

  /** The nodes of an export, each as an entry of the jar. */
  private static final class Run implements MagnoliaExport.Target {
    private final ModuleJar jar;
    private final String folder;
    private final LightModules definitions;
    private final Set<AssetRef> withheld = new HashSet<>();
    private final Set<AssetRef> named = new HashSet<>();
    private final Set<ItemPlace> places = new HashSet<>();
    private final NodeWriter writer = new YamlNodeWriter();
    private final Map<String, List<String>> plainPages = new TreeMap<>();
    private String home = "";
    private int items;
    private int assets;

    Run(ModuleJar jar, String folder, LightModules definitions) {
      this.jar = jar;
      this.folder = folder;
      this.definitions = definitions;
    }

    @Override
    public void take(ItemPlace place, JcrNode node, @Nullable ContentItem item) throws IOException {
      if (item == null) {
        asset(place, node);
        return;
      }
      put(place, withIdentities(withConsent(node, item), item.id().value()));
      items++;
      SitePath address = item.path();
      if (place.workspace().equals(WEBSITE) && address != null) {
        page(place, item, address.value());
      }
    }

    /** All items came before: what only a property names that nobody may see is not packed. */
    private void asset(ItemPlace place, JcrNode node) throws IOException {
      Optional<AssetRef> ref = AssetRef.parse("jcr:" + text(node, "jcr:uuid"));
      if (ref.isPresent() && withheld.contains(ref.get()) && !named.contains(ref.get())) {
        return;
      }
      put(place, node);
      assets++;
    }

    /** Without what somebody did not agree to show; delivery in Magnolia knows no such rule. */
    private JcrNode withConsent(JcrNode node, ContentItem item) {
      ContentType type = definitions.contentType(item.type()).orElse(null);
      var shown = new ArrayList<JcrNode.Property>();
      for (JcrNode.Property property : node.properties()) {
        String consent = property.name() + CONSENT;
        boolean agreed = Boolean.TRUE.equals(item.properties().get(consent));
        if (type != null && type.property(consent).isPresent() && !agreed) {
          withheld.addAll(AssetRef.allIn(property.value().toString()));
        } else {
          shown.add(property);
        }
      }
      return new JcrNode(node.name(), shown, node.children());
    }

    /** Parts get the identity that delivery gives them here: it follows from where they lie. */
    private static JcrNode withIdentities(JcrNode node, String path) {
      var children = new ArrayList<JcrNode>();
      for (JcrNode child : node.children()) {
        String below = path + "/" + child.name();
        var properties = new ArrayList<>(child.properties());
        if (text(child, "jcr:uuid").isEmpty()) {
          properties.add(new JcrNode.Property("jcr:uuid", ItemId.named(below).value()));
        }
        children.add(
            withIdentities(new JcrNode(child.name(), properties, child.children()), below));
      }
      return new JcrNode(node.name(), node.properties(), children);
    }

    private static String text(JcrNode node, String name) {
      return node.properties().stream()
          .filter(property -> property.name().equals(name))
          .map(property -> property.value().toString())
          .findFirst()
          .orElse("");
    }

    private void page(ItemPlace place, ContentItem item, String address) {
      boolean composed = item.text("mgnl:template").isPresent();
      if (address.equals("/")) {
        home = composed ? place.path() : "";
      } else if (!composed) {
        plainPages.computeIfAbsent(item.type(), type -> new ArrayList<>()).add(address);
      } else if (!address.equals(place.path())) {
        throw new Refusal(
            "The page '%s' stands at %s, but its node would lie at %s; give it the slug that its address ends with"
                .formatted(item.title(), address, place.path()));
      }
    }

    void put(ItemPlace place, JcrNode node) throws IOException {
      String name = folder + place.fileName() + writer.extension();
      if (jar.has(name)) {
        throw new Refusal(
            "Something lies at " + place + " already, where the module needs a node of its own");
      }
      var bytes = new ByteArrayOutputStream();
      writer.write(node, bytes);
      String text = bytes.toString(StandardCharsets.UTF_8);
      named.addAll(AssetRef.allIn(text));
      jar.put(name, text);
      places.add(place);
    }

    /** The folders that something lies in. Magnolia reads shorter names first. */
    void folders() throws IOException {
      for (ItemPlace place : List.copyOf(places)) {
        for (ItemPlace above = place.parent(); !above.isRoot(); above = above.parent()) {
          if (!places.contains(above)) {
            put(
                above,
                new JcrNode(above.name(), List.of(type("mgnl:folder"), id(above)), List.of()));
          }
        }
      }
    }
  }

  private static JcrNode addressPage(String module) {
    return new JcrNode(
        ADDRESSES.name(),
        List.of(
            type("mgnl:page"),
            id(ADDRESSES),
            new JcrNode.Property("title", "Adressen"),
            new JcrNode.Property("hideInNav", true),
            new JcrNode.Property("mgnl:activationStatus", true),
            new JcrNode.Property("mgnl:template", module + ":" + ModuleAddresses.TEMPLATE)),
        List.of());
  }

  /** What a role may do in a workspace: read everything. */
  private static JcrNode readable(String name) {
    var place = new ItemPlace("userroles", "/anonymous/" + name);
    return new JcrNode(
        name,
        List.of(type("mgnl:contentNode"), id(place)),
        List.of(entry(place, "0", "/"), entry(place, "00", "/*")));
  }

  private static JcrNode entry(ItemPlace role, String name, String path) {
    return new JcrNode(
        name,
        List.of(
            type("mgnl:contentNode"),
            id(role.child(name)),
            new JcrNode.Property("path", path),
            new JcrNode.Property("permissions", 8L)),
        List.of());
  }

  private static JcrNode.Property type(String nodeType) {
    return new JcrNode.Property(NodeShape.TYPE, new JcrNode.Name(nodeType));
  }

  private static JcrNode.Property id(ItemPlace place) {
    return new JcrNode.Property("jcr:uuid", ItemId.named("magnolia:" + place).value());
  }
}
