package graf.analysis;

import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.th.ThaiAnalyzer;

/// The words of Thai that say nothing by themselves. Texts are cut into syllables, so that only a
/// question, which is cut into words, is held against them.
final class ThaiStopWords {
  private ThaiStopWords() {}

  static boolean contains(String word) {
    return !word.isEmpty() && isThai(word) && Words.ALL.contains(word);
  }

  private static boolean isThai(String word) {
    return InnerWords.isThai(word.charAt(0));
  }

  /// Loaded by the first word of Thai.
  private static final class Words {
    static final CharArraySet ALL = ThaiAnalyzer.getDefaultStopSet();
  }
}
