package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'a\u001B[31mred',     'a␛[31mred'
          'bell\u0007',         'bell␇'
          'delete\u007F',       'delete␡'
          'csi\u009B2J',        'csi\uFFFD2J'
          'gnp\u202Efdp.exe',   'gnpfdp.exe'
          'zero\u200Bwidth',    'zerowidth'
          'می\u200Cخواهم',      'می\u200Cخواهم'
          'lone \uD83D half',   'lone \uFFFD half'
          '👩\u200D🔬',          '👩\u200D🔬'
          'two\nlines',         'two␊lines'
          'O’Brien – “x”',      'O’Brien – “x”'
          """)
  void makesNamesHarmless(String name, String shown) {
    assertThat(CleanText.name(name)).isEqualTo(shown);
  }

  @Test
  void keepsLinesWhereTheyAreWanted() {
    assertThat(CleanText.lines("if x:\r\n\tgo\u001B[0m\n")).isEqualTo("if x:\n    go␛[0m\n");
  }

  @Randomized
  void leavesNothingThatATerminalActsOn(RandomGenerator random) {
    var text =
        random
            .ints(200, 0, 0x3000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    assertThat(List.of(CleanText.name(text), MarkedText.folded(text, List.of()).text()))
        .allSatisfy(CleanTextTest::isHarmless);
    isHarmless(CleanText.lines(text).replace("\n", ""));
  }

  private static void isHarmless(String text) {
    assertThat(text.codePoints())
        .noneMatch(Character::isISOControl)
        .doesNotContain(0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069);
  }
}
