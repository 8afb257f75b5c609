package graf.index.lucene.write;

import graf.analysis.TextAnalyzer;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
import java.util.Iterator;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The Lucene documents of a source, cut into slices.
final class SourceDocuments implements Iterator<Iterable<? extends IndexableField>> {
  /// Lucene holds a slice back in memory until it is whole.
  private static final int SLICE = 4096;

  private final SourceUpdate update;
  private final TextAnalyzer.Pool analyzers;
  private @Nullable PassageDocuments current;
  private int given;
  private boolean done;

  SourceDocuments(SourceUpdate update, TextAnalyzer.Pool analyzers) {
    this.update = update;
    this.analyzers = analyzers;
  }

  boolean hasMore() {
    return !done;
  }

  /// Begins the next slice.
  Iterator<Iterable<? extends IndexableField>> nextSlice() {
    given = 0;
    return this;
  }

  @Override
  public boolean hasNext() {
    return !done && given < SLICE;
  }

  @Override
  public Iterable<? extends IndexableField> next() {
    given++;
    return nextDocument();
  }

  private Iterable<? extends IndexableField> nextDocument() {
    while (current == null || !current.hasNext()) {
      if (!update.documents().hasNext()) {
        done = true;
        return stateRecord(update.state().get());
      }
      current = new PassageDocuments(update.source(), update.documents().next(), analyzers);
    }
    return current.next();
  }

  private static Document stateRecord(SourceState state) {
    var record = new Document();
    record.add(new StringField(IndexSchema.SOURCE, state.source(), Field.Store.NO));
    record.add(new StringField(IndexSchema.STATE, state.source(), Field.Store.NO));
    record.add(
        new BinaryDocValuesField(
            IndexSchema.STATE_BYTES, new BytesRef(RecordFormat.encode(state))));
    record.add(new StringField(IndexSchema.KIND, IndexSchema.FILE, Field.Store.NO));
    if (state.skipped() != null) {
      record.add(new StringField(IndexSchema.KIND, IndexSchema.SKIPPED, Field.Store.NO));
    }
    AnalyzedField.addWithoutWords(record);
    return record;
  }
}
