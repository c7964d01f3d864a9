package nl.vrijplaats.catalogue;

import java.util.List;

/**
 * Words and phrases that mean the same, kept by editors. Who asks for one finds the others too,
 * though the word as typed counts for more. Whoever keeps them offers this as a bean; without one
 * there are none.
 *
 * <p>Asked for with every search, by many threads at once: a change works with the next search. As
 * long as nothing changed the same list must be returned, not an equal one, so that it is taken
 * apart once.
 */
public interface Synonyms {

  /** Groups of words or phrases as editors wrote them: "wlz", "wet langdurige zorg". */
  List<List<String>> groups();
}
