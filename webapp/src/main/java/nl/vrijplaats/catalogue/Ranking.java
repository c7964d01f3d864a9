package nl.vrijplaats.catalogue;

/**
 * What counts for how much in full text. The values in force were measured; see docs/search.md.
 *
 * @param exact what the word as typed adds to what its stem counts for
 * @param parts what the parts of a compound count for where they stand near each other
 * @param loosePart what one part of a compound counts for by itself
 * @param synonym what a word that means the same counts for
 * @param spelling what a word that is nearly spelled so counts for, where the word itself is
 *     nowhere
 * @param nearness what words count for that stand together as they were typed
 * @param freshness what an item of today gets, as a part of its score; half of that a year ago
 */
record Ranking(
    float exact,
    float parts,
    float loosePart,
    float synonym,
    float spelling,
    float nearness,
    float freshness) {

  static final Ranking IN_FORCE = new Ranking(0.6f, 0.3f, 0.2f, 0.5f, 0.5f, 0.4f, 0.03f);
}
