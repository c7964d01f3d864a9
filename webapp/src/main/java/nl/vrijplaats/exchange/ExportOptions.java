package nl.vrijplaats.exchange;

/**
 * What an export writes.
 *
 * @param live only what visitors see, instead of the working copies
 * @param xml XML instead of YAML, where the format knows both
 */
record ExportOptions(boolean live, boolean xml) {}
