package graf.index.lucene;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.index.NearCopies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Tells passages that nearly repeat one that is kept, and counts them.
///
/// Signatures say which passages may be near copies, at the cost of a look at a number; their texts
/// then say whether they are. Of texts that are just near enough, signatures miss one in 25.
final class CopyFolding {
  private final StoredContents contents;
  private final TextAnalyzer analyzer;
  private final List<Original> originals = new ArrayList<>();
  private final Map<Integer, Original> byDoc = new HashMap<>();
  private final FixedBitSet firstHalves = new FixedBitSet(1 << 16);
  private final FixedBitSet secondHalves = new FixedBitSet(1 << 16);
  private final Map<String, long[]> shingles = new HashMap<>();
  private @Nullable LeafReaderContext leaf;
  private NumericDocValues signatures = DocValues.emptyNumeric();

  CopyFolding(StoredContents contents, TextAnalyzer analyzer) {
    this.contents = contents;
    this.analyzer = analyzer;
  }

  private static final class Original {
    private final int signature;
    private final String text;
    private final Set<Long> documents = new HashSet<>();
    private long copies;

    Original(int signature, String text) {
      this.signature = signature;
      this.text = text;
    }

    boolean mayBeLike(int other) {
      return Shingles.firstHalf(signature) == Shingles.firstHalf(other)
          || Shingles.secondHalf(signature) == Shingles.secondHalf(other);
    }
  }

  void clear() {
    originals.clear();
    byDoc.clear();
    firstHalves.clear();
    secondHalves.clear();
  }

  /// Has the passage `doc` stand for its copies from now on.
  void keep(int doc) throws IOException {
    var original = new Original(signature(doc), contents.passage(doc).text());
    originals.add(original);
    byDoc.put(doc, original);
    firstHalves.set(Shingles.firstHalf(original.signature));
    secondHalves.set(Shingles.secondHalf(original.signature));
  }

  /// Whether the passage `doc` nearly repeats one that is kept.
  boolean isCopy(int doc) throws IOException {
    return originalOf(doc, signature(doc)) != null;
  }

  /// Returns what of all that was met repeats the passage `doc`, which is kept.
  NearCopies copiesOf(int doc) {
    var original = byDoc.get(doc);
    return original == null
        ? NearCopies.NONE
        : new NearCopies(original.copies, original.documents.size());
  }

  private int signature(int doc) throws IOException {
    var leaf = contents.leafOf(doc);
    return signature(DocValues.getNumeric(leaf.reader(), IndexSchema.SIGNATURE), doc, leaf);
  }

  private static int signature(NumericDocValues signatures, int doc, LeafReaderContext leaf)
      throws IOException {
    return signatures.advanceExact(doc - leaf.docBase) ? (int) signatures.longValue() : 0;
  }

  private @Nullable Original originalOf(int doc, int signature) throws IOException {
    if (!firstHalves.get(Shingles.firstHalf(signature))
        && !secondHalves.get(Shingles.secondHalf(signature))) {
      return null;
    }
    String text = null;
    for (Original original : originals) {
      if (original.mayBeLike(signature)) {
        text = text == null ? contents.passage(doc).text() : text;
        if (areNear(original.text, text)) {
          return original;
        }
      }
    }
    return null;
  }

  private boolean areNear(String one, String other) {
    return one.equals(other) || Shingles.areNear(shinglesOf(one), shinglesOf(other));
  }

  private long[] shinglesOf(String text) {
    return shingles.computeIfAbsent(
        text,
        _ -> {
          var written = new Tokens();
          analyzer.analyze(text, 0, written, new Tokens());
          return Shingles.of(written);
        });
  }

  /// Goes on to a part of the index; what is met next is in it.
  void enter(LeafReaderContext context) throws IOException {
    leaf = context;
    signatures = DocValues.getNumeric(context.reader(), IndexSchema.SIGNATURE);
  }

  /// Counts the passage `doc` of that part, which is in its document number `document`, where it
  /// repeats one that is kept.
  void meet(int doc, int document) throws IOException {
    if (leaf == null || !signatures.advanceExact(doc)) {
      return;
    }
    int global = leaf.docBase + doc;
    var original = originalOf(global, (int) signatures.longValue());
    if (original != null && !byDoc.containsKey(global)) {
      original.copies++;
      // A document lies whole in one segment.
      original.documents.add((long) leaf.ord << 32 | document);
    }
  }
}
