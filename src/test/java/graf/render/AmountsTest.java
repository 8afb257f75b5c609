package graf.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @Test
  void countsInPlainEnglish() {
    assertThat(Amounts.of(0, "passage")).isEqualTo("0 passages");
    assertThat(Amounts.of(1, "passage")).isEqualTo("1 passage");
    assertThat(Amounts.of(2_700_123, "passage")).isEqualTo("2,700,123 passages");
  }

  @ParameterizedTest
  @CsvSource({"1, 1 byte", "999, 999 bytes", "1500, 1.5 kB", "23400000, 23 MB", "999999, 1.0 MB"})
  void givesSizesInTwoDigits(long bytes, String shown) {
    assertThat(Amounts.bytes(bytes)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"3140, 3.1 ms", "40, 0.0 ms", "999960, 1.0 s", "61000000, 1 min 1 s"})
  void givesTimesInTheUnitThatFits(long micros, String shown) {
    assertThat(Amounts.duration(Duration.ofNanos(micros * 1000))).isEqualTo(shown);
  }
}
