package graf.corpus.format.text;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.SourceMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ␛[31mERROR␛[0m: disk full        | ERROR: disk full
          qu␛[1;4;38;5;208mota␛[mfull      | quotafull
          ␛[2K␛[1Gready                    | ready
          ok␛[60Gdone                      | ok done
          left␛[5Cright                    | left right
          ␛]8;;https://a.b/c␛\\link␛]8;;␛\\ | link
          ␛]0;title of the window␇text     | text
          ␛]8;;never ended                 | 8;;never ended
          ␛(Bplain␛(0                      | plain
          ␛7saved␛8                        | saved
          ␛been                            | been
          ␛[                               | ''
          [31m is no sequence              | [31m is no sequence
          N␈NA␈AM␈ME␈E                     | NAME
          _␈u_␈n_␈d_␈e_␈r                  | under
          u␈_n␈_                           | un
          _␈N␈N bold and under             | N bold and under
          +␈o a bullet                     | o a bullet
          ordina␈ry                        | ordinry
          ␈␈␈start                         | start
          gap␀␀here                        | gaphere
          \u009b31mred\u009b0m             | red
          """)
  void printsWhatAReaderSees(String written, String seen) {
    assertThat(PrintedText.of(controls(written))).isEqualTo(seen);
  }

  /// Puts control characters in the place of their pictures.
  private static String controls(String pictures) {
    var text = new StringBuilder();
    pictures.chars().forEach(c -> text.append((char) (c >= 0x2400 && c < 0x2420 ? c - 0x2400 : c)));
    return text.toString();
  }

  @Test
  void placesAreThoseOfTheSource() {
    var source = "\u001b[31mred\u001b[0m\nN\bNew";
    var places = new SourceMap.Builder().run(0, 100, 7).run(13, 113, 8).build();
    var printed = PrintedText.of(source, places);
    assertThat(printed.text()).isEqualTo("red\nNew");
    assertThat(printed.places().sourceOffset(0)).isEqualTo(105);
    assertThat(printed.places().sourceOffset(3)).isEqualTo(112);
    assertThat(printed.places().line(3)).isEqualTo(7);
    assertThat(printed.places().sourceOffset(4)).isEqualTo(115);
    assertThat(printed.places().line(4)).isEqualTo(8);
    assertThat(printed.places().sourceOffset(6)).isEqualTo(117);
  }

  @Test
  void aSecondLineIsNotPrintedOverTheFirst() {
    assertThat(PrintedText.of("one\n\b\btwo")).isEqualTo("one\ntwo");
  }
}
