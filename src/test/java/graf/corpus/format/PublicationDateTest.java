package graf.corpus.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates as documents write them.
class PublicationDateTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-03-29                 | 2023-03-29
          2023-03-29T10:15:00Z       | 2023-03-29
          2023/03/29                 | 2023-03-29
          20230329                   | 2023-03-29
          2023-03                    | 2023-03
          2023                       | 2023
          29 March 2023              | 2023-03-29
          March 29, 2023             | 2023-03-29
          Wed, 29 Mar 2023 10:15:00 GMT | 2023-03-29
          31 February 2023           |
          Thu, 29 Mar 2023           |
          1680048000                 | 2023-03-29
          1680048000.25              | 2023-03-29
          1680048000123              | 2023-03-29
          2023-02-30                 | 2023-02
          2023-02-00                 | 2023-02
          2023-99-99                 |
          2023-00-10                 |
          2024-99-99T10:00:00Z       |
          0000-01-01                 |
          9999-12-31                 |
          1970-01-01                 | 1970-01-01
          1970-01-01T08:30:00Z       | 1970-01-01
          1970-01-01T00:00:00Z       |
          1970-01-01 00:00:00        |
          1601-01-01T00:00:00Z       |
          0001-01-01T00:00:00        |
          0                          |
          Wed Jun 13                 |
          Jun 13                     |
          99                         |
          20239999                   |
          20230230                   |
          168004800                  |
          168004800012               |
          soon                       |
          """)
  void isAsMuchOfItAsCanBe(String written, String date) {
    assertThat(PublicationDate.of(written)).isEqualTo(date);
  }
}
