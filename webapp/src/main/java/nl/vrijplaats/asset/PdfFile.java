package nl.vrijplaats.asset;

/**
 * A stored PDF. It never changes: another file is another one.
 *
 * @param ref what items name it by
 * @param fileName lower-case letters, digits and hyphens, with {@code .pdf}
 * @param size in bytes
 * @param pages how many it has
 * @param readPages of how many, from the first, the text is known
 */
public record PdfFile(AssetRef ref, String fileName, long size, int pages, int readPages) {}
