package nl.vrijplaats.search;

/** What was asked cannot be kept; says why in Dutch, and nothing was changed. */
public class SearchRefused extends RuntimeException {
  SearchRefused(String why) {
    super(why);
  }
}
