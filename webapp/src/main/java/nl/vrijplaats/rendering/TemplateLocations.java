package nl.vrijplaats.rendering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the content templates are: as configured, else beside or above the working folder. */
@Component
class TemplateLocations {

  private final List<Path> contentTemplates;

  TemplateLocations(@Value("${vrijplaats.content-templates:}") List<Path> configured) {
    Stream<Path> candidates =
        configured.isEmpty()
            ? Stream.of(Path.of("content-templates"), Path.of("../content-templates"))
                .filter(Files::isDirectory)
                .limit(1)
            : configured.stream();
    this.contentTemplates = candidates.map(p -> p.toAbsolutePath().normalize()).toList();
  }

  List<Path> contentTemplates() {
    return contentTemplates;
  }
}
