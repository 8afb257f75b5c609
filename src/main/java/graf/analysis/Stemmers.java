package graf.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/// What the inflected forms of a word have in common, by the rules of each language. Its parts are
/// loaded by the first word of a language.
final class Stemmers {
  private final Map<String, Stemmer> stemmers = new HashMap<>();

  /// Returns the stems of `word`; none where `language` does not index it.
  List<String> of(String word, String language) {
    return stemmers.computeIfAbsent(language, Stemmer::new).stems(word);
  }

  /// The analyzer of a language, asked word by word.
  private static final class Stemmer {
    private final String language;
    private final @Nullable Analyzer analyzer;
    private String lastWord = "";
    private List<String> lastStems = List.of();

    Stemmer(String language) {
      this.language = language;
      analyzer = Language.wordAnalyzer(language);
    }

    /// Asked for several spellings of a word, which are mostly the same.
    List<String> stems(String word) {
      if (!word.equals(lastWord) || word.isEmpty()) {
        lastStems = stemsOf(word);
        lastWord = word;
      }
      return lastStems;
    }

    private List<String> stemsOf(String word) {
      if (analyzer == null) {
        return List.of(language.equals("he") ? HebrewPrefixes.without(word) : word);
      }
      var stems = stems(word, analyzer);
      if (!stems.isEmpty()) {
        ShortWords.add(stems, word, language);
        if (ShortWords.isGenitive(word, language)) {
          stems.addAll(stems(word.substring(0, word.length() - 1), analyzer));
        }
      }
      return stems;
    }

    private static List<String> stems(String word, Analyzer analyzer) {
      var stems = new ArrayList<String>();
      try (var stream = analyzer.tokenStream("", word)) {
        var term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          stems.add(term.toString());
        }
        stream.end();
      } catch (IOException e) {
        throw new UncheckedIOException("Reading a string cannot fail", e);
      }
      return stems;
    }
  }
}
