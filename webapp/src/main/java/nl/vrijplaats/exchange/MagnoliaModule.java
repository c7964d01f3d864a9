package nl.vrijplaats.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.Definition;
import nl.vrijplaats.lightmodule.DefinitionKind;
import nl.vrijplaats.lightmodule.LightModules;
import nl.vrijplaats.lightmodule.SiteFolders;
import nl.vrijplaats.rendering.SiteFacts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Packs the site as a module of Magnolia: definitions, templates with the functions they call, web
 * resources, and what is live as bootstrap files. Nothing in it is Java.
 */
@Component
class MagnoliaModule {
  private static final String MODULE = "leren-is-altijd";
  private static final List<String> LIBRARY =
      List.of(
          "begin.ftl",
          "vpfn.ftl",
          "address.ftl",
          "section.ftl",
          "find.ftl",
          "feed.ftl",
          "missing.ftl");

  private final LightModules definitions;
  private final SiteFolders folders;
  private final SiteFacts site;
  private final ModuleContent content;
  private final Set<String> magnoliaWay;
  private final Clock clock;

  MagnoliaModule(
      LightModules definitions,
      SiteFolders folders,
      SiteFacts site,
      ModuleContent content,
      @Value("${vrijplaats.magnolia-escaping:}") Set<String> magnoliaWay,
      Clock clock) {
    this.definitions = definitions;
    this.folders = folders;
    this.site = site;
    this.content = content;
    this.magnoliaWay = magnoliaWay;
    this.clock = clock;
  }

  /** What is in the jar. */
  record Packed(int files, int items, int assets) {}

  /**
   * Packs it.
   *
   * @throws Refusal where it cannot be written there, or something in the site stands in the way
   */
  Packed write(Path file) throws IOException {
    try (var jar = new ModuleJar(file, clock.instant())) {
      var descriptor =
          new ModuleDescriptor(MODULE, site.name(), definitions.contentTypes(), namespaces());
      jar.put(descriptor.path(), descriptor.descriptor());
      jar.put(descriptor.nodeTypesPath(), descriptor.nodeTypes());
      ModuleContent.Written written = content.write(jar, MODULE, descriptor.workspaces());
      library(jar, written);
      modules(jar);
      contentTemplates(jar);
      programResources(jar);
      jar.finish();
      return new Packed(jar.size(), written.items(), written.assets());
    }
  }

  private void library(ModuleJar jar, ModuleContent.Written written) throws IOException {
    String folder = MODULE + "/vrijplaats/";
    for (String name : LIBRARY) {
      String text = text(new ClassPathResource("nl/vrijplaats/exchange/magnolia/" + name));
      jar.put(folder + name, text.replace("@MODULE@", MODULE));
    }
    jar.put(folder + "facts.ftl", new ModuleFacts(definitions, site).template(written.home()));
    jar.put(
        MODULE + "/templates/" + ModuleAddresses.TEMPLATE + ".yaml",
        """
        title: Adressen
        templateScript: /%s/vrijplaats/address.ftl
        renderType: freemarker
        visible: false
        """
            .formatted(MODULE));
    addresses(written)
        .files()
        .forEach((name, text) -> put(jar, MODULE + "/virtualUriMappings/" + name, text));
  }

  private ModuleAddresses addresses(ModuleContent.Written written) {
    var addresses = new ModuleAddresses();
    definitions.contentTypes().forEach(addresses::type);
    addresses.section("/koplopers", "frontrunners");
    addresses.section("/zoeken", "search");
    addresses.feed("", "all");
    written.plainPages().forEach(addresses::pages);
    if (!written.home().isEmpty()) {
      addresses.home(written.home());
    }
    return addresses;
  }

