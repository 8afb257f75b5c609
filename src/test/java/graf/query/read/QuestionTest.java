package graf.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is looked for of a text that asks, that shouts, or that has no spaces.
final class QuestionTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What year did the embargo end?           | year the embargo end
          how do I reset my router                 | reset router
          In welchem Jahr wurde das Embargo beendet? | In Jahr das Embargo beendet
          В каком году было снято эмбарго?         | В году снято эмбарго
          في أي عام انتهى الحظر؟                   | في عام انتهى الحظر
          Lệnh cấm vận dầu mỏ được dỡ bỏ năm nào?  | Lệnh cấm vận dầu mỏ dỡ bỏ năm
          AI regulation                            | AI regulation
          What does AI cost in Sao Paulo?          | AI cost in Sao Paulo
          did Iran buy drones?                     | Iran buy drones
          did Iran buy drones                      | did Iran buy drones
          2015年哪个球员拦截次数最多？             | 2015 年 球员 员拦 拦截 截次 次数 数最 最多
          กรุงเทพมีประชากรกี่                      | กรุงเทพ มี ประชากร กี่
          the who tour                             | the who tour
          what is who?                             | is
          who what?                                | who what
          who                                      | who
          why =what "who" knew                     | =what "who" knew
          """)
  void leavesOutWhatOnlyAsks(String text, String lookedFor) {
    assertThat(QueryWriter.write(QueryReaderTest.read(text))).isEqualTo(lookedFor);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          武器禁运                  | 武器 器禁 禁运
          武器禁运，iPhone手机5？   | 武器 器禁 禁运 iPhone 手机 5
          삼성전자는 한국전쟁이     | 삼성 전자 한국 전쟁
          ประเทศไทยมีประชากร        | ประเทศ ไทย มี ประชากร
          銃                        | 銃
          の銃x銃                   | の銃 x 銃
          "武器禁运" =武器禁运      | "武器禁运" =武器禁运
          """)
  void cutsWordsOfScriptsWithoutSpaces(String text, String lookedFor) {
    assertThat(QueryWriter.write(QueryReaderTest.read(text))).isEqualTo(lookedFor);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          USE OF COMPUTERS AND FILTERS NOT IN RADIO DESIGN | use of computers and filters not in radio design
          NATO AND EU                                      | +NATO +EU
          (NATO OR EU) AND (UK OR US) NOT (UN OR AU)       | +(NATO OR EU) +(UK OR US) NOT UN NOT AU
          """)
  void readsNoOperatorsInATextAllInCapitals(String text, String reading) {
    assertThat(QueryWriter.write(QueryReaderTest.read(text))).isEqualTo(reading);
  }
}
