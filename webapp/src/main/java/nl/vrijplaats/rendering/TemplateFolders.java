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
  private record Source(Path file, FileTime modified, long size) {}

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

  private static @Nullable Source find(Path folder, String below) throws IOException {
    Path file;
    try {
      file = folder.resolve(below).normalize();
    } catch (InvalidPathException noFileName) {
      return null;
    }
    if (!file.startsWith(folder)) {
      return null;
    }
    SeenFile.note(file);
    if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(folder.toRealPath())) {
      return null;
    }
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Source(file, attributes.lastModifiedTime(), attributes.size());
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
