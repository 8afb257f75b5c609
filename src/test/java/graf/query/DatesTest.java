package graf.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest(name = "on {0}, {1} is {2}")
  @CsvSource({
    "2024-03-31, today, 2024-03-31..2024-03-31",
    "2024-03-01, yesterday, 2024-02-29..2024-02-29",
    "2023-03-01, Yesterday, 2023-02-28..2023-02-28",
    "2024-03-31, 0d, 2024-03-31..",
    "2024-03-01, 1d, 2024-02-29..",
    "2024-01-05, 2w, 2023-12-22..",
    "2024-03-31, 1m, 2024-02-29..",
    "2023-03-31, 1M, 2023-02-28..",
    "2024-08-31, 6m, 2024-02-29..",
    "2024-02-29, 1y, 2023-02-28..",
    "2024-02-29, 4y, 2020-02-29..",
    "2024-03-31, 2w..yesterday, 2024-03-17..2024-03-30",
    "2024-03-31, yesterday..2w, 2024-03-17..2024-03-30",
    "2024-03-31, >=1m, 2024-02-29..",
    "2024-03-31, <1y, ..2023-03-30",
    "2024-03-31, 1y.., 2023-03-31..",
    "2024-03-31, ..today, ..2024-03-31",
    "2024-03-31, 2023, 2023-01-01..2023-12-31",
    "2024-03-31, 2023-02, 2023-02-01..2023-02-28",
    "2024-03-31, 2024..2023, 2023-01-01..2024-12-31",
    "2024-03-31, 2030.., 2030-01-01..",
  })
  void readsDaysAndHowLongAgo(LocalDate today, String text, String days) {
    assertThat(read(text, () -> today)).isEqualTo(days);
  }

  @ParameterizedTest(name = "{0} is no date")
  @CsvSource({
    "2016-13",
    "2016-02-31",
    "2023-02-29",
    "0000",
    "9999",
    "15.03.2009",
    "2009/03/15",
    "tomorrow",
    "w",
    "2",
    "-2w",
    "2x",
    "2.5w",
    "2ww",
    "123456d",
    "9000y",
    "2 w",
    "..",
    "'>'",
    "2023...2024"
  })
  void readsNothingElse(String text) {
    assertThat(read(text, () -> LocalDate.of(2024, 3, 31))).isEqualTo("none");
  }

  @ParameterizedTest(name = "at noon in London it is {1} in {0}")
  @CsvSource({"Asia/Tokyo, 2024-03-31", "Pacific/Kiritimati, 2024-04-01"})
  void todayIsThatOfTheClock(ZoneId zone, String day) {
    var clock = Clock.fixed(Instant.parse("2024-03-31T12:00:00Z"), zone);

    assertThat(read("today", () -> LocalDate.now(clock))).isEqualTo(day + ".." + day);
  }

  private static String read(String text, Supplier<LocalDate> today) {
    Clause.@Nullable DateFilter days = Dates.read(text, today);
    return days == null ? "none" : Dates.write(days.first(), days.last());
  }
}
