package graf.index.lucene;

import graf.analysis.TextAnalyzer;
import graf.index.NearCopies;
import graf.index.plan.DuplicateGroups;
import graf.index.plan.IndexSchema;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/// Tells Lucene documents that nearly repeat one that is kept, and counts them.
final class CopyFolding {
  private final StoredContents contents;
  private final DuplicateGroups<Integer> originals;
  private @Nullable LeafReaderContext leaf;
  private NumericDocValues signatures = DocValues.emptyNumeric();

  CopyFolding(StoredContents contents, TextAnalyzer analyzer) {
    this.contents = contents;
    originals = new DuplicateGroups<>(analyzer);
  }

  void clear() {
    originals.clear();
  }

  /// Has the passage `doc` stand for its copies from now on.
  void keep(int doc) throws IOException {
    originals.keep(doc, signature(doc), contents.passage(doc).text());
  }

  /// Whether the passage `doc` nearly repeats one that is kept.
  boolean isCopy(int doc) throws IOException {
    return originals.like(signature(doc), () -> contents.passage(doc).text()) != null;
  }

  /// Returns what of all that was met repeats the passage `doc`, which is kept.
  NearCopies copiesOf(int doc) {
    return originals.copiesOf(doc);
  }

  private int signature(int doc) throws IOException {
    var leaf = contents.leafOf(doc);
    var signatures = DocValues.getNumeric(leaf.reader(), IndexSchema.SIGNATURE);
    return signatures.advanceExact(doc - leaf.docBase) ? (int) signatures.longValue() : 0;
  }

  /// Goes on to a part of the index; what is met next is in it.
  void enter(LeafReaderContext context) throws IOException {
    leaf = context;
    signatures = DocValues.getNumeric(context.reader(), IndexSchema.SIGNATURE);
  }

  /// Counts the passage `doc` of that part, which is in its document number `document`, where it
  /// repeats one that is kept.
  void meet(int doc, int document) throws IOException {
    if (leaf != null && signatures.advanceExact(doc)) {
      int global = leaf.docBase + doc;
      // A document lies whole in one segment.
      long documentOfAll = (long) leaf.ord << 32 | document;
      int signature = (int) signatures.longValue();
      originals.meet(global, documentOfAll, signature, () -> contents.passage(global).text());
    }
  }
}
