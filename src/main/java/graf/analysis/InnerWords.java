package graf.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// The words inside what is written without a space: those of Thai, by dictionary, and those of
/// which a Korean word is made, without its particles and endings. Not for several threads.
///
/// Each of them holds no others: a dictionary may see more in a part than it saw in the whole, and
/// what is looked for must be what was indexed.
public final class InnerWords {
  // Each is loaded with its dictionary when a text first needs it.
  private @Nullable BreakIterator thai;
  private @Nullable Analyzer korean;

  /// Whether `c` is of Thai.
  public static boolean isThai(int c) {
    return c >= 0x0E01 && c <= 0x0E5B && c != '\u0E3F';
  }

  /// Whether `c` is of Thai, Lao, Khmer, Burmese or another script without spaces between words.
  public static boolean isUnspaced(int c) {
    return c >= 0x0E00 && WordCharacters.isUnspaced(c);
  }

  /// Returns each three syllables that follow each other in `run`, which is of such a script; the
  /// run itself where it has no more. Two are often one word, and four are often more than one.
  public static List<String> threes(String run) {
    char[] text = run.toCharArray();
    var ends = new ArrayList<Integer>();
    for (int at = 0; at < text.length; at = ends.getLast()) {
      ends.add(Syllables.end(text, at, text.length));
    }
    if (ends.size() <= 4) {
      return List.of(run);
    }
    var threes = new ArrayList<String>();
    for (int i = 2; i < ends.size(); i++) {
      threes.add(run.substring(i == 2 ? 0 : ends.get(i - 3), ends.get(i)));
    }
    return threes;
  }

  /// Whether `c` is of Korean.
  public static boolean isKorean(int c) {
    return c >= 0x1100
        && (c <= 0x11FF
            || (c >= 0x3131 && c <= 0x318E)
            || (c >= 0xA960 && c <= 0xA97C)
            || (c >= 0xAC00 && c <= 0xD7FB));
  }

  static boolean holdsKorean(CharSequence word) {
    for (int i = 0; i < word.length(); i++) {
      if (isKorean(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Returns the words of a run of Thai; laid end to end they are the run.
  public List<String> ofThai(String run) {
    var words = new ArrayList<String>();
    addThai(run, words);
    return words;
  }

  private void addThai(String run, List<String> words) {
    if (thai == null) {
      thai = BreakIterator.getWordInstance(Locale.of("th"));
    }
    thai.setText(run);
    var parts = new ArrayList<String>();
    int start = thai.first();
    for (int end = thai.next(); end != BreakIterator.DONE; end = thai.next()) {
      parts.add(run.substring(start, end));
      start = end;
    }
    if (parts.size() <= 1) {
      words.add(run);
    } else {
      parts.forEach(part -> addThai(part, words));
    }
  }

  /// Returns the words of which a Korean one is made; none where it is all particles.
  public List<String> ofKorean(String word) {
    var words = new ArrayList<String>();
    addKorean(word, words);
    return words;
  }

  private void addKorean(String word, List<String> words) {
    var parts = morphemes(word);
    boolean isWhole = false;
    for (String part : parts) {
      isWhole |= part.length() >= word.length();
    }
    if (isWhole) {
      words.add(word);
    } else {
      parts.forEach(part -> addKorean(part, words));
    }
  }

  private List<String> morphemes(String word) {
    if (korean == null) {
      korean = new KoreanAnalyzer();
    }
    var morphemes = new ArrayList<String>();
    try (var stream = korean.tokenStream("", word)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        morphemes.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a string cannot fail", e);
    }
    return morphemes;
  }
}
