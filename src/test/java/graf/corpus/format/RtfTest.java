package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RTF as its readers see it.
class RtfTest {
  private static final String HEAD =
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Mincho;}}";

  @Test
  void theTextIsReadAsItNowStands() throws Exception {
    assertThat(
            texts(
                "The rent is {\\deleted\\revauthdel1 30}{\\revised 45} crowns.\\par It {\\deleted ends\\par }goes on.\\par"))
        .containsExactly("The rent is 45 crowns.", "It goes on.");
  }

  @Test
  void marksOfNotesAreNoWords() throws Exception {
    assertThat(
            texts(
                "The glass{\\super\\chftn{\\footnote\\pard\\plain {\\super\\chftn} Told by Otto.}} embargo.\\par"
                    + " Then the{\\super 2{\\footnote {\\super 2} See the log.}} ferry{\\super *}{\\footnote {\\super *} Late.} sailed 5 km{\\super 2}.\\par"))
        .containsExactly(
            "The glass embargo.",
            "Told by Otto.",
            "Then the ferry sailed 5 km2.",
            "See the log.",
            "Late.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pr\\'fcfung | Prüfung",
        "Pr\\u252?fung | Prüfung",
        "Pr\\u252\\'fcfung | Prüfung",
        "{\\uc0 Pr\\u252 fung} | Prüfung",
        "{\\uc2 Pr\\u252??fung} | Prüfung",
        "\\u-10179?\\u-8704? | 😀",
        "{\\f1 \\'cc\\'ee\\'f1\\'f2} | Мост",
        "{\\f2 \\'8b\\'b4\\'82\\'cc} | 橋の",
        "the\\~end\\_of it\\emdash\\'97 | the end-of it——",
        "hy\\-phen | hyphen",
        "{\\upr{Pr?fung}{\\*\\ud{Pr\\u252 ?fung}}} | Prüfung",
        "a\\{b\\}\\\\c | a{b}\\c",
        "shown{\\v quokka} too | shown too",
        "x{\\*\\unknown quokka}y | xy",
        "{\\loch\\*\\cs7 The fox} | The fox",
        "{\\field{\\*\\fldinst HYPERLINK \"quokka\"}{\\fldrslt here}} | here",
        "{\\pict\\bin5 }}}}}ok | ok",
      })
  void lettersAreThoseThatStandThere(String written, String read) throws Exception {
    assertThat(texts(written.replace("{\\pict\\bin5 }}}}}", "{\\pict\\bin5 }}}}}}") + "\\par"))
        .containsExactly(read);
  }

  @Test
  void headingsListsTablesAndBoxesAreBlocks() throws Exception {
    var read =
        read(
            "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}}{\\info{\\title The mill}{\\author Una}{\\creatim\\yr2019\\mo3\\dy4}}"
                + "\\pard\\s1 Mills\\par\\pard {\\listtext 1.\\tab}\\ls1\\ilvl0 one\\par"
                + "\\trowd\\cellx1\\pard\\intbl a\\cell b\\par c\\cell\\row\\pard Around{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt In the box.\\par}}{\\shprslt In the box.}} it.\\par");
    assertThat(read.blocks())
        .extracting(block -> block.kind() + " " + block.level() + " " + block.text())
        .containsExactly(
            "HEADING 1 Mills",
            "LIST_ITEM 1 one",
            "TABLE_ROW 0 a | b c",
            "PARAGRAPH 0 Around it.",
            "PARAGRAPH 0 In the box.");
    assertThat(read.metadata().title()).isEqualTo("The mill");
    assertThat(read.metadata().authors()).containsExactly("Una");
    assertThat(read.metadata().date()).isEqualTo("2019-03-04");
  }

  @ParameterizedTest
  @CsvSource({"' \n'", "'\r\n\t'", "'\ufeff'", "'\ufeff\n'"})
  void whatStandsInFrontIsPassedOver(String front) throws Exception {
    var bytes = (front + HEAD + "The pier.\\par}").getBytes(StandardCharsets.UTF_8);
    assertThat(OfficeParts.texts(OfficeParts.read(bytes, "a.rtf"))).containsExactly("The pier.");
  }

  @Test
  void headersAreReadOnceAndLast() throws Exception {
    assertThat(
            texts(
                "{\\header Annual report\\par}The pier.\\par\\sect{\\header Annual report\\par}The lock.\\par"))
        .containsExactly("The pier.", "The lock.", "Annual report");
  }

  private static List<String> texts(String body) throws Exception {
    return OfficeParts.texts(read(body));
  }

  private static Extracted read(String body) throws Exception {
    return OfficeParts.read((HEAD + body + "}").getBytes(Charset.forName("windows-1252")), "a.rtf");
  }
}
