package graf.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Turns text of one language into terms: each word as written (folded) and by its stem.
///
/// Words are those of Unicode's rules (UAX #29), cut further at a dot or colon between letters
/// (`bar.com`, `end.Next`), so that parts are found. Both forms of a word stand at one position,
/// and so do the stems of which a Korean word is made. Thai is cut by dictionary. Of Chinese and
/// Japanese, each character is a word, and each pair a second stem of its second character. Holds
/// state: one for each thread.
public final class TextAnalyzer {
  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute word = tokenizer.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
  private final InnerWords inner = new InnerWords();
  private final WordForms forms;
  private int lastIdeographStart = -1;
  private int lastIdeographEnd = -1;
  private @Nullable BytesRef lastIdeograph;
  private @Nullable Tokens sink;
  private boolean asks;

  private TextAnalyzer(String language) {
    forms = new WordForms(language, inner);
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

  /// Appends every form of each word of `text`, the written one first at each position.
  ///
  /// @param position of the first word
  /// @return the position after the last word
  public int analyze(String text, int position, Tokens forms) {
    sink = forms;
    int next = analyze(text, 0, position, new Tokens(), new Tokens());
    sink = null;
    return next;
  }

  /// Appends every form of each word of a question's `text`, those too that its text leaves out
  /// since the word itself stands for them.
  void analyzeAsked(String text, Tokens forms) {
    asks = true;
    analyze(text, 0, forms);
    asks = false;
  }

  /// Appends the tokens of `text`, whose first character has offset 0.
  ///
  /// @param position of the first word
  /// @return the position after the last word
  public int analyze(String text, int position, Tokens written, Tokens stems) {
    return analyze(text, 0, position, written, stems);
  }

  /// Appends the tokens of `text`, a part of a longer one whose character at 0 has offset `base`.
  public int analyze(String text, int base, int position, Tokens written, Tokens stems) {
    int next = position;
    lastIdeographEnd = -1;
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        next = addParts(base + offset.startOffset(), next, written, stems);
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a string cannot fail", e);
    }
    return next;
  }

  private int addParts(int start, int position, Tokens written, Tokens stems) {
    char[] text = word.buffer();
    int length = word.length();
    int next = position;
    if (InnerWords.isThai(text[0])) {
      return addInner(start, next, written, stems);
    }
    if (isIdeograph(Character.codePointAt(text, 0, length))) {
      return addCharacters(start, next, written, stems);
    }
    int from = 0;
    for (int i = 1; i + 1 < length; i++) {
      if (endsPart(text, from, i, length)) {
        addWord(text, from, i, start, next++, written, stems);
        from = i + 1;
      }
    }
    addWord(text, from, length, start, next, written, stems);
    return next + 1;
  }

  private int addInner(int start, int position, Tokens written, Tokens stems) {
    char[] text = word.buffer();
    int next = position;
    int from = 0;
    for (String one : inner.ofThai(word.toString())) {
      int to = from + one.length();
      addWord(text, from, to, start, next++, written, stems);
      from = to;
    }
    return next;
  }

  /// Unicode's rules leave a word of katakana whole. What is no character of its own, such as a
  /// sign of its variant, stays with the one before.
  private int addCharacters(int start, int position, Tokens written, Tokens stems) {
    char[] text = word.buffer();
    int length = word.length();
    int next = position;
    int from = 0;
    for (int i = 1; i <= length; i++) {
      if (i == length || isIdeograph(Character.codePointAt(text, i, length))) {
        addWord(text, from, i, start, next++, written, stems);
        from = i;
      }
    }
    return next;
  }

  /// Whether the character at `i` parts two words: `U.S`, `e.g` and `1.2` stay whole.
  private static boolean endsPart(char[] text, int from, int i, int length) {
    return switch (text[i]) {
      case ':' -> true;
      case '.' ->
          i - from > 1
              && i + 2 < length
              && Character.isLetter(text[i - 1])
              && Character.isLetter(text[i + 1])
              && Character.isLetter(text[i + 2]);
      default -> false;
    };
  }

  private void addWord(
      char[] text, int from, int to, int start, int position, Tokens written, Tokens stems) {
    var form = forms.of(text, from, to - from);
    if (form.written().length == 0) {
      return;
    }
    written.add(form.written(), start + from, start + to, position);
    for (int i = 0; i < form.stems().size(); i++) {
      stems.add(form.stems().get(i), start + from, start + to, position);
    }
    var all = asks ? form.asked() : form.indexed();
    for (int i = 0; sink != null && i < all.size(); i++) {
      var one = all.get(i);
      sink.add(one.kind(), one.term(), start + from, start + to, position);
    }
    if (isIdeograph(Character.codePointAt(text, from, to))) {
      addPair(form.written(), start + from, start + to, position, stems);
    }
  }

  private void addPair(BytesRef character, int start, int end, int position, Tokens stems) {
    if (lastIdeograph != null && lastIdeographEnd == start) {
      var pair = joined(lastIdeograph, character);
      stems.add(pair, lastIdeographStart, end, position);
      if (sink != null) {
        var form = Form.of(FormKind.PAIR, "", pair.utf8ToString());
        sink.add(form.kind(), form.term(), lastIdeographStart, end, position);
      }
    }
    lastIdeograph = character;
    lastIdeographStart = start;
    lastIdeographEnd = end;
  }

  private static BytesRef joined(BytesRef first, BytesRef second) {
    var both =
        Arrays.copyOfRange(first.bytes, first.offset, first.offset + first.length + second.length);
    System.arraycopy(second.bytes, second.offset, both, first.length, second.length);
    return new BytesRef(both);
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
