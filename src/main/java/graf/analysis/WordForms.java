package graf.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// The indexed forms of single words, remembered: a few thousand words make up most of any text.
final class WordForms {
  /// After so many distinct words, those are forgotten that did not come up since the last time.
  private static final int REMEMBERED = 1 << 16;

  private final FormFinder finder;
  private RememberedWords known = new RememberedWords();
  private RememberedWords before = new RememberedWords();

  WordForms(String language, InnerWords inner) {
    finder = new FormFinder(language, inner);
  }

  /// The forms of one word. In arrays, and with its letters: to come from a word to its forms, most
  /// of the time is spent waiting for memory.
  static final class Forms {
    private final char[] word;
    private final BytesRef folded;
    private final Form[] indexed;
    private final Form[] asked;

    Forms(char[] word, BytesRef folded, List<Form> indexed, List<Form> asked) {
      this.word = word;
      this.folded = folded;
      this.indexed = indexed.toArray(new Form[0]);
      this.asked = asked.toArray(new Form[0]);
    }

    /// Whether they are those of the word that stands in `text`.
    boolean areOf(char[] text, int start, int length) {
      return Arrays.equals(word, 0, word.length, text, start, start + length);
    }

    /// Returns it without accents.
    BytesRef folded() {
      return folded;
    }

    /// Returns each form with its kind, the written one first; none where nothing is left.
    Form[] indexed() {
      return indexed;
    }

    /// Returns the same with the stems that are the word itself; of a stop word none.
    Form[] asked() {
      return asked;
    }
  }

  Forms of(char[] text, int start, int length) {
    int hash = RememberedWords.hash(text, start, length);
    var forms = known.get(hash, text, start, length);
    if (forms == null) {
      if (known.size() >= REMEMBERED) {
        before = known;
        known = new RememberedWords();
      }
      forms = before.get(hash, text, start, length);
      forms = forms == null ? formsOf(Arrays.copyOfRange(text, start, start + length)) : forms;
      known.put(hash, forms);
    }
    return forms;
  }

  private Forms formsOf(char[] letters) {
    var word = new String(letters);
    var forms = finder.formsOf(word);
    var indexed = forms.indexed();
    boolean isAlone = indexed.size() == 1;
    return new Forms(
        letters, isAlone ? indexed.getFirst().term() : finder.folded(word), indexed, forms.asked());
  }

  /// Returns the forms of words side by side as one, which none of them is alone.
  FormList ofJoined(String word) {
    return finder.formsOfJoined(word);
  }
}
