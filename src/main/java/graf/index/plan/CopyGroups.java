package graf.index.plan;

import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import graf.index.NearCopies;
import graf.passage.Passage;
import graf.passage.TextRange;
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
public final class CopyGroups<P> {
  /// Words on either side of a match that must be the same.
  private static final int NEIGHBOURS = 2;

  private final TextAnalyzer analyzer;
  private final List<Original<P>> originals = new ArrayList<>();
  private final Map<P, Original<P>> byPassage = new HashMap<>();
  private final FixedBitSet firstHalves = new FixedBitSet(1 << 16);
  private final FixedBitSet secondHalves = new FixedBitSet(1 << 16);
  private final Map<String, long[]> shingles = new HashMap<>();
  private final Map<String, List<String>> matched = new HashMap<>();

  /// @param analyzer of any language: words as written are the same in all
  public CopyGroups(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// A passage, of which only what is needed is read.
  public interface Candidate {
    String text() throws IOException;

    /// Returns what the query matched in its text, in order.
    List<TextRange> matches() throws IOException;

    /// Returns its title and headings.
    List<String> titles() throws IOException;

    /// Returns its id.
    String id() throws IOException;
  }

  /// Returns the title and the headings of a passage.
  public static List<String> titles(String title, Passage passage) {
    var titles = new ArrayList<>(List.of(title));
    titles.addAll(passage.location().heading());
    return titles;
  }

  private static final class Original<P> {
    private final P passage;
    private final int signature;
    private final String text;
    private final Candidate candidate;
    private final Set<Object> documents = new HashSet<>();
    private final List<String> ids = new ArrayList<>();
    private long copies;

    Original(P passage, int signature, Candidate candidate) throws IOException {
      this.passage = passage;
      this.signature = signature;
      this.candidate = candidate;
      text = candidate.text();
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
  public void keep(P passage, int signature, Candidate candidate) throws IOException {
    var original = new Original<>(passage, signature, candidate);
    originals.add(original);
    byPassage.put(passage, original);
    firstHalves.set(Shingles.firstHalf(signature));
    secondHalves.set(Shingles.secondHalf(signature));
  }

  /// Returns the first passage of those kept that a passage nearly repeats, or null.
  public @Nullable P like(int signature, Candidate candidate) throws IOException {
    var original = originalOf(signature, candidate);
    return original == null ? null : original.passage;
  }

  /// Counts `passage`, which stands in `document`, where it repeats one that is kept.
  public void meet(P passage, Object document, int signature, Candidate candidate)
      throws IOException {
    // It is like itself, which costs as much to find out as a highlight.
    if (byPassage.containsKey(passage)) {
      return;
    }
    var original = originalOf(signature, candidate);
    if (original != null) {
      original.copies++;
      original.documents.add(document);
      if (original.ids.size() < NearCopies.MOST_NAMED) {
        original.ids.add(candidate.id());
      }
    }
  }

  /// Returns what of all that was met repeats `passage`, which is kept.
  public NearCopies copiesOf(P passage) {
    var original = byPassage.get(passage);
    return original == null
        ? NearCopies.NONE
        : new NearCopies(original.copies, original.documents.size(), original.ids);
  }

  private @Nullable Original<P> originalOf(int signature, Candidate candidate) throws IOException {
    if (!firstHalves.get(Shingles.firstHalf(signature))
        && !secondHalves.get(Shingles.secondHalf(signature))) {
      return null;
    }
    String read = null;
    for (Original<P> original : originals) {
      if (original.mayBeLike(signature)) {
        read = read == null ? candidate.text() : read;
        if (areNear(original, read, candidate)) {
          return original;
        }
      }
    }
    return null;
  }

  /// What the query tells apart is no copy: what it matched must be the same, and what stands
  /// there.
  private boolean areNear(Original<P> original, String text, Candidate candidate)
      throws IOException {
    if (!original.text.equals(text)
        && !Shingles.areNear(shinglesOf(original.text), shinglesOf(text))) {
      return false;
    }
    var matched = matchedIn(candidate);
    if (!matched.equals(matchedIn(original.candidate))) {
      return false;
    }
    // Then it was matched in what stands above it.
    return !matched.isEmpty() || candidate.titles().equals(original.candidate.titles());
  }

  /// Returns the words of a passage that the query matched, each with its neighbours.
  private List<String> matchedIn(Candidate candidate) throws IOException {
    var text = candidate.text();
    var known = matched.get(text);
    if (known == null) {
      known = matchedIn(text, candidate.matches());
      matched.put(text, known);
    }
    return known;
  }

  private List<String> matchedIn(String text, List<TextRange> matches) {
    var words = words(text);
    var found = new ArrayList<String>();
    int next = 0;
    for (TextRange match : matches) {
      int first = next;
      while (first < words.size() && words.end(first) <= match.start()) {
        first++;
      }
      int last = first;
      while (last < words.size() && words.start(last) < match.end()) {
        last++;
      }
      int end = Math.min(words.size(), last + NEIGHBOURS);
      for (int i = Math.max(next, first - NEIGHBOURS); i < end; i++) {
        found.add(words.term(i).utf8ToString());
      }
      next = Math.max(next, end);
    }
    return found;
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
