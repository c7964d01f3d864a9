package nl.vrijplaats.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.vrijplaats.lightmodule.ContentType;
import nl.vrijplaats.lightmodule.LightModules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is the same on every page: the name of the site, its address and its menu. */
@Component
public class SiteFacts {

  private final LightModules modules;
  private final Languages languages;
  private final String baseUrl;
  private final boolean exampleContent;
  private final List<String> menu;

  SiteFacts(
      LightModules modules,
      @Value("${vrijplaats.base-url:http://localhost:${server.port:8080}}") String baseUrl,
      @Value("${vrijplaats.example-content:true}") boolean exampleContent,
      @Value(
              "${vrijplaats.menu:/themas,/columns,/interviews,/reportages,/projecten,/kennisbank,/over}")
          List<String> menu) {
    this.modules = modules;
    this.languages = new Languages(modules);
    this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    this.exampleContent = exampleContent;
    this.menu = List.copyOf(menu);
  }

  /** One entry of the menu. */
  record MenuEntry(String label, String path, boolean current) {}

  /** The name of the site. */
  public String name() {
    return modules.text("site.name");
  }

  /** The address of the site, without slash at the end. */
  public String baseUrl() {
    return baseUrl;
  }

  /** Whether the site says that its content is made up. */
  public boolean exampleContent() {
    return exampleContent;
  }

  /** The entries of the menu, by their address. */
  public Map<String, String> menu() {
    var labels = new LinkedHashMap<String, String>();
    menu.forEach(entry -> labels.put(entry, label(entry)));
    return labels;
  }

  /** The address of that path for use outside the site. */
  public String absolute(String path) {
    return baseUrl + path;
  }

  /** Whether the menu of the site leads to that path. */
  public boolean isInMenu(String path) {
    return menu.contains(path);
  }

  /** The languages of the site as addresses have them, its own first. */
  public List<String> languages() {
    return languages.all();
  }

  /** What templates know as {@code site}, for a page at that path and in that language. */
  Map<String, Object> describe(@Nullable String path, String locale) {
    return Map.of(
        "name", name(),
        "baseUrl", baseUrl,
        "menu", menu.stream().map(entry -> entry(entry, path, locale)).toList(),
        "sections", modules.ask(new Sections()),
        "languages", languages(),
        "exampleContent", exampleContent);
  }

  /** By type the address of its list. */
  private record Sections() implements LightModules.Question<Map<String, String>> {
    @Override
    public Map<String, String> of(LightModules modules) {
      return modules.contentTypes().stream()
          .filter(type -> type.section() != null)
          .collect(Collectors.toMap(ContentType::name, type -> String.valueOf(type.section())));
    }
  }

  /** What an entry of the menu is called. */
  private record Label(String entry) implements LightModules.Question<String> {
    @Override
    public String of(LightModules modules) {
      String key = "menu" + entry.replace('/', '.');
      String text = modules.text(key);
      return text.equals(key)
          ? modules.section(entry).map(ContentType::pluralLabel).orElse(entry.substring(1))
          : text;
    }
  }

  private MenuEntry entry(String entry, @Nullable String path, String locale) {
    String address = languages.address(entry, locale);
    return new MenuEntry(label(entry), address, path != null && isWithin(address, path));
  }

  private static boolean isWithin(String address, String path) {
    return path.startsWith(address)
        && (path.length() == address.length() || "/?".indexOf(path.charAt(address.length())) >= 0);
  }

  private String label(String entry) {
    return modules.ask(new Label(entry));
  }
}
