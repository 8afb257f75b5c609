package graf.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of a text as they are indexed: every form of each, a slash between two of one
/// position.
class TextAnalyzerTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en  | The drones’ end.Next U.S. | the drones/>en:drone end next u s/+us
          de  | Die Fähren              | die fähren/^fahren/^faehren/>de:fahr
          ru  | ещё NATO drones         | еще nato drones/>en:drone
          ko  | 삼성전자는 서울에서     | 삼성전자는/%삼성전자/&삼성/&전자 서울에서/%서울/&서울
          th  | ประเทศไทย NATO          | ป ระ เท ศ ไท ย nato
          zh  | 武器禁运                | 武 器/=武器 禁/=器禁 运/=禁运
          ja  | テレビー局              | テ レ/=テレ ビ/=レビ ー/=ビー 局/=ー局
          und | Ελλάδα שלום             | ελλαδα/>el:ελλαδ שלום/>he:לום
          """)
  void findsWords(String language, String text, String forms) {
    var tokens = new Tokens();
    new TextAnalyzer.Pool().get(language).analyze(text, 0, tokens);
    assertThat(shown(tokens)).isEqualTo(forms);
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
    var tokens = new Tokens();
    new TextAnalyzer.Pool().get("en").analyze(text, 0, tokens);
    var written = tokens.folded();
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
