package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Languages as documents declare them.
class LanguageTagTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en                | en
          EN                | en
          en_US             | en
          zh-Hant-TW        | zh
          eng               | en
          deu-AT            | de
          haw               | haw
          iw                | he
          english           |
          English           |
          German            |
          xx                |
          qqq               |
          und               |
          mul               |
          en, de            |
          ''                |
          """)
  void isTheCodeWithoutARegion(String declared, String code) {
    assertThat(LanguageTag.of(declared)).isEqualTo(code);
  }
}
