package nl.vrijplaats.lightmodule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small folder of light modules for tests. */
record ModuleFolder(Path root) {

  /** With one content type, {@code note}, with nothing wrong in it. */
  static ModuleFolder withNote(Path root) {
    return new ModuleFolder(root)
        .file(
            "demo/contentTypes/note.yaml",
            """
            datasource:
              workspace: notes
            model:
              properties:
                title: {type: String, required: true}
                body: {type: richText}
            """)
        .file(
            "demo/decorations/demo/contentTypes/note.yaml",
            """
            path: /notes/{slug}
            section: /notes
            """)
        .file(
            "demo/i18n/demo-messages_nl.properties",
            """
            note.label=Notitie
            note.plural=Notities
            properties.title.label=Kop
            properties.body.label=Tekst
            """);
  }

  /** The same, with this file in place of what was there. */
  ModuleFolder file(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  LightModules read() {
    return LightModules.read(List.of(root));
  }
}
