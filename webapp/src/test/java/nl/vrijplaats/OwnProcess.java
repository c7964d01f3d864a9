package nl.vrijplaats;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a part of the tests or the program in a process of its own, so that it can be killed. */
public final class OwnProcess {

  private OwnProcess() {}

  /** The main method of a class, with the same Java and classes; not started yet. */
  public static ProcessBuilder of(Class<?> main, String... arguments) {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    List<String> command = Stream.concat(java, Stream.of(arguments)).toList();
    return new ProcessBuilder(command);
  }
}
