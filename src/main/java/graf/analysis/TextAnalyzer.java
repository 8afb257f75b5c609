package graf.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Turns text of one language into terms: each word as written, and its other forms at its
/// position.
///
/// The text is made normal first, with the way back to its source; {@link WordCutter} says what its
/// words are, {@link WordForms} what forms each has, {@link JoinedWords} what some are together. Of
/// Chinese and Japanese, each character is a word, and each pair joined at its second. Holds state:
/// one for each thread.
public final class TextAnalyzer {
  /// Changes with every change of how a text becomes terms.
  public static final int FORMAT = 1;

  private final WordCutter cutter = new WordCutter();
  private final InnerWords inner = new InnerWords();
  private final WordForms words;
  private final JoinedWords joined;
  private NormalText normal = NormalText.of("");
  private int lastIdeographStart = -1;
  private int lastIdeographEnd = -1;
  private @Nullable BytesRef lastIdeograph;
  private @Nullable BitSet sought;
  private boolean asks;
  private boolean isStopWord;

  private TextAnalyzer(String language) {
    words = new WordForms(language, inner);
    joined = new JoinedWords(language);
  }

  /// Makes analyzers for the languages of texts, and keeps them. One for each thread.
  public static final class Pool {
    private final Map<String, TextAnalyzer> analyzers = new HashMap<>();

    /// Returns the analyzer for `language`, one of {@link #languageOf}.
    public TextAnalyzer get(String language) {
      return analyzers.computeIfAbsent(language, TextAnalyzer::new);
    }
  }

  /// Returns the language as which text of `language` is indexed.
  ///
  /// @param language a BCP 47 code, or null where it is not known: read as English
  public static String languageOf(@Nullable String language) {
    if (language == null) {
      return "en";
    }
    int end = language.indexOf('-');
    var base = end < 0 ? language : language.substring(0, end);
    return switch (base) {
      case "nb", "nn" -> "no";
      default -> base;
    };
  }

  /// Returns `text` in the form in which words are indexed as written; `*` and `?` stay.
  public static String fold(String text) {
    return new Folding().fold(text);
  }

  /// Returns `text` with each letter as one character in its usual width, as its words are read.
  public static String normalForm(String text) {
    return NormalText.of(text).text();
  }

  /// Appends every form of each word of `text`, the written one first at each position.
  ///
  /// @param position of the first word
  /// @return the position after the last word
  public int analyze(String text, int position, Tokens forms) {
    normal = NormalText.of(text);
    cutter.reset(normal.text());
    isStopWord = ThaiStopWords.contains(normal.text());
    joined.clear();
    lastIdeographEnd = -1;
    int next = position;
    while (cutter.next()) {
      if (joined.endsBefore(cutter)) {
        addJoined(next - 1, forms);
      }
      next += addWord(next, forms) ? 1 : 0;
    }
    if (joined.ends()) {
      addJoined(next - 1, forms);
    }
    return next;
  }

  /// Appends every form of those words of `text` that stand at the positions `sought`; others are
  /// counted, and hardly one has to be analysed for that.
  ///
  /// @param position of the first word
  /// @return the position after the last word
  public int analyze(String text, int position, BitSet sought, Tokens forms) {
    this.sought = sought;
    int next = analyze(text, position, forms);
    this.sought = null;
    return next;
  }

  /// Appends every form of each word of a question's `text`, those too that its text leaves out
  /// since the word itself stands for them.
  public void analyzeAsked(String text, Tokens forms) {
    asks = true;
    analyze(text, 0, forms);
    asks = false;
  }

  /// Whether a text that has the word `word` is not indexed by `form` of it, since the word stands
  /// for that itself.
  boolean isOwnForm(String word, BytesRef form) {
    var text = word.toCharArray();
    var all = words.of(text, 0, text.length);
    return holds(all.asked(), form) && !holds(all.indexed(), form);
  }

  private static boolean holds(Form[] forms, BytesRef term) {
    for (Form form : forms) {
      if (form.term().equals(term)) {
        return true;
      }
    }
    return false;
  }

  private boolean addWord(int position, Tokens forms) {
    if (!isSought(position) && cutter.kind() != WordCharacters.IDEOGRAPH && isSurelyOne()) {
      joined.overLine(cutter);
      return true;
    }
    var word = words.of(cutter.text(), cutter.start(), cutter.end() - cutter.start());
    if (word.indexed().length == 0) {
      return false;
    }
    int start = normal.start(cutter.start());
    int end = normal.end(cutter.end());
    addForms(asks && !isStopWord ? word.asked() : word.indexed(), start, end, position, forms);
    addOverLine(position, forms);
    if (cutter.kind() == WordCharacters.IDEOGRAPH) {
      addPair(word.folded(), start, end, position, forms);
    }
    return true;
  }

  private boolean isSought(int position) {
    return sought == null || sought.get(position);
  }

  /// Whether something is left of the word in its written form, by a look at its letters.
  private boolean isSurelyOne() {
    for (int i = cutter.start(); i < cutter.end(); i++) {
      char c = cutter.text()[i];
      boolean isLatinDigitOrLetter = c < 0x80 && Character.isLetterOrDigit(c);
      if (isLatinDigitOrLetter || (c >= 0x400 && c < 0x450)) {
        return true;
      }
    }
    return false;
  }

  private static void addForms(Form[] forms, int start, int end, int position, Tokens sink) {
    for (Form form : forms) {
      sink.add(form.kind(), form.term(), start, end, position);
    }
  }

  private void addJoined(int position, Tokens forms) {
    if (position >= 0 && isSought(position)) {
      int start = normal.start(joined.start());
      int end = normal.end(joined.end());
      for (String word : joined.words()) {
        if (asks && isPronoun(word)) {
          continue;
        }
        var list = words.ofJoined(word);
        var each = asks ? list.asked() : list.indexed();
        addForms(each.toArray(new Form[0]), start, end, position, forms);
      }
    }
  }

  /// Whether initials spell a little word: who asks for `U.S.` does not look for *us*.
  private static boolean isPronoun(String initials) {
    return switch (initials) {
      case "US",
          "IT",
          "AM",
          "AS",
          "AT",
          "BE",
          "DO",
          "HE",
          "IN",
          "IS",
          "ME",
          "NO",
          "OR",
          "SO",
          "TO" ->
          true;
      default -> false;
    };
  }

  /// A word cut by a hyphen at the end of a line is one for its reader. It stands at the positions
  /// of both halves, so that what comes before and what comes after it is beside it.
  private void addOverLine(int position, Tokens forms) {
    var word = joined.overLine(cutter);
    if (word != null) {
      int start = normal.start(joined.lineStart());
      int end = normal.end(joined.lineEnd());
      var whole = word.toCharArray();
      var found = words.of(whole, 0, whole.length);
      addForms(asks ? found.asked() : found.indexed(), start, end, position, forms);
    }
  }

  private void addPair(BytesRef character, int start, int end, int position, Tokens forms) {
    if (lastIdeograph != null && lastIdeographEnd == start) {
      var pair = pair(lastIdeograph, character);
      forms.add(FormKind.PAIR, pair, lastIdeographStart, end, position);
    }
    lastIdeograph = character;
    lastIdeographStart = start;
    lastIdeographEnd = end;
  }

  private static BytesRef pair(BytesRef first, BytesRef second) {
    return Form.of(FormKind.PAIR, "", first.utf8ToString() + second.utf8ToString()).term();
  }

  /// Whether `c` is of a script whose words are found by their characters.
  public static boolean isIdeograph(int c) {
    return c >= 0x2E80
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA -> true;
          default -> c == 'ー';
        };
  }
}
