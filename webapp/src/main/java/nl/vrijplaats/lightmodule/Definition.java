package nl.vrijplaats.lightmodule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one definition: which files it was made of, and what is wrong with it.
 *
 * @param kind what it defines
 * @param id how others name it, such as {@code leren-is-altijd:pages/home} or {@code column}
 * @param module the module it belongs to
 * @param state whether it can be used
 * @param sources the files it was made of, its own first
 * @param problems what was found wrong in those files while reading it, by file and line
 * @param values every value with where it came from, in the order of the definition; empty where
 *     the files cannot be read
 */
public record Definition(
    DefinitionKind kind,
    String id,
    String module,
    State state,
    List<Source> sources,
    List<Problem> problems,
    Values values) {

  /** Whether a definition can be used. */
  public enum State {
    /** As its files say. */
    IN_FORCE,
    /** Its files have a serious problem; what they said before it stays in force. */
    KEPT,
    /** Its files have a serious problem, and nothing earlier is known. */
    UNUSABLE,
    /** Its files say {@code enabled: false}. */
    SWITCHED_OFF
  }

  /**
   * A file a definition was made of.
   *
   * @param file path below the folder of light modules
   */
  public record Source(Role role, String file) {
    /** What a file did for the definition. */
    public enum Role {
      /** It is the definition's own. */
      OWN,
      /** {@code !include}. */
      INCLUDED,
      /** {@code !inherit}: another definition started it. */
      INHERITED,
      /** {@code !content-type}: made from that content type. */
      GENERATED,
      /** It was laid over it from {@code decorations/}. */
      DECORATION,
      /** The prototype of the site, which every page template starts from. */
      PROTOTYPE
    }
  }

  /**
   * One value of a definition.
   *
   * @param path keys from the top, such as {@code areas.main.title}
   * @param text as written; null where nothing is
   * @param file file it stands in, below the folder of light modules
   * @param line 1-based
   */
  public record Value(String path, @Nullable String text, String file, int line) {}

  /** The values of a definition, listed when they are asked for. */
  @FunctionalInterface
  public interface Values {
    /** All of them. */
    List<Value> list();
  }
}
