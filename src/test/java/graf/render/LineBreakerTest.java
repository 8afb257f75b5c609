package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the quick brown fox            | 10 | the quick/brown fox
          the quick brown fox            | 9  | the quick/brown fox
          fits                           | 4  | fits
          unbreakablewords go on         | 6  | unbrea/kablew/ords/go on
          限制武器销售的协议                | 8  | 限制武器/销售的协/议
          禁止武器。销售                   | 8  | 禁止武/器。销售
          e\u0301e\u0301e\u0301 e\u0301  | 4  | e\u0301e\u0301e\u0301/e\u0301
          خرید جنگنده سوخو               | 11 | خرید جنگنده/سوخو
          x 👩👩👩                         | 5  | x 👩/👩👩
          """)
  void breaksAtSpacesAndAroundWideCharacters(String text, int width, String lines) {
    assertThat(broken(text, width)).isEqualTo(lines);
  }

  @Randomized
  void noLineIsTooWideAndNothingIsLost(RandomGenerator random) {
    var text =
        random
            .ints(80, 0, 6)
            .mapToObj(i -> "a b 协c".substring(i, i + 1))
            .reduce("", String::concat);
    int width = random.nextInt(2, 20);

    var lines = broken(text, width).split("/");

    assertThat(lines).allMatch(line -> Cells.of(line) <= width);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  private static String broken(String text, int width) {
    return String.join(
        "/",
        LineBreaker.lines(text, width).stream()
            .map(line -> text.substring(line.start(), line.end()))
            .toList());
  }
}
