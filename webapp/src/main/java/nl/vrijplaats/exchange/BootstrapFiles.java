package nl.vrijplaats.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The bootstrap files of an import: a single one, those in a folder, or those in a zip or jar. A
 * zip is read where it lies, nothing is unpacked.
 */
final class BootstrapFiles implements AutoCloseable {
  private static final Pattern ENDING = Pattern.compile(".*\\.(ya?ml|xml|properties)");
  private static final Pattern BOOTSTRAP = Pattern.compile("(?:.*/)?[^/]*bootstrap[^/]*/.*");

  /** What a packed module has beside content: {@link ModuleContent}. */
  private static final Pattern SERVING =
      Pattern.compile(
          "(?:.*/)?(?:userroles\\.anonymous\\.acl_[^/]+|website\\.vrijplaats-adressen)\\.yaml");

  private static final Pattern OUTSIDE =
      Pattern.compile("(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?|[/\\\\].*|[A-Za-z]:.*");

  private static final int MOST_FILES = 500_000;
  private static final long MOST_BYTES = 512L * 1024 * 1024;

  /** Text packs ten times smaller, a repetitive one perhaps fifty times. */
  private static final int MOST_PACKED = 200;

  private static final int ALWAYS_ALLOWED = 4 * 1024 * 1024;

  private final List<BootstrapFile> files;
  private final int others;
  private final @Nullable ZipFile zip;

  private BootstrapFiles(List<BootstrapFile> all, @Nullable ZipFile zip) {
    List<BootstrapFile> readable =
        all.stream()
            .filter(file -> ENDING.matcher(file.name()).matches())
            .filter(file -> !SERVING.matcher(file.name()).matches())
            .toList();
    List<BootstrapFile> inBootstrap =
        readable.stream().filter(file -> BOOTSTRAP.matcher(file.name()).matches()).toList();
    this.files =
        (inBootstrap.isEmpty() ? readable : inBootstrap)
            .stream().sorted(Comparator.comparing(BootstrapFile::name)).toList();
    this.others = all.size() - files.size();
    this.zip = zip;
  }

  /**
   * Opens what lies there.
   *
   * @throws Refusal where it is a zip that is not to be trusted
   */
  static BootstrapFiles open(Path from) throws IOException {
    if (Files.isDirectory(from)) {
      return inFolder(from);
    }
    String name = String.valueOf(from.getFileName());
    if (name.matches("(?i).*\\.(zip|jar)")) {
      return inZip(from);
    }
    return new BootstrapFiles(
        List.of(new BootstrapFile(name, () -> limited(Files.newInputStream(from), Long.MAX_VALUE))),
        null);
  }

  /** In the order of their names. */
  List<BootstrapFile> files() {
    return files;
  }

  /** How many files were left aside, because they hold no content. */
  int others() {
    return others;
  }

  private static BootstrapFiles inFolder(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new BootstrapFiles(
          all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .map(
                  file ->
                      new BootstrapFile(
                          folder.relativize(file).toString().replace('\\', '/'),
                          () -> limited(Files.newInputStream(file), Long.MAX_VALUE)))
              .toList(),
          null);
    }
  }

  private static BootstrapFiles inZip(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new Refusal("This is no zip file, or it is damaged: " + e.getMessage());
    }
    try {
      var files = new ArrayList<BootstrapFile>();
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (OUTSIDE.matcher(entry.getName()).matches()) {
          throw new Refusal(
              "The zip names a file outside itself ('" + entry.getName() + "'); it is not read");
        }
        if (files.size() == MOST_FILES) {
          throw new Refusal("The zip holds more than " + MOST_FILES + " files; split it");
        }
        if (!entry.isDirectory()) {
          long packed = Math.max(1, entry.getCompressedSize());
          files.add(
              new BootstrapFile(entry.getName(), () -> limited(zip.getInputStream(entry), packed)));
        }
      }
      return new BootstrapFiles(files, zip);
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static InputStream limited(InputStream in, long packed) {
    long unpacked =
        packed > MOST_BYTES ? MOST_BYTES : Math.max(ALWAYS_ALLOWED, packed * MOST_PACKED);
    return new Limited(in, Math.min(MOST_BYTES, unpacked));
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }

  /** Stops before a file fills the memory. */
  private static final class Limited extends FilterInputStream {
    private final long most;
    private long read;

    Limited(InputStream in, long most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int number = super.read(bytes, from, length);
      count(Math.max(0, number));
      return number;
    }

    private void count(int more) {
      read += more;
      if (read > most) {
        throw new Refusal(
            "Unpacks to more than "
                + most / 1024 / 1024
                + " MB; a file of content does not, so it is not read");
      }
    }
  }
}
