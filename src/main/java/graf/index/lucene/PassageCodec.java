package graf.index.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.DeflateWithPresetDictCompressionMode;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/// Lucene's own formats, but for stored texts: deflated in smaller blocks, since a hit is quoted
/// from a block of its own.
public final class PassageCodec extends FilterCodec {
  /// Lucene's formats by the name of its codec, which a patch of Lucene leaves as it is, and how
  /// many changes of ours lie on top.
  static final String FORMAT = "Lucene104.1";

  /// Bytes that share a dictionary, in ten blocks that are inflated one by one: a quarter of a
  /// query's time less than with Lucene's 480 KB, for 5 % more of an index (`docs/performance.md`).
  private static final int CHUNK = 40 << 10;

  private static final int MOST_PASSAGES = 1024;
  private static final int CHUNKS_INDEXED_TOGETHER = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "GrafStoredFields",
          new DeflateWithPresetDictCompressionMode(),
          CHUNK,
          MOST_PASSAGES,
          CHUNKS_INDEXED_TOGETHER);

  /// For Lucene, which makes one of each codec that it finds.
  public PassageCodec() {
    super("Graf", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
