package graf.analysis;

import org.apache.lucene.util.BytesRef;

/// The groups of letters that words are made of: each four that stand together, and words of fewer
/// whole.
///
/// By these, words are known as kin that a stemmer parts, and the parts of German compounds. They
/// raise what was found and never find anything.
public final class LetterGroups {
  /// Source: fours beat threes and fives in most languages of Europe (McNamee and Mayfield 2004).
  private static final int LETTERS = 4;

  /// The first byte in UTF-8 of Chinese, Japanese and Korean, each of whose characters says more.
  private static final int BEYOND_LETTERS = 0xE2;

  private LetterGroups() {}

  /// Whether texts in `language` have them indexed. English, whose words change least, gains less
  /// than they cost.
  public static boolean areIndexed(String language) {
    return !language.equals("en");
  }

  /// Appends those of `words`, which are as written.
  public static void add(Tokens words, Tokens groups) {
    for (int i = 0; i < words.size(); i++) {
      add(words.term(i), words.position(i), groups);
    }
  }

  private static void add(BytesRef word, int position, Tokens groups) {
    if ((word.bytes[word.offset] & 0xFF) >= BEYOND_LETTERS) {
      return;
    }
    int end = word.offset + word.length;
    int start = word.offset;
    int groupEnd = start;
    for (int i = 0; i < LETTERS; i++) {
      groupEnd = next(word.bytes, groupEnd, end);
    }
    while (true) {
      groups.add(new BytesRef(word.bytes, start, groupEnd - start), start, groupEnd, position);
      if (groupEnd == end) {
        return;
      }
      start = next(word.bytes, start, end);
      groupEnd = next(word.bytes, groupEnd, end);
    }
  }

  /// Returns where in UTF-8 the character after the one at `i` begins.
  private static int next(byte[] bytes, int i, int end) {
    int next = i;
    while (next < end) {
      next++;
      if (next == end || (bytes[next] & 0xC0) != 0x80) {
        return next;
      }
    }
    return end;
  }
}
