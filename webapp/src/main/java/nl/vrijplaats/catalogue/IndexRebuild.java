package nl.vrijplaats.catalogue;

import java.util.function.LongConsumer;

/**
 * Makes both catalogues anew from their repositories. The old ones answer until the new ones are
 * complete, and changes made meanwhile are in the new ones as well. Safe to call at any time; a
 * second call waits for the first.
 */
public interface IndexRebuild {

  /**
   * Puts right what differs between the catalogues and their repositories, after an unclean stop or
   * with definitions of another kind. The site does this at start; a command that asks a catalogue
   * does it itself.
   *
   * @throws CatalogueFailure where an index could not be written
   */
  void catchUp();

  /**
   * Rebuilds the catalogue of what is live, then that of the working copies.
   *
   * @param progress told after each item how many are done
   * @return how many items were written
   * @throws CatalogueFailure where an index could not be written; the old one keeps answering
   */
  long rebuild(LongConsumer progress);
}
