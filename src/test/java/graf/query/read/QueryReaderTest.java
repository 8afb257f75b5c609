package graf.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import graf.query.Clause;
import graf.query.Clause.DateFilter;
import graf.query.Dates;
import graf.query.Query;
import graf.query.Query.Tiers;
import graf.query.QueryDescription;
import graf.query.QueryOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The readings that a person can check stand in `readings.txt`.
public final class QueryReaderTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void readsAsWritten(String text, String reading) {
    assertThat(QueryDescription.describe(read(text))).isEqualTo(reading);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readings")
  void writesWhatReadsTheSame(String text, String reading) {
    String written = QueryWriter.write(read(text));
    assertThat(QueryDescription.describe(read(written))).isEqualTo(reading);
  }

  static Stream<Arguments> readings() throws IOException {
    var readings = new ArrayList<Arguments>();
    String text = "";
    for (String line : resource("readings.txt").lines().toList()) {
      if (line.startsWith("    ")) {
        readings.add(Arguments.of(text, line.strip()));
      } else {
        text = line;
      }
    }
    return readings.stream();
  }

  static String resource(String name) throws IOException {
    try (var in = QueryReaderTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public static Query read(String text) {
    return QueryReader.read(text, QueryOptions.NONE);
  }

  @Test
  void readsControlCharactersAndBrokenSurrogatesAsSpaces() {
    assertThat(read("a\tb\nc\u0000d\u001b[31me\ud800f\u00a0g").wanted())
        .isEqualTo(read("a b c d [31me f g").wanted());
  }

  @Test
  void readsNothingFromPunctuation() {
    assertThat(read("?! ... -- ( \" ) * ~ + = / // && || … – «").isEmpty()).isTrue();
    assertThat(read("").isEmpty()).isTrue();
  }

  @Test
  void keepsTheTextAsTyped() {
    assertThat(read("what,\tis\u0000this?").text()).isEqualTo("what,\tis\u0000this?");
  }

  @Test
  void optionsMeanWhatTheFieldsMean() {
    var options =
        new QueryOptions(
            List.of("reports/**"),
            List.of("PDF", "html"),
            List.of("en"),
            Dates.between("2023-01", "2023-03"),
            Tiers.ALL);
    assertThat(QueryReader.read("drone", options).filters())
        .isEqualTo(
            read("path:reports/** type:pdf type:html lang:en date:2023-01..2023-03").filters());
  }

  @Test
  void optionsAndFieldsAreOneChoice() {
    var options =
        new QueryOptions(
            List.of("b/**"), List.of(), List.of(), Dates.between("2023", null), Tiers.ANY);
    assertThat(QueryDescription.describe(QueryReader.read("x y path:a/** date:..2024", options)))
        .isEqualTo(
            "any of: x (any form), y (any form); (in: a/** or in: b/**);"
                + " date: ..2024-12-31; date: 2023-01-01..");
  }

  @Test
  void anOptionThatIsNoDateIsNoSpan() {
    assertThat(Dates.between("2023-02-29", null)).isNull();
    assertThat(Dates.between("tomorrow", null)).isNull();
    assertThat(Dates.between("2023-13", null)).isNull();
    assertThat(Dates.between("2023", "2023-02")).isEqualTo(new DateFilter(20230101, 20230228));
  }

  @Test
  void readsAsManyWordsAsTheLimitAllowsAndSaysSo() {
    Query query = read("word ".repeat(20_000));
    assertThat(query.wanted()).hasSize(1024);
    assertThat(query.notes())
        .containsExactly("only the first 5119 of 99999 characters were read as a query");
  }

  @Test
  void cutsAWordWithoutEndBetweenCharacters() {
    Query query = read("😀".repeat(50_000));
    assertThat(query.wanted()).containsExactly(new Clause.Word("😀".repeat(8192), false));
    assertThat(query.notes())
        .containsExactly("only the first 16384 of 100000 characters were read as a query");
  }

  @Test
  void bracketsDeeperThanAnyPersonTypesAreWords() {
    assertThat(read("(".repeat(50_000) + "a OR b" + ")".repeat(50_000)).wanted())
        .isEqualTo(read("a OR b").wanted());
    assertThat(read("-(a AND ".repeat(10_000)).required()).hasSize(1024);
    assertThat(read("title:".repeat(16_000) + "x").wanted()).isEqualTo(read("title:x").wanted());
  }
}
