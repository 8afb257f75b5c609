package graf.index.plan;

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
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Passages that stand for their near copies, and how many of those were met.
///
/// Signatures say which passages may be near copies, at the cost of a look at a number; their texts
/// then say whether they are. Of texts that are just near enough, signatures miss one in 25.
///
/// @param <P> by what a passage is known
public final class DuplicateGroups<P> {
  private final TextAnalyzer analyzer;
  private final List<Original<P>> originals = new ArrayList<>();
  private final Map<P, Original<P>> byPassage = new HashMap<>();
  private final FixedBitSet firstHalves = new FixedBitSet(1 << 16);
  private final FixedBitSet secondHalves = new FixedBitSet(1 << 16);
  private final Map<String, long[]> shingles = new HashMap<>();

  /// @param analyzer of any language: words as written are the same in all
  public DuplicateGroups(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// The text of a passage, read where it is needed.
  public interface Text {
    String read() throws IOException;
  }

  private static final class Original<P> {
    private final P passage;
    private final int signature;
    private final String text;
    private final Set<Object> documents = new HashSet<>();
    private long copies;

    Original(P passage, int signature, String text) {
      this.passage = passage;
      this.signature = signature;
      this.text = text;
    }

    boolean mayBeLike(int other) {
      return Shingles.firstHalf(signature) == Shingles.firstHalf(other)
          || Shingles.secondHalf(signature) == Shingles.secondHalf(other);
    }
  }

  /// Returns the signature of `text`, as it is in the index.
  public int signatureOf(String text) {
    return Shingles.signature(words(text));
  }

  /// Returns the signatures of those that are kept.
  public List<Integer> signatures() {
    var signatures = new ArrayList<Integer>();
    for (Original<P> original : originals) {
      signatures.add(original.signature);
    }
    return signatures;
  }

  /// Forgets what was kept.
  public void clear() {
    originals.clear();
    byPassage.clear();
    firstHalves.clear();
    secondHalves.clear();
  }

  /// Has `passage` stand for its copies from now on.
  public void keep(P passage, int signature, String text) {
    var original = new Original<>(passage, signature, text);
    originals.add(original);
    byPassage.put(passage, original);
    firstHalves.set(Shingles.firstHalf(signature));
    secondHalves.set(Shingles.secondHalf(signature));
  }

  /// Returns the first passage of those kept that a passage nearly repeats, or null.
  public @Nullable P like(int signature, Text text) throws IOException {
    var original = originalOf(signature, text);
    return original == null ? null : original.passage;
  }

  /// Counts `passage`, which stands in `document`, where it repeats one that is kept.
  public void meet(P passage, Object document, int signature, Text text) throws IOException {
    var original = originalOf(signature, text);
    if (original != null && !byPassage.containsKey(passage)) {
      original.copies++;
      original.documents.add(document);
    }
  }

  /// Returns what of all that was met repeats `passage`, which is kept.
  public NearCopies copiesOf(P passage) {
    var original = byPassage.get(passage);
    return original == null
        ? NearCopies.NONE
        : new NearCopies(original.copies, original.documents.size());
  }

  private @Nullable Original<P> originalOf(int signature, Text text) throws IOException {
    if (!firstHalves.get(Shingles.firstHalf(signature))
        && !secondHalves.get(Shingles.secondHalf(signature))) {
      return null;
    }
    String read = null;
    for (Original<P> original : originals) {
      if (original.mayBeLike(signature)) {
        read = read == null ? text.read() : read;
        if (areNear(original.text, read)) {
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
    return shingles.computeIfAbsent(text, _ -> Shingles.of(words(text)));
  }

  private Tokens words(String text) {
    var forms = new Tokens();
    analyzer.analyze(text, 0, forms);
    return forms.folded();
  }
}
