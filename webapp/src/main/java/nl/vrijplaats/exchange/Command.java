package nl.vrijplaats.exchange;

import java.io.PrintStream;
import java.util.List;

/**
 * One thing the program can do instead of serving, such as {@code import}. A command is a bean that
 * is cheap to make: what opens a repository it asks for only while it runs.
 */
public interface Command {
  /** Exit code: everything asked for was done. */
  int DONE = 0;

  /** Exit code: something was refused or is wrong; what, was printed. */
  int FAILED = 1;

  /** Exit code: the command line cannot be understood. */
  int MISUSED = 2;

  /** The word that calls it. */
  String name();

  /** How it is called, in one line: {@code import FILE --format=jsonl}. */
  String usage();

  /**
   * Does it.
   *
   * @param arguments what stands behind the word, without settings of the program
   * @param out where people read what happens
   * @return exit code
   * @throws CommandMisused where the arguments do not fit
   */
  int run(List<String> arguments, PrintStream out);
}
