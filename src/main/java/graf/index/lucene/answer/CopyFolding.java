package graf.index.lucene.answer;

import graf.analysis.TextAnalyzer;
import graf.index.NearCopies;
import graf.index.plan.CopyGroups;
import graf.index.plan.IndexSchema;
import graf.passage.Passage;
import graf.passage.TextRange;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/// Tells Lucene documents that nearly repeat one that is kept, and counts them.
final class CopyFolding {
  private final StoredContents contents;
  private final HitHighlighter highlighter;
  private final CopyGroups<Integer> originals;
  private @Nullable LeafReaderContext leaf;
  private NumericDocValues signatures = DocValues.emptyNumeric();

  CopyFolding(StoredContents contents, TextAnalyzer analyzer, HitHighlighter highlighter) {
    this.contents = contents;
    this.highlighter = highlighter;
    originals = new CopyGroups<>(analyzer);
  }

  void clear() {
    originals.clear();
  }

  /// Has the passage `doc` stand for its copies from now on.
  void keep(int doc) throws IOException {
    originals.keep(doc, signature(doc), new Stored(doc));
  }

  /// Whether the passage `doc` nearly repeats one that is kept.
  boolean isCopy(int doc) throws IOException {
    return originals.like(signature(doc), new Stored(doc)) != null;
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
      originals.meet(global, documentOfAll, signature, new Stored(global));
    }
  }

  /// A passage of the index.
  private final class Stored implements CopyGroups.Candidate {
    private final int doc;
    private @Nullable Passage passage;

    Stored(int doc) {
      this.doc = doc;
    }

    private Passage passage() throws IOException {
      var read = passage;
      if (read == null) {
        read = contents.passage(doc);
        passage = read;
      }
      return read;
    }

    @Override
    public String text() throws IOException {
      return passage().text();
    }

    @Override
    public List<TextRange> matches() throws IOException {
      return highlighter.matches(contents.documentOf(doc), passage(), doc);
    }

    @Override
    public List<String> titles() throws IOException {
      return CopyGroups.titles(contents.documentOf(doc).metadata().title(), passage());
    }

    @Override
    public String id() throws IOException {
      return passage().id(contents.documentOf(doc).id());
    }
  }
}
