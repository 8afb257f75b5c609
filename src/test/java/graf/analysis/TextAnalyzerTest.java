package graf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextAnalyzerTest {
  private final TextAnalyzer.Pool analyzers = new TextAnalyzer.Pool();

  @Test
  void indexesAStemBesideTheWordsThatDifferFromIt() {
    assertThat(indexed("en", "The drone saw two Drones drone-like droning"))
        .isEqualTo("the drone saw two drones|~drone drone like droning|~drone");
  }

  @Test
  void findsAWordThatIsItsOwnStemAsWrittenAndByItsStem() {
    assertThat(stems("en", "Drones")).isEqualTo("drone|~drone");
    assertThat(stems("en", "the")).isEqualTo("");
  }

  @Test
  void doesNotFindAWordThatOnlyLooksLikeTheStem() {
    assertThat(indexed("en", "university univers")).isEqualTo("university|~univers univers|~univ");
    assertThat(stems("en", "university")).isEqualTo("~univers");
    assertThat(indexed("en", "wills will")).isEqualTo("wills|~will will");
    assertThat(stems("en", "wills")).isEqualTo("~will");
  }

  @Test
  void keepsTheStemOfAWordThatLosesItsAccents() {
    assertThat(indexed("en", "résumé resume")).isEqualTo("resume|~resume resume|~resum");
    assertThat(stems("en", "résumés")).isEqualTo("~resume");
  }

  @Test
  void indexesEachPairOfChineseCharacters() {
    assertThat(indexed("zh", "北京人")).isEqualTo("北 京|~北京 人|~京人");
    assertThat(stems("zh", "北京")).isEqualTo("北 京|~北京");
  }

  private String indexed(String language, String text) {
    var tokens = new Tokens();
    analyzers.get(language).index(text, 0, tokens);
    return shown(tokens);
  }

  private String stems(String language, String text) {
    var stems = new Tokens();
    analyzers.get(language).analyze(text, 0, new Tokens(), stems);
    return shown(stems);
  }

  /// Returns the terms, with a bar between those of one position.
  private static String shown(Tokens tokens) {
    var text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean isBeside = i > 0 && tokens.position(i) == tokens.position(i - 1);
      text.append(i == 0 ? "" : isBeside ? "|" : " ").append(tokens.term(i).utf8ToString());
      var other = tokens.other(i);
      text.append(other == null ? "" : "|" + other.utf8ToString());
    }
    return text.toString();
  }
}
