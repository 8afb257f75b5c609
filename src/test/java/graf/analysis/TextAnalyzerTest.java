package graf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of a text as they are indexed, written forms before stems, a slash between two of one
/// position.
class TextAnalyzerTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en  | The drones’ end.Next U.S. | the drones end next u s         | drone end next u s
          de  | Die Fähren              | die fahren                       | fahr
          ru  | ещё NATO drones         | еще nato drones                  | nato drone
          ko  | 삼성전자는 서울에서     | 삼성전자는 서울에서              | 삼성/전자 서울
          ko  | 1950년에 NATO의         | 1950년에 nato의                  | 1950/년 nato/의
          th  | ประเทศไทย NATO          | ป ระ เท ศ ไท ย nato              | ป ระ เท ศ ไท ย nato
          en  | ไทย และ 한국전쟁        | ไท ย และ 한국전쟁                | ไท ย และ 한국/전쟁
          zh  | 武器禁运                | 武 器 禁 运                      | 武 器/武器 禁/器禁 运/禁运
          ja  | テレビー局              | テ レ ビ ー 局                    | テ レ/テレ ビ/レビ ー/ビー 局/ー局
          und | Ελλάδα שלום             | ελλαδα שלום                      | ελλαδ לום
          """)
  void findsWords(String language, String text, String asWritten, String byStem) {
    var written = new Tokens();
    var stems = new Tokens();
    new TextAnalyzer.Pool().get(language).analyze(text, 0, written, stems);
    assertThat(shown(written)).isEqualTo(asWritten);
    assertThat(shown(stems)).isEqualTo(byStem);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ประเทศไทย           | ป ระ เท ศ ไท ย
          삼성전자는 서울에서  | 삼성전자는 서울에서
          """)
  void saysWhereAWordStands(String text, String words) {
    var written = new Tokens();
    new TextAnalyzer.Pool().get("en").analyze(text, 0, written, new Tokens());
    var found = new ArrayList<String>();
    for (int i = 0; i < written.size(); i++) {
      found.add(text.substring(written.start(i), written.end(i)));
    }
    assertThat(String.join(" ", found)).isEqualTo(words);
  }

  private static String shown(Tokens tokens) {
    var shown = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean shares = i > 0 && tokens.position(i) == tokens.position(i - 1);
      shown.append(i == 0 ? "" : shares ? "/" : " ").append(tokens.term(i).utf8ToString());
    }
    return shown.toString();
  }
}
