package nl.vrijplaats.lightmodule;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The definitions in force, read from the folders of light modules. Safe for use by many threads;
 * each call answers from one consistent reading.
 */
public interface LightModules {

  /**
   * One reading of these folders, which does not follow changes: for a check from the command line,
   * and for tests. What runs takes the bean.
   */
  static LightModules read(List<Path> folders) {
    return new DiskLightModules(folders);
  }

  /** Something to find out from the definitions. Equal where it asks the same. */
  @FunctionalInterface
  interface Question<T> {
    /** The answer: a value that nobody changes, and the same from the same definitions. */
    T of(LightModules definitions);
  }

  /**
   * The answer to that question. Who needs little of large definitions asks so: what is made with
   * the answer then rests on that little alone.
   */
  default <T> T ask(Question<T> question) {
    return question.of(this);
  }

  /** All content types, in the order of their names. */
  Collection<ContentType> contentTypes();

  /** The content type of that name, or of which that is an alias. */
  Optional<ContentType> contentType(String name);

  /** The content type of that name. Throws {@link UnknownContentType} where there is none. */
  default ContentType require(String name) {
    return contentType(name).orElseThrow(() -> new UnknownContentType(name));
  }

  /** What the content type of that name, or of which that is an alias, is called. */
  default Optional<TypeNames> names(String type) {
    return ask(new TypeNames.Of(type));
  }

  /** What the content type is called whose lists stand at that address. */
  default Optional<TypeNames> namesAt(String section) {
    return ask(new TypeNames.At(section));
  }

  /** The content type of that name or alias, as far as it decides what its items hold. */
  default Optional<ContentType> shape(String type) {
    return ask(new ShapeOf(type));
  }

  /** The content type whose lists stand at that address, such as {@code /columns}. */
  Optional<ContentType> section(String address);

  /** The Dutch text for a key from the {@code i18n} files; the key itself where there is none. */
  String text(String key);

  /**
   * The text for a key in that language; in Dutch, in English or without a language where there is
   * none in it.
   */
  default Optional<String> text(String key, Locale locale) {
    String text = text(key);
    return text.equals(key) ? Optional.empty() : Optional.of(text);
  }

  /**
   * All definitions of every kind, as one consistent reading; another object after each change of
   * any of them, or of a text.
   */
  Definitions definitions();

  /** All definitions of that type, by their identities. */
  default <T> SortedMap<String, T> all(Class<T> type) {
    return ask(new InForce.All<>(type));
  }

  /** The definition of that type and identity. */
  default <T> Optional<T> find(Class<T> type, String id) {
    return ask(new InForce.One<>(type, id));
  }

  /** The addresses of the delivery API. */
  default Collection<EndpointDefinition> endpoints() {
    return all(EndpointDefinition.class).values();
  }

  /** The page or component of that identity, such as {@code demo:pages/home}. */
  default Optional<TemplateDefinition> template(String id) {
    return find(TemplateDefinition.class, id);
  }

  /** The dialog of that identity, such as {@code demo:components/text}. */
  default Optional<DialogDefinition> dialog(String id) {
    return find(DialogDefinition.class, id);
  }

  /** All apps, in the order of their names. */
  default Collection<AppDefinition> apps() {
    return all(AppDefinition.class).values();
  }

  /**
   * The app for that content type, in which its list and form are laid out; made of the content
   * type itself where no definition says how.
   */
  default Optional<AppDefinition> appFor(String contentType) {
    Definitions reading = definitions();
    return reading.all(AppDefinition.class).values().stream()
        .filter(app -> contentType.equals(app.contentType()))
        .findFirst()
        .or(() -> reading.find(GeneratedApp.class, contentType).map(GeneratedApp::app));
  }

  /** A definition without a shape of its own, such as a REST client. */
  default Optional<OtherDefinition> other(DefinitionKind kind, String id) {
    return find(OtherDefinition.class, kind.folder() + "/" + id);
  }

  /** The site; empty where no definition says anything about it. */
  default Optional<SiteDefinition> site() {
    return ask(new InForce.Site());
  }

  /** The theme of that name. */
  default Optional<ThemeDefinition> theme(String name) {
    return find(ThemeDefinition.class, name);
  }

  /** Addresses that lead to others, in the order of their identities. */
  default Collection<VirtualUriMapping> virtualUris() {
    return all(VirtualUriMapping.class).values();
  }

  /** Everything found wrong at the last reading. */
  List<Problem> problems();

  /**
   * The file at a path below the folders of light modules, such as {@code
   * /leren-is-altijd/webresources/css/site.css}; never one outside them.
   */
  Optional<Path> file(String modulePath);

  /** The folders read, first one first. */
  List<Path> roots();

  /** Calls back after each change of the definitions, from the thread that noticed it. */
  void onChange(Runnable listener);
}
