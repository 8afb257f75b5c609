package graf.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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

  /// Returns those of `languages` that have groups, one for each way in which they are made.
  public static Collection<String> oneOfEachWay(List<String> languages) {
    var ways = new LinkedHashMap<Boolean, String>();
    for (String language : languages) {
      if (areIndexed(language)) {
        ways.putIfAbsent(tellsByAccents(language), language);
      }
    }
    return ways.values();
  }

  /// Appends those of the words of a text in `language`, of which `forms` are all forms.
  public static void add(Tokens forms, String language, Tokens groups) {
    var words = tellsByAccents(language) ? forms.written() : forms.folded();
    for (int i = 0; i < words.size(); i++) {
      add(words.term(i), words.position(i), groups);
    }
  }

  /// Whether most words differ from others by their accents alone, so that bare letters say little.
  private static boolean tellsByAccents(String language) {
    return language.equals("vi");
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
