package graf.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
/// (`bar.com`, `end.Next`), so that parts are found. Of Chinese and Japanese, each character is a
/// word, and each pair a second stem of its second character.
///
/// Both forms of a word stand at one position, stems with a mark before them; a word that is
/// written as its stem is indexed once, and found by stem without the mark too. Holds state: one
/// for each thread.
public final class TextAnalyzer {
  /// What a stem begins with in the index, and no word as written.
  public static final char STEM_MARK = '~';

  private final StandardTokenizer tokenizer = new StandardTokenizer();
  private final CharTermAttribute word = tokenizer.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
  private final WordForms forms;
  private int lastIdeographStart = -1;
  private int lastIdeographEnd = -1;
  private @Nullable BytesRef lastIdeograph;

  private TextAnalyzer(String language) {
    forms = new WordForms(language);
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

  /// Where the words of a text go.
  private interface Words {
    void add(WordForms.Forms forms, int start, int end, int position);

    void addPair(BytesRef marked, int start, int end, int position);
  }

  /// Appends what of `text` is indexed.
  ///
  /// @param position of the first word
  /// @return the position after the last word
  public int index(String text, int position, Tokens tokens) {
    return analyze(
        text,
        position,
        new Words() {
          @Override
          public void add(WordForms.Forms forms, int start, int end, int position) {
            tokens.add(forms.written(), start, end, position);
            if (forms.marked() != null) {
              tokens.add(forms.marked(), start, end, position);
            }
          }

          @Override
          public void addPair(BytesRef marked, int start, int end, int position) {
            tokens.add(marked, start, end, position);
          }
        });
  }

  /// Appends the terms by which the words of `text` are found, as written and by stem; offsets
  /// count from its start.
  ///
  /// @param position of the first word
  /// @return the position after the last word
  public int analyze(String text, int position, Tokens written, Tokens stems) {
    return analyze(
        text,
        position,
        new Words() {
          @Override
          public void add(WordForms.Forms one, int start, int end, int position) {
            written.add(one.written(), start, end, position);
            forms.addStem(one, start, end, position, stems);
          }

          @Override
          public void addPair(BytesRef marked, int start, int end, int position) {
            stems.add(marked, start, end, position);
          }
        });
  }

  private int analyze(String text, int position, Words words) {
    int next = position;
    lastIdeographEnd = -1;
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        next = addParts(offset.startOffset(), next, words);
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading a string cannot fail", e);
    }
    return next;
  }

  private int addParts(int start, int position, Words words) {
    char[] text = word.buffer();
    int length = word.length();
    int next = position;
    int from = 0;
    for (int i = 1; i + 1 < length; i++) {
      if (endsPart(text, from, i, length)) {
        addWord(text, from, i, start, next++, words);
        from = i + 1;
      }
    }
    addWord(text, from, length, start, next, words);
    return next + 1;
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

  private void addWord(char[] text, int from, int to, int start, int position, Words words) {
    var form = forms.of(text, from, to - from);
    if (form.written().length == 0) {
      return;
    }
    words.add(form, start + from, start + to, position);
    if (to - from <= 2 && isIdeograph(Character.codePointAt(text, from, to))) {
      addPair(form.written(), start + from, start + to, position, words);
    }
  }

  private void addPair(BytesRef character, int start, int end, int position, Words words) {
    if (lastIdeograph != null && lastIdeographEnd == start) {
      words.addPair(markedPair(lastIdeograph, character), lastIdeographStart, end, position);
    }
    lastIdeograph = character;
    lastIdeographStart = start;
    lastIdeographEnd = end;
  }

  private static BytesRef markedPair(BytesRef first, BytesRef second) {
    var both = new byte[1 + first.length + second.length];
    both[0] = STEM_MARK;
    System.arraycopy(first.bytes, first.offset, both, 1, first.length);
    System.arraycopy(second.bytes, second.offset, both, 1 + first.length, second.length);
    return new BytesRef(both);
  }

  /// Whether `c` is of a script whose words are found by their characters.
  public static boolean isIdeograph(int c) {
    return c >= 0x2E80
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA -> true;
          default -> false;
        };
  }
}
