package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 passages · searched 9, skipped 0 · 157.2 ms | 60         | 3 passages · searched 9, skipped 0 · 157.2 ms
          3 passages · searched 9, skipped 0 · 157.2 ms | 45         | 3 passages · searched 9, skipped 0 ·/157.2 ms
          3 passages · searched 9, skipped 0 · 157.2 ms | 33         | 3 passages ·/searched 9, skipped 0 ·/157.2 ms
          3 passages · searched 9, skipped 0 · 157.2 ms | 2147483647 | 3 passages · searched 9, skipped 0 · 157.2 ms
          one part that is longer than a line           | 20         | one part that is longer than a line
          """)
  void breaksBetweenParts(String note, int width, String lines) {
    assertThat(NoteLines.of(note, width).replace('\n', '/')).isEqualTo(lines);
  }
}
