package nl.vrijplaats.site.kept;

/**
 * What the site was made of at a time. One state follows another; they are told apart by being
 * another object.
 *
 * @param number counts states
 * @param definitions counts changes of the definitions
 * @param catalogue version of the catalogue of what is live
 */
record State(long number, long definitions, String catalogue) {}
