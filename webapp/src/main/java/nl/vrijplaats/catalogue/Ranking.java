package nl.vrijplaats.catalogue;

/**
 * What counts for how much in full text. The values in force were measured; docs/search.md says how
 * and what else was tried.
 *
 * @param exact what the word as typed adds to what its stem counts for
 * @param parts what the parts of a compound count for where they stand near each other
 * @param unknownParts the same for a word that the index does not hold
 * @param loosePart what one part of such a word counts for by itself
 * @param joined what a compound counts for of which two words were typed apart, at each of them
 * @param synonym what a word that means the same counts for
 * @param spelling what a word that is nearly spelled so counts for, where the word itself is
 *     nowhere
 * @param nearness what words count for that stand together as they were typed
 * @param title what a word in the title adds, the more so the shorter the title
 * @param freshness what an item of today gets, as a part of its score; half of that a year ago
 * @param saturation how soon more of the same word adds less (BM25's k1)
 * @param length how much a long text is held against it (BM25's b)
 */
record Ranking(
    float exact,
    float parts,
    float unknownParts,
    float loosePart,
    float joined,
    float synonym,
    float spelling,
    float nearness,
    float title,
    float freshness,
    float saturation,
    float length) {

  static final Ranking IN_FORCE =
      new Ranking(0.5f, 0.3f, 1, 0.3f, 0.5f, 0.5f, 1, 0.8f, 0.3f, 0.03f, 1.1f, 0.3f);
}
