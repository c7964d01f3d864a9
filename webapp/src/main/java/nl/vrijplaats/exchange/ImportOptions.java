package nl.vrijplaats.exchange;

/**
 * How an import goes about it.
 *
 * @param publish whether to let visitors see the items
 * @param dryRun whether to say what would happen, and do nothing
 */
record ImportOptions(boolean publish, boolean dryRun) {}
