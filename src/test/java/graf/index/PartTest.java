package graf.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
  /// What is stored by it is found by it ever after, whatever machine asks.
  @ParameterizedTest
  @CsvSource({
    "reports/2024/a.txt, 1",
    "/data/mail/inbox.mbox, 5",
    "Отчёт о порте.docx, 1",
    "港の報告.md, 6"
  })
  void aSourceIsOfTheSamePartEachTime(String source, int number) {
    assertThat(Part.numberOf(source, 8)).isEqualTo(number);
  }

  @Test
  void eachSourceIsOfOnePart() {
    for (int i = 0; i < 500; i++) {
      var source = "in/" + i + ".txt";
      long parts =
          IntStream.rangeClosed(1, 7).filter(number -> new Part(number, 7).has(source)).count();
      assertThat(parts).isEqualTo(1);
      assertThat(Part.WHOLE.has(source)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 10, 64})
  void namesThatDifferInANumberAreSharedOutEvenly(int of) {
    var counts = new int[of + 1];
    for (int i = 0; i < 1000 * of; i++) {
      counts[Part.numberOf("papers/" + i % 10 + "/" + i + ".txt", of)]++;
    }
    for (int number = 1; number <= of; number++) {
      assertThat(counts[number]).isBetween(850, 1150);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 3", "4, 3", "-1, 3", "1, 0", "1, 257"})
  void thereIsNoPartOutsideOfAllParts(int number, int of) {
    assertThatThrownBy(() -> new Part(number, of)).isInstanceOf(IllegalArgumentException.class);
  }
}