  private static void put(ModuleJar jar, String name, String text) {
    try {
      jar.put(name, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files of light modules; of a path in several folders, that of the first. */
  private void modules(ModuleJar jar) throws IOException {
    var templates = new ModuleTemplates(MODULE, definitions, magnoliaWay);
    for (Path root : folders.lightModules()) {
      for (Path file : filesBelow(root)) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (isPacked(name)) {
          copy(jar, name, file, templates);
          withEnglish(jar, name, file);
        }
      }
    }
  }

  /** What Magnolia reads; not what is read here alone, and content is what is live. */
  private static boolean isPacked(String name) {
    return name.matches("[A-Za-z0-9_-]+/.+")
        && !name.matches("[^/]+/(module\\.yaml|(bootstrap|search|_dev)/.*)")
        && !name.matches("([^/]+)/decorations/\\1/contentTypes/.*")
        && !name.matches("(.*/)?\\..*");
  }

  /** Magnolia shows texts that it lacks in the language of a user in English. */
  private static void withEnglish(ModuleJar jar, String name, Path file) throws IOException {
    if (name.matches("[^/]+/i18n/.*_nl\\.properties")) {
      String english = name.replaceFirst("_nl\\.properties$", "_en.properties");
      Path written = file.resolveSibling(english.substring(english.lastIndexOf('/') + 1));
      if (!Files.exists(written)) {
        jar.put(english, Files.readAllBytes(file), Files.getLastModifiedTime(file).toInstant());
      }
    }
  }

  private void contentTemplates(ModuleJar jar) throws IOException {
    var templates = new ModuleTemplates(MODULE, definitions, magnoliaWay);
    for (Path root : folders.contentTemplates()) {
      for (Path file : filesBelow(root)) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".ftl")) {
          copy(jar, MODULE + "/content-templates/" + name, file, templates);
        }
      }
    }
  }

  private static List<Path> filesBelow(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void copy(ModuleJar jar, String name, Path file, ModuleTemplates templates)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (name.endsWith(".ftl")) {
      bytes = templates.packed("/" + name, text(bytes)).getBytes(StandardCharsets.UTF_8);
    } else if (name.matches("[^/]+/contentTypes/.*\\.yaml")) {
      bytes = withoutCreation(text(bytes)).getBytes(StandardCharsets.UTF_8);
    }
    jar.put(name, bytes, Files.getLastModifiedTime(file).toInstant());
  }

  /** The descriptor makes workspaces and node types, before there is content. */
  private static String withoutCreation(String contentType) {
    return contentType.replaceAll("(?m)^(\\s+autoCreate:\\s*)true(\\s*)$", "$1false$2");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Web resources that are packed with the program, such as fonts; not those of the desk. */
  private static void programResources(ModuleJar jar) throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    for (Resource resource : resolver.getResources("classpath*:static/*/webresources/**")) {
      String address = resource.getURL().toString();
      String name = address.substring(address.lastIndexOf("/static/") + "/static/".length());
      if (!name.endsWith("/") && resource.isReadable() && !name.contains("/webresources/desk/")) {
        jar.put(
            name, resource.getContentAsByteArray(), Instant.ofEpochMilli(resource.lastModified()));
      }
    }
  }

  private static String text(Resource resource) throws IOException {
    return resource.getContentAsString(StandardCharsets.UTF_8);
  }

  /** As the definitions of the content types name them. */
  private Map<String, String> namespaces() {
    String path = "datasource.namespaces.";
    var namespaces = new TreeMap<String, String>();
    for (Definition definition : definitions.definitions().list()) {
      if (definition.kind() == DefinitionKind.CONTENT_TYPE) {
        for (Definition.Value value : definition.values().list()) {
          if (value.path().startsWith(path) && value.text() != null) {
            namespaces.put(value.path().substring(path.length()), value.text());
          }
        }
      }
    }
    for (ContentType type : definitions.contentTypes()) {
      String prefix = type.nodeType().replaceFirst(":.*", "");
      if (!prefix.equals("mgnl") && !namespaces.containsKey(prefix)) {
        throw new Refusal(
            "The content type '%s' has the node type %s, but no definition says what '%s' stands for; add it under datasource.namespaces"
                .formatted(type.name(), type.nodeType(), prefix));
      }
    }
    return namespaces;
  }
}
