package nl.vrijplaats.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.vrijplaats.lightmodule.LightModules;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The files in {@code webresources} folders of light modules, and those packed with the program
 * under {@code /static}; the former win. Links carry a fingerprint of the bytes, so that browsers
 * may keep a file for ever. Safe for use by many threads.
 */
@Component
public class WebResources {

  private static final Pattern PATH =
      Pattern.compile("/[A-Za-z0-9_-]+/webresources(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
  private static final int FINGERPRINT_BYTES = 6;

  private final LightModules modules;
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  /** A file, and those as they were among which it was found. */
  private record Found(List<SeenFile> among, WebResource resource) {}

  WebResources(LightModules modules) {
    this.modules = modules;
  }

  /** The file at that path; empty for everything that is not a file in a webresources folder. */
  public Optional<WebResource> find(String path) {
    if (!PATH.matcher(path).matches()) {
      return Optional.empty();
    }
    // Each page has links to several files: to look at each of these once is all that it costs.
    List<SeenFile> among =
        modules.roots().stream()
            .map(root -> SeenFile.note(root.resolve(path.substring(1))))
            .toList();
    Found before = found.get(path);
    if (before != null && before.among().equals(among)) {
      return Optional.of(before.resource());
    }
    Optional<WebResource> now = read(path);
    now.ifPresentOrElse(
        resource -> found.put(path, new Found(among, resource)), () -> found.remove(path));
    return now;
  }

  private Optional<WebResource> read(String path) {
    Optional<Resource> onDisk = modules.file(path).map(FileSystemResource::new);
    Resource file = onDisk.orElseGet(() -> new ClassPathResource("/static" + path));
    return file.isReadable()
        ? Optional.of(new WebResource(path, file, fingerprint(file)))
        : Optional.empty();
  }

  /**
   * The paths of all files in the {@code webresources} folder of a module, sorted; of all modules
   * where the name is empty.
   */
  List<String> below(String module) {
    var paths = new TreeSet<String>();
    for (Path root : modules.roots()) {
      Path top = module.isEmpty() ? root : root.resolve(module).resolve("webresources");
      if (Files.isDirectory(top)) {
        try (Stream<Path> files = Files.walk(top)) {
          files
              .peek(WebResources::noteFolder)
              .filter(Files::isRegularFile)
              .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
              .filter(path -> PATH.matcher(path).matches())
              .forEach(paths::add);
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot look into " + top, e);
        }
      }
    }
    return List.copyOf(paths);
  }

  /** A folder changes when a file comes or goes. */
  private static void noteFolder(Path file) {
    if (Files.isDirectory(file)) {
      SeenFile.note(file);
    }
  }

  /** The address of the file, without fingerprint. */
  public String link(String path) {
    return "/.resources" + path;
  }

  /** The address of the file as it is now; without fingerprint where there is no such file. */
  public String cachedLink(String path) {
    return link(find(path).map(WebResources::withFingerprint).orElse(path));
  }

  private static String withFingerprint(WebResource resource) {
    String path = resource.path();
    int dot = path.lastIndexOf('.');
    int end = dot > path.lastIndexOf('/') ? dot : path.length();
    return path.substring(0, end) + "~" + resource.fingerprint() + "~" + path.substring(end);
  }

  private static String fingerprint(Resource file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes = new DigestInputStream(file.getInputStream(), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, FINGERPRINT_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
