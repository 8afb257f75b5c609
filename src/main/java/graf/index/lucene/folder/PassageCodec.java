package graf.index.lucene.folder;

import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104PostingsFormat;
import org.apache.lucene.codecs.lucene90.Lucene90DocValuesFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/// Lucene's own formats, the same for all fields, but for stored texts: deflated in smaller blocks,
/// since a hit is quoted from a block of its own.
public final class PassageCodec extends FilterCodec {
  /// Lucene's formats by the name of its codec, which a patch of Lucene leaves as it is, and how
  /// many changes of ours lie on top.
  static final String FORMAT = "Lucene104.2";

  /// Bytes that share a beginning, in ten blocks that are inflated one by one: a quarter of a
  /// query's time less than with Lucene's 480 KB (`docs/performance.md`).
  private static final int CHUNK = 40 << 10;

  private static final int MOST_PASSAGES = 1024;
  private static final int CHUNKS_INDEXED_TOGETHER = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          "GrafStoredFields", new SharedStart(), CHUNK, MOST_PASSAGES, CHUNKS_INDEXED_TOGETHER);

  // Lucene's own codec has a format for each field, by a name that is looked up in every jar: 4 %
  // of
  // the time of a cold query.
  private final PostingsFormat postings = new Lucene104PostingsFormat();
  private final DocValuesFormat values = new Lucene90DocValuesFormat();

  /// For Lucene, which makes one of each codec that it finds.
  public PassageCodec() {
    super("Graf", new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  @Override
  public DocValuesFormat docValuesFormat() {
    return values;
  }
}
