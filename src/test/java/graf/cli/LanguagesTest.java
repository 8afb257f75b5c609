package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One index of texts in many languages, each found by words in other forms than it has.
class LanguagesTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void index() throws Exception {
    write(
        "de.txt",
        "Die Werften an der Küste bauen in diesem Jahr weniger Schiffe, weil der Stahl fehlt und die Löhne steigen.");
    write("ja.txt", "港のコンピューターが朝から動かないため、船の荷物は人の手で運ばれている。会社は週末までに直すと話した。");
    write("ko.txt", "항구의 노동자들은 월요일에 파업을 끝냈다. 새로운 협정은 두 해 동안 임금을 올리기로 약속한다고 조합이 밝혔다.");
    write(
        "th.txt",
        "ประเทศไทยมีประชากรจำนวนมากและท่าเรือแห่งใหม่จะเปิดให้บริการในปีหน้าตามที่รัฐบาลประกาศไว้");
    write("zh.txt", "港口工人星期一结束了罢工，新的协议将在两年内提高工资，工会负责人对记者说，这是一份公平的合同。");
    write(
        "el.txt",
        "Οι λιμενεργάτες της Ελλάδας τερμάτισαν την απεργία τους τη Δευτέρα και υπέγραψαν μια νέα συμφωνία.");
    shell = new Shell(folder);
    assertThat(shell.graf("index . -q").seen()).isEmpty();
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text + "\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Werft                   | de.txt: Die **Werften** an der Küste
          コンピューター          | ja.txt: 港の**コンピューター**が朝から
          荷物は何ですか          | ja.txt: 船の**荷物は**人の手で
          노동자가 협정을         | ko.txt: 항구의 **노동자들은** 월요일에
          ประชากรไทย              | th.txt: ประเทศ**ไทย**มี**ประชากร**จำนวนมาก
          罢工什么时候结束        | zh.txt: 星期一**结束**了**罢工**，新的
          ΑΠΕΡΓΙΑ ελλαδας         | el.txt: της **Ελλάδας** τερμάτισαν την **απεργία**
          """)
  void findsAndMarksWordsInTheirForms(String words, String found) {
    int colon = found.indexOf(": ");
    var seen = shell.run("query", "--format", "markdown", words).out();
    assertThat(seen).contains(found.substring(0, colon)).contains(found.substring(colon + 2));
  }

  @Test
  void lettersOfOtherWordsRaiseAPassageAndNeverFindOne() throws Exception {
    write(
        "gross.txt",
        "Im Hafen sprach die Ministerin lange über die Zukunft der Fischerei und die Preise der Netze.");
    write(
        "klein.txt",
        "Im Hafen sprach die Ministerin lange über die Zukunft der Hafenarbeiter und die Preise.");
    assertThat(shell.graf("index . -q").seen()).isEmpty();

    assertThat(shell.graf("query -l Hafenarbeit Ministerin").out())
        .isEqualTo("klein.txt\ngross.txt\n");
    assertThat(shell.graf("query -l Arbeiter").exitCode()).isEqualTo(1);
  }

  @Test
  void textsInOtherLanguagesLeaveTheOrderOfTheOthers() throws Exception {
    write(
        "short.txt",
        "The tea was good that morning, and the men of the harbour drank more tea than they ever had.");
    write(
        "long.txt",
        "The administration was late that morning, and the men of the harbour drank what they had.");
    assertThat(shell.graf("index . -q").seen()).isEmpty();

    assertThat(shell.graf("query -l --any tea administration").out())
        .isEqualTo("short.txt\nlong.txt\n");
  }

  @Test
  void rowsTooShortToTellAreInTheLanguageOfThoseBefore() throws Exception {
    var row = "{\"text\": \"%s\"}\n";
    var tides = "The tides in the harbour rose twice a day, and the ships waited for them outside.";
    write(
        "rows.jsonl",
        row.formatted(tides).repeat(800)
            + row.formatted("lunar tides in at brisbane")
            + row.formatted("港口工人结束罢工"));
    assertThat(shell.graf("index rows.jsonl -q --index rows").seen()).isEmpty();

    assertThat(shell.graf("status --index rows").out()).contains("languages  en 801, ");
  }
}
