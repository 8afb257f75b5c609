package graf.query.read;

import graf.analysis.InnerWords;
import graf.analysis.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;

/// The words of a typed word that holds several: of Thai those of a dictionary, of Korean those
/// that are indexed, of Chinese and Japanese pairs of characters that follow each other, of Lao,
/// Khmer and Burmese three syllables.
///
/// Such a word may be a whole sentence, which as one phrase would be found nowhere.
final class UnspacedWords {
  /// None of 200,000 random texts took more than two.
  private static final int MOST_ROUNDS = 4;

  private final InnerWords inner = new InnerWords();
  private final List<String> words = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private Kind kind = Kind.OTHER;

  private enum Kind {
    IDEOGRAPHS,
    THAI,
    SYLLABLES,
    KOREAN,
    OTHER,
    /// What parts words and is none.
    BETWEEN
  }

  private UnspacedWords() {}

  /// Returns the words that `word` holds; `word` itself where it is one.
  static List<String> of(String word) {
    return word.codePoints().anyMatch(UnspacedWords::isUnspaced)
        ? new UnspacedWords().cut(settled(word))
        : List.of(word);
  }

  /// A rare character becomes one that is not in its normal form beside its neighbour: a narrow
  /// letter of Korean that joins the syllable before it, `ŉ` that holds an apostrophe. Words that
  /// are read again must be the same, so all of them are brought to an end.
  private static String settled(String word) {
    var before = word;
    var settled = TextAnalyzer.normalForm(word);
    for (int i = 0; i < MOST_ROUNDS && !settled.equals(before); i++) {
      before = settled;
      settled = TextAnalyzer.normalForm(settled);
    }
    return settled;
  }

  private static boolean isUnspaced(int c) {
    return TextAnalyzer.isIdeograph(c) || InnerWords.isUnspaced(c) || InnerWords.isKorean(c);
  }

  private List<String> cut(String word) {
    int length;
    for (int at = 0; at < word.length(); at += length) {
      int c = word.codePointAt(at);
      length = Character.charCount(c);
      var asking = QuestionWords.unspacedAt(word, at);
      if (asking != null) {
        endRun();
        words.add(asking);
        length = asking.length();
      } else {
        add(c);
      }
    }
    endRun();
    return words;
  }

  private void add(int c) {
    var next = kindOf(c);
    if (next != kind && !(next == Kind.KOREAN && kind == Kind.OTHER)) {
      endRun();
    }
    kind = next;
    run.appendCodePoint(c);
  }

  /// A Korean word may hold letters and digits of others, as in `1950년에`.
  private Kind kindOf(int c) {
    if (TextAnalyzer.isIdeograph(c)) {
      return Kind.IDEOGRAPHS;
    }
    if (InnerWords.isThai(c)) {
      return Kind.THAI;
    }
    if (InnerWords.isUnspaced(c)) {
      return Kind.SYLLABLES;
    }
    if (InnerWords.isKorean(c)) {
      return Kind.KOREAN;
    }
    if (!Characters.isSearchable(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
      return Kind.BETWEEN;
    }
    return kind == Kind.KOREAN ? Kind.KOREAN : Kind.OTHER;
  }

  private void endRun() {
    var text = run.toString();
    run.setLength(0);
    switch (kind) {
      case IDEOGRAPHS -> addPairs(text);
      case THAI -> inner.ofThai(text).forEach(this::addSearchable);
      case SYLLABLES -> InnerWords.threes(text).forEach(this::addSearchable);
      case KOREAN -> addKorean(text);
      case OTHER -> addSearchable(text);
      case BETWEEN -> {}
    }
    kind = Kind.BETWEEN;
  }

  private void addPairs(String text) {
    int last = -1;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      if (last >= 0) {
        words.add(text.substring(last, at + Character.charCount(text.codePointAt(at))));
      } else if (Character.charCount(text.codePointAt(at)) == text.length()) {
        words.add(text);
      }
      last = at;
    }
  }

  private void addKorean(String text) {
    boolean isPlain = text.codePoints().allMatch(Character::isLetterOrDigit);
    var parts = isPlain ? inner.ofKorean(text) : List.<String>of();
    if (parts.isEmpty()) {
      addSearchable(text);
    } else {
      parts.forEach(this::addSearchable);
    }
  }

  private void addSearchable(String word) {
    if (Characters.holdsSearchable(word)) {
      words.add(word);
    }
  }
}
