package nl.vrijplaats.catalogue;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How index files are written: as Lucene does, but with what is stored of an item compressed by
 * itself and not together with some twenty others, which would all be read for each hit of a list.
 * Public for Lucene, which finds it by its name when it opens an index.
 */
public final class SmallBlocks extends FilterCodec {

  private static final String NAME = "VrijplaatsSmallBlocks";

  /** In bytes; an item that is larger has a block of its own. */
  private static final int BLOCK = 2_048;

  private static final int MOST_ITEMS = 16;

  /** As Lucene itself: a block of the list of blocks has two to the power of this. */
  private static final int SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          NAME, CompressionMode.FAST, BLOCK, MOST_ITEMS, SHIFT);

  /** For Lucene. */
  public SmallBlocks() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
