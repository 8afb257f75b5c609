package graf.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The indexed forms of single words, remembered: a few thousand words make up most of any text.
final class WordForms {
  /// After so many distinct words, those are forgotten that did not come up since the last time.
  private static final int REMEMBERED = 1 << 16;

  private final String language;
  private final Folding folding = new Folding();
  private final InnerWords inner;
  private final Map<String, Stemmer> stemmers = new HashMap<>();
  private CharArrayMap<Forms> known = new CharArrayMap<>(1 << 10, false);
  private CharArrayMap<Forms> before = new CharArrayMap<>(1, false);

  WordForms(String language, InnerWords inner) {
    this.language = language;
    this.inner = inner;
  }

  /// The forms of one word.
  ///
  /// @param written folded, not stemmed; empty where nothing of the word is left
  /// @param stems none for a stop word, several for a word that holds others
  /// @param indexed each form with its kind, the written one first; none where nothing is left
  /// @param asked the same with the stems that are the word itself; of a stop word none
  record Forms(BytesRef written, List<BytesRef> stems, List<Form> indexed, List<Form> asked) {}

  Forms of(char[] text, int start, int length) {
    var forms = known.get(text, start, length);
    if (forms == null) {
      if (known.size() >= REMEMBERED) {
        before = known;
        known = new CharArrayMap<>(REMEMBERED, false);
      }
      forms = before.get(text, start, length);
      var word = new String(text, start, length);
      forms = forms == null ? formsOf(word) : forms;
      known.put(word, forms);
    }
    return forms;
  }

  private Forms formsOf(String word) {
    String written = folding.fold(word);
    var all = allOf(word, written);
    if (InnerWords.holdsKorean(word)) {
      return new Forms(
          new BytesRef(written), folded(inner.ofKorean(word)), all.indexed(), all.asked());
    }
    var own = Language.ofWord(UnicodeScript.of(word.codePointAt(0)), language);
    var stem = stemmers.computeIfAbsent(own, Stemmer::new).stem(Folding.plain(word));
    if (stem == null) {
      return new Forms(new BytesRef(written), List.of(), all.indexed(), all.asked());
    }
    String folded = stem.equals(word) ? written : folding.fold(stem);
    var term = new BytesRef(folded.isEmpty() ? written : folded);
    return new Forms(new BytesRef(written), List.of(term), all.indexed(), all.asked());
  }

  private FormList allOf(String word, String folded) {
    var forms = new FormList();
    if (folded.isEmpty()) {
      return forms;
    }
    String spelled = folding.spell(word);
    forms.add(FormKind.WRITTEN, "", spelled);
    if (!folded.equals(spelled)) {
      forms.add(FormKind.OTHER_ACCENTS, "", folded);
    }
    if (InnerWords.holdsKorean(word)) {
      for (String morpheme : inner.ofKorean(word)) {
        forms.addUnlessOwn(FormKind.MORPHEME, "", folding.fold(morpheme), folded, true);
      }
      return forms;
    }
    String own = Language.ofWord(UnicodeScript.of(word.codePointAt(0)), language);
    String spelledFirst = stemOf(own, Folding.plain(word));
    String foldedFirst = stemOf(own, folded);
    // Of a stop word with accents, the bare letters are often another word.
    if (spelledFirst != null) {
      boolean isOwnStem = folded.equals(foldedFirst);
      forms.addUnlessOwn(FormKind.STEM, own, spelledFirst, folded, isOwnStem);
      if (foldedFirst != null) {
        forms.addUnlessOwn(FormKind.STEM, own, foldedFirst, folded, isOwnStem);
      }
    }
    return forms;
  }

  /// Returns the stem of `word`, folded; null where `language` does not index it.
  private @Nullable String stemOf(String language, String word) {
    String stem = stemmers.computeIfAbsent(language, Stemmer::new).stem(word);
    if (stem == null) {
      return null;
    }
    String folded = folding.fold(stem);
    return folded.isEmpty() ? folding.fold(word) : folded;
  }

  private List<BytesRef> folded(List<String> words) {
    var terms = new ArrayList<BytesRef>();
    for (String word : words) {
      var folded = folding.fold(word);
      if (!folded.isEmpty()) {
        terms.add(new BytesRef(folded));
      }
    }
    return terms;
  }

  /// The stock analyzer of a language, asked word by word.
  private static final class Stemmer {
    private final @Nullable Analyzer analyzer;

    Stemmer(String language) {
      analyzer = Language.wordAnalyzer(language);
    }

    /// Returns the stem, or null where the language does not index the word.
    @Nullable String stem(String word) {
      if (analyzer == null) {
        return word;
      }
      try (var stream = analyzer.tokenStream("", word)) {
        var term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        String stem = stream.incrementToken() ? term.toString() : null;
        stream.end();
        return stem;
      } catch (IOException e) {
        throw new UncheckedIOException("Reading a string cannot fail", e);
      }
    }
  }
}
