package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import graf.passage.TextRange;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'a [b] c',                     'a [b] c'
          '  [a]  b\n\n [c]  ',          '[a] b [c]'
          'an [arms\n   embargo] holds', 'an [arms embargo] holds'
          'x\u202E[evil]\u001B y',       'x[evil]␛ y'
          '[one][two]',                  '[one][two]'
          'a [  ] b',                    'a b'
          'a[ ]b',                       'a b'
          '[\u202E]a',                   'a'
          """)
  void foldsWhiteSpaceAndKeepsMarksOnTheirWords(String text, String folded) {
    assertThat(Sample.bracketed(MarkedText.folded(Sample.plain(text), Sample.marks(text))))
        .isEqualTo(folded);
  }

  @Test
  void cutsMarksAtTheEndsOfAPart() {
    assertThat(Sample.bracketed(Sample.marked("ab [cd ef] gh").part(4, 7))).isEqualTo("[d e]");
  }

  @Randomized
  void marksTheSameCharactersAsBefore(RandomGenerator random) {
    var source =
        random.ints(60, 0, 4).mapToObj(i -> " \nab".substring(i, i + 1)).reduce("", String::concat);
    int start = random.nextInt(30);
    var range = new TextRange(start, start + random.nextInt(30));

    var folded = MarkedText.folded(source, List.of(range));

    var before = source.substring(range.start(), range.end()).replaceAll("\\s", "");
    var after = new StringBuilder();
    folded.marks().forEach(m -> after.append(folded.text(), m.start(), m.end()));
    assertThat(after.toString().replace(" ", "")).isEqualTo(before);
  }
}
