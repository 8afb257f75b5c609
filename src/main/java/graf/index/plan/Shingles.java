package graf.index.plan;

import graf.analysis.Tokens;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The runs of three words in a text, by which near copies are known.
///
/// Two texts are near copies when at least four fifths of all their runs stand in both (Jaccard's
/// measure). Words count as written, without regard to case, accents and punctuation.
public final class Shingles {
  private static final int WORDS = 3;
  private static final int HALF = 16;

  // Any two odd numbers without a pattern make two independent orders of the runs.
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

  private Shingles() {}

  /// Returns the least run of `words` in each of two random orders, as 16 bits of each (min-wise
  /// hashing, Broder 1997): of two texts, each half is equal as often as their runs are the same.
  public static int signature(Tokens words) {
    long first = Long.MAX_VALUE;
    long second = Long.MAX_VALUE;
    for (long run : runs(words)) {
      first = Math.min(first, mixed(run * FIRST));
      second = Math.min(second, mixed(run * SECOND));
    }
    return (int) (first & 0xFFFF) << HALF | (int) (second & 0xFFFF);
  }

  /// Returns the 16 bits of the first order.
  public static int firstHalf(int signature) {
    return signature >>> HALF;
  }

  /// Returns the 16 bits of the second order.
  public static int secondHalf(int signature) {
    return signature & 0xFFFF;
  }

  /// Returns each run of `words` once, as a number, in order.
  static long[] of(Tokens words) {
    return Arrays.stream(runs(words)).sorted().distinct().toArray();
  }

  /// Whether texts with these runs are near copies.
  static boolean areNear(long[] one, long[] other) {
    int both = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int order = Long.compare(one[i], other[j]);
      both += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return 5L * both >= 4L * (one.length + other.length - both);
  }

  /// A text of fewer words is one run.
  private static long[] runs(Tokens words) {
    int size = words.size();
    var hashes = new long[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = hash(words.term(i));
    }
    var runs = new long[Math.max(Math.min(1, size), size - WORDS + 1)];
    for (int i = 0; i < runs.length; i++) {
      long run = 0;
      for (int word = i; word < Math.min(i + WORDS, size); word++) {
        run = run * FIRST + hashes[word];
      }
      runs[i] = mixed(run);
    }
    return runs;
  }

  /// A term's own hash differs from process to process.
  private static int hash(BytesRef term) {
    return StringHelper.murmurhash3_x86_32(term, 0);
  }

  private static long mixed(long number) {
    long high = number ^ number >>> 32;
    return (high * SECOND ^ high >>> 29) & Long.MAX_VALUE;
  }
}
