package nl.vrijplaats.jcr;

/**
 * Files that are read by mapping them into memory. A page of them that was read once counts as
 * memory of this process until it is given back, though the system has it in its own memory too.
 */
public interface MappedFiles {

  /**
   * Gives all their pages back to the system, which reads them again, mostly from its memory, when
   * somebody asks. Nothing else changes; safe while others read.
   */
  void giveBack();
}
