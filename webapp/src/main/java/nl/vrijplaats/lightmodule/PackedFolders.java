package nl.vrijplaats.lightmodule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * The folders packed in the program, brought to disk: templates and definitions are read from files
 * only. File by file, so that a command beside a running server does not pull them away from it.
 */
final class PackedFolders {
  private final Path target;
  private final PathMatchingResourcePatternResolver resources;

  PackedFolders(Path home, ClassLoader program) {
    this.target = home.resolve("packed");
    this.resources = new PathMatchingResourcePatternResolver(program);
  }

  /** The folder of that name on disk, as it is packed; empty where none is. */
  Optional<Path> unpack(String name) {
    try {
      List<String> tops =
          Arrays.stream(resources.getResources("classpath*:" + name + "/"))
              .map(PackedFolders::address)
              .toList();
      Path folder = target.resolve(name);
      var written = new HashSet<Path>();
      for (Resource resource : resources.getResources("classpath*:" + name + "/**")) {
        String address = address(resource);
        if (!address.endsWith("/") && resource.isReadable()) {
          written.add(copy(resource, folder.resolve(below(tops, address))));
        }
      }
      removeOthers(folder, written);
      return written.isEmpty() ? Optional.empty() : Optional.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not bring " + name + " to " + target, e);
    }
  }

  private static String address(Resource resource) {
    try {
      return resource.getURL().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String below(List<String> tops, String address) {
    String top = tops.stream().filter(address::startsWith).findFirst().orElseThrow();
    return StringUtils.uriDecode(address.substring(top.length()), StandardCharsets.UTF_8);
  }

  private static Path copy(Resource resource, Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = resource.getInputStream()) {
      bytes = in.readAllBytes();
    }
    if (!Files.exists(file) || !Arrays.equals(bytes, Files.readAllBytes(file))) {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), ".", ".new");
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
    return file;
  }

  private static void removeOthers(Path folder, Set<Path> written) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> old;
    try (Stream<Path> files = Files.walk(folder)) {
      old = files.filter(Files::isRegularFile).filter(file -> !written.contains(file)).toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
  }
}
