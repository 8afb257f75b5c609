package graf.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import graf.query.Query.Unread;
import graf.query.QueryDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldValuesTest {
  @ParameterizedTest(name = "{0} reads as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "type:md | type: markdown",
        "type:TXT | type: text",
        "type:.htm | type: html",
        "type:eml | type: mail",
        "type:word | (type: docx or type: doc)",
        "type:md,eml | (type: markdown or type: mail)",
        "type:(md OR htm) | (type: markdown or type: html)",
        "lang:German | language: de",
        "lang:DE | language: de",
        "lang:pt-BR | language: pt",
        "lang:farsi | language: fa",
        "lang:nb | language: no",
        "lang:\"Northern Sami\" | language: se",
        "lang:ckb | language: ckb",
        "modified:2023 | modified: 2023-01-01..2023-12-31",
      })
  void takesTheNamesThatPeopleUse(String text, String reading) {
    var query = QueryReaderTest.read(text);

    assertThat(QueryDescription.describe(query)).isEqualTo("every passage; " + reading);
    assertThat(query.reading().unread()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is said to be unread")
  @CsvSource({
    "type:pfd, type, pfd",
    "lang:xx, lang, xx",
    "lang:Germann, lang, Germann",
    "date:2016-13, date, 2016-13",
    "date:next, date, next",
    "modified:15.03.2009, modified, 15.03.2009",
    "path:[, path, [",
    "path:a[b, path, a[b",
    "path:{a, path, {a",
    "path:\"\", path, \"\"",
    "from:\"\", from, \"\"",
  })
  void saysWhatItCannotRead(String text, String field, String value) {
    assertThat(QueryReaderTest.read("ferry " + text).reading().unread())
        .containsExactly(new Unread(field, value));
  }

  @Test
  void whatIsQuotedIsWords() {
    assertThat(QueryReaderTest.read("\"date:next\" date: tomorrow").reading().unread()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "autor:smith | no field autor:, read as a word",
        "Date:2023 ferry | Date: was read as a word; the field is date:",
        "From:bob | From: was read as a word; the field is from:",
        "type: csv | type: was read as a word; a value stands right behind the colon",
        "ferry from: bob | from: was read as a word; a value stands right behind the colon",
        "title: | title: was read as a word; a value stands right behind the colon",
        "Type: csv | ",
        "http://a.example std::vector 10:30 re:x C: | ",
      })
  void namesFieldsThatAreNone(String text, @org.jspecify.annotations.Nullable String told) {
    assertThat(String.join("; ", QueryReaderTest.read(text).reading().told()))
        .isEqualTo(told == null ? "" : told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MUST NOT retransmit | NOT left out retransmit",
        "a AND b | AND required a, b",
        "a OR b | OR took either",
        "a not b and c | ",
        "type:md,txt -b | ",
      })
  void tellsWhatCapitalsDid(String text, @org.jspecify.annotations.Nullable String told) {
    assertThat(String.join("; ", QueryReaderTest.read(text).reading().operators()))
        .isEqualTo(told == null ? "" : told);
  }
}
