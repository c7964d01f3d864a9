package nl.vrijplaats.lightmodule;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.vrijplaats.lightmodule.reader.DefinitionsReader;
import nl.vrijplaats.lightmodule.reader.ModuleFiles;
import nl.vrijplaats.lightmodule.reader.Reading;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The definitions in folders on disk; a change of a file replaces the reading as a whole. */
final class DiskLightModules implements LightModules, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiskLightModules.class);

  private final ModuleFiles files;
  private volatile Reading current;
  private @Nullable FolderWatch watch;

  /** Reads the folders once. */
  DiskLightModules(List<Path> roots) {
    files = new ModuleFiles(roots);
    current = DefinitionsReader.read(files, null);
    report(current.problems());
  }

  /** The same, following what changes in the folders until it is closed. */
  static DiskLightModules following(List<Path> roots) {
    // Watching begins before reading: what changes in between is seen as a change.
    var watch = new FolderWatch(roots);
    var modules = new DiskLightModules(roots);
    log.info("{} content types from {}", modules.current.types().size(), roots);
    modules.watch = watch;
    watch.onChange(modules::takeUp);
    watch.start();
    return modules;
  }

  private void takeUp() {
    Reading before = current;
    Reading after = DefinitionsReader.read(files, before);
    current = after;
    log.info("Definitions changed: {} content types in force", after.types().size());
    report(after.problems().stream().filter(p -> !before.problems().contains(p)).toList());
  }

  private static void report(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.isSerious()) {
        log.error("{}", problem);
      } else {
        log.warn("{}", problem);
      }
    }
  }

  @Override
  public Collection<ContentType> contentTypes() {
    return current.types().values();
  }

  @Override
  public Optional<ContentType> contentType(String name) {
    Reading reading = current;
    ContentType named = reading.types().get(name);
    return Optional.ofNullable(named == null ? reading.byAlias().get(name) : named);
  }

  @Override
  public Optional<ContentType> section(String address) {
    return Optional.ofNullable(current.bySection().get(address));
  }

  @Override
  public String text(String key) {
    return current.text(key).orElse(key);
  }

  @Override
  public Optional<String> text(String key, Locale locale) {
    return current.text(locale, key);
  }

  @Override
  public Definitions definitions() {
    return current.definitions();
  }

  @Override
  public List<Problem> problems() {
    return current.problems();
  }

  @Override
  public Optional<Path> file(String modulePath) {
    return files.find(modulePath);
  }

  @Override
  public List<Path> roots() {
    return files.roots();
  }

  @Override
  public void onChange(Runnable listener) {
    if (watch != null) {
      watch.onChange(listener);
    }
  }

  @Override
  public void close() {
    if (watch != null) {
      watch.close();
    }
  }
}
