package nl.vrijplaats.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps both catalogues equal to their repositories, which are the truth: at start, after a crash,
 * after a damage, and whenever it is asked for. The old catalogues answer until the new ones are
 * complete, and changes made meanwhile are in the new ones as well. Safe to call at any time, from
 * any thread; one rebuild of a catalogue is carried out at a time, a second one waits for the
 * first.
 */
public interface IndexRebuild {

  /** What is being done. */
  enum Step {
    /** Nothing: the catalogues are equal to their repositories. */
    NONE,
    /** Looking for what differs. */
    COMPARING,
    /** Making them anew. */
    REBUILDING,
    /** About to begin, or to be tried again where the last try failed; by itself. */
    WAITING
  }

  /**
   * How far it is.
   *
   * @param done items written so far, of both catalogues
   * @param total items to be written; 0 while that is not known
   * @param live items that visitors find
   * @param working items that editors find
   * @param rebuilt when the last rebuild was done, or null where there was none since the start
   * @param problem what went wrong, in English, or null
   */
  record Status(
      Step step,
      long done,
      long total,
      long live,
      long working,
      @Nullable Instant rebuilt,
      @Nullable String problem) {}

  /** Told how far a rebuild is: so many items are done, of so many. */
  @FunctionalInterface
  interface Progress {
    /** For who does not want to know. */
    Progress NONE = (done, total) -> {};

    /** After each item. */
    void at(long done, long total);
  }

  /** Work that changes many items. */
  @FunctionalInterface
  interface Work<E extends Exception> {
    /** Does it. */
    void carryOut() throws E;
  }

  /**
   * Carries out work that changes many items, with all cores: while it lasts, the catalogue of what
   * is live follows a little later, that of the working copies not at all. When this returns, both
   * are equal to their repositories, whether the work succeeded or not. Ended half-way, the next
   * start puts right what differs. For commands: nobody should be searching meanwhile.
   *
   * @throws E what the work throws
   * @throws CatalogueFailure where an index could not be written
   */
  <E extends Exception> void inBulk(Work<E> work) throws E;

  /**
   * Puts right what differs between the catalogues and their repositories, after an unclean stop or
   * with definitions of another kind. The site does this at start; a command that asks a catalogue
   * does it itself. Costs next to nothing where the last process ended in order and nothing changed
   * since.
   *
   * @throws CatalogueFailure where an index could not be written
   */
  void catchUp();

  /**
   * Rebuilds the catalogue of what is live, then that of the working copies.
   *
   * @return how many items were written
   * @throws CatalogueFailure where an index could not be written; the old one keeps answering
   */
  long rebuild(Progress progress);

  /** Starts a rebuild, beside the work of others; nothing happens where one is under way. */
  void start();

  /** What is being done now. Costs little: neither catalogue is asked what it holds. */
  Step step();

  /** The same, and how far it is. */
  Status status();
}
