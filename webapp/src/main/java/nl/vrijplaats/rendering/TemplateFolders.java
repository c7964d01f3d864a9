package nl.vrijplaats.rendering;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds templates in the folders of the content templates (names that start with {@code
 * content-templates/}) and of the light modules (all others), first folder first. A file outside
 * them is never found, whatever its name or a symbolic link says.
 */
final class TemplateFolders implements TemplateLoader {

  private static final String CONTENT_TEMPLATES = "content-templates/";

  private final List<Path> contentTemplates;
  private final List<Path> lightModules;

  TemplateFolders(List<Path> contentTemplates, List<Path> lightModules) {
    this.contentTemplates = List.copyOf(contentTemplates);
    this.lightModules = List.copyOf(lightModules);
  }

  /** A file as it was when it was looked up; a changed file is another source to FreeMarker. */
  private record Source(Path file, @Nullable Object inode, FileTime modified, long size) {}

  /** Where links lead costs as much to find out as a small template to run: once for each file. */
  private final Map<Path, Source> inside = new ConcurrentHashMap<>();

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    boolean ofContent = name.startsWith(CONTENT_TEMPLATES);
    String below = ofContent ? name.substring(CONTENT_TEMPLATES.length()) : name;
    for (Path folder : ofContent ? contentTemplates : lightModules) {
      Source found = find(folder, below);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Source find(Path folder, String below) throws IOException {
    Path file;
    try {
      file = folder.resolve(below).normalize();
    } catch (InvalidPathException noFileName) {
      return null;
    }
    if (!file.startsWith(folder)) {
      return null;
    }
    BasicFileAttributes attributes = SeenFile.noteAttributes(file);
    if (attributes == null || !attributes.isRegularFile()) {
      return null;
    }
    var source =
        new Source(file, attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
    if (!source.equals(inside.get(file))) {
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        return null;
      }
      inside.put(file, source);
    }
    return source;
  }

  @Override
  public long getLastModified(Object source) {
    return ((Source) source).modified().toMillis();
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    return Files.newBufferedReader(((Source) source).file(), StandardCharsets.UTF_8);
  }

  @Override
  public void closeTemplateSource(Object source) {
    // A source holds nothing open.
  }

  @Override
  public String toString() {
    return "content templates in " + contentTemplates + ", light modules in " + lightModules;
  }
}
