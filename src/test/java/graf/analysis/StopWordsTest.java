package graf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The stop words of a language are those that Lucene reads from the same file.
class StopWordsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("languages")
  void areThoseThatLuceneReads(String file, CharArraySet expected) {
    assertThat(words(StopWords.of(file))).isEqualTo(words(expected)).isNotEmpty();
  }

  private static Set<String> words(CharArraySet words) {
    var all = new TreeSet<String>();
    words.forEach(word -> all.add(new String((char[]) word)));
    return all;
  }

  static Stream<Arguments> languages() {
    return Stream.of(
        Arguments.of(DanishAnalyzer.DEFAULT_STOPWORD_FILE, DanishAnalyzer.getDefaultStopSet()),
        Arguments.of(GermanAnalyzer.DEFAULT_STOPWORD_FILE, GermanAnalyzer.getDefaultStopSet()),
        Arguments.of(SpanishAnalyzer.DEFAULT_STOPWORD_FILE, SpanishAnalyzer.getDefaultStopSet()),
        Arguments.of(FinnishAnalyzer.DEFAULT_STOPWORD_FILE, FinnishAnalyzer.getDefaultStopSet()),
        Arguments.of(FrenchAnalyzer.DEFAULT_STOPWORD_FILE, FrenchAnalyzer.getDefaultStopSet()),
        Arguments.of(
            HungarianAnalyzer.DEFAULT_STOPWORD_FILE, HungarianAnalyzer.getDefaultStopSet()),
        Arguments.of(ItalianAnalyzer.DEFAULT_STOPWORD_FILE, ItalianAnalyzer.getDefaultStopSet()),
        Arguments.of(
            NorwegianAnalyzer.DEFAULT_STOPWORD_FILE, NorwegianAnalyzer.getDefaultStopSet()),
        Arguments.of(
            PortugueseAnalyzer.DEFAULT_STOPWORD_FILE, PortugueseAnalyzer.getDefaultStopSet()),
        Arguments.of(RussianAnalyzer.DEFAULT_STOPWORD_FILE, RussianAnalyzer.getDefaultStopSet()),
        Arguments.of(SwedishAnalyzer.DEFAULT_STOPWORD_FILE, SwedishAnalyzer.getDefaultStopSet()));
  }
}
