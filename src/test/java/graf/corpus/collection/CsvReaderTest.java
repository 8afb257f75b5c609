package graf.corpus.collection;

import static graf.corpus.collection.ReadRows.csv;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables, as programs and people write them.
class CsvReaderTest {
  @Test
  void aTableWithoutATextColumnIsReadWhole() throws Exception {
    assertThat(csv("name,city,notes\nUna,Köln,a wherry\nIvo,Łódź,\"a skiff, too\"\n"))
        .containsExactly(
            "2: name: Una | city: Köln | notes: a wherry",
            "3: name: Ivo | city: Łódź | notes: a skiff, too");
  }

  @Test
  void aTextColumnIsTheTextAlone() throws Exception {
    assertThat(csv("id,title,body,more\n7,Pier,The skiff sank.,unread\n"))
        .containsExactly("2: The skiff sank.");
  }

  @Test
  void columnsOfOneNameAreAllRead() throws Exception {
    assertThat(csv("text,text,id\nthe wherry,the skiff,1\nthe barge,,2\n"))
        .containsExactly("2: the wherry | the skiff", "3: the barge");
    assertThat(csv("phone,phone\n117,118\n")).containsExactly("2: phone: 117 | phone: 118");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Una,Köln,the wherry was there\nIvo,Bonn,skiff\n",
        "2021-03-04,4 wherries,12.50\n2021-03-05,skiffs,9.00\n",
        "wherry,boat\nskiff,boat\npunt,boat\n",
        "una@mail.example,wherry\nivo@mail.example,skiff\n",
        "Весло,Лодка\nПарус,Шлюпка\n",
        "wherry\n"
      })
  void aTableWithoutNamesKeepsItsFirstRow(String text) throws Exception {
    assertThat(csv(text)).first().asString().startsWith("1: ").doesNotContain("wherry: ");
    assertThat(String.join(" ", csv(text)))
        .contains(text.substring(0, text.indexOf('\n')).split(",", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Country,2019,2020\nChad,3,4\n",
        ",name,age\n0,Una,41\n",
        "Tonnage,Boat\n41,wherry\n17,skiff\n",
        "Vorname;Ort\nUna;Köln\n",
        "日期,内容\n2021年,船\n"
      })
  void aRowOfNamesIsNoRow(String text) throws Exception {
    assertThat(csv(text)).allMatch(row -> !row.startsWith("1: "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "sep=;\\nid;text\\n1;a wherry~3: a wherry",
        "sep=|\\r\\nid|text\\r\\n1|a wherry~3: a wherry",
        "\"sep=;\"\\nid;text\\n1;a wherry~3: a wherry",
        "id|text\\n1|a wherry~2: a wherry",
        "id\\ttext\\n1\\ta wherry, a skiff~2: a wherry, a skiff",
        "id;text\\n1,5;a wherry~2: a wherry",
        "id, text\\n1, \"a wherry, a skiff\"~2: a wherry, a skiff",
        "text\\na wherry, a skiff~2: a wherry, a skiff",
        "id,text\\r1,a wherry\\r~2: a wherry",
        "id,text\\n\\n  \\n1,a wherry\\n~4: a wherry",
      })
  void whatSeparatesValuesIsSeen(String written, String row) throws Exception {
    var text = written.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t");
    assertThat(csv(text)).containsExactly(row);
  }

  @Test
  void aQuotedValueGoesOverLinesAndKeepsThem() throws Exception {
    assertThat(csv("id,text\n1,\"A \"\"wherry\"\"\n\nof two lines\"\n2,A skiff\n"))
        .containsExactly("2: A \"wherry\" | of two lines", "5: A skiff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,text\n1,\"wherry\n2,skiff\n3,barge\n4,punt\n",
        "id,text\n1,\"wherry\n2,\"skiff\"\n3,\"barge\"\n4,punt\n",
        "id,text\n1,\"wherry\n\"2\",\"skiff\"\n3,barge\n4,\"punt\"\n",
        "id,text\n1,\"wherry\n2,skiff\n3,\"barge\n4,punt"
      })
  void aQuoteThatIsNeverClosedCostsNoOtherRow(String text) throws Exception {
    assertThat(csv(text))
        .contains("line 2 has a quote that is never closed")
        .contains("2: wherry", "3: skiff", "4: barge", "5: punt");
  }

  @Test
  void quotesWithinAValueAreReadAsTheyStand() throws Exception {
    assertThat(csv("id,text\n1,a 5\" plank\n2,\"he said \"stop\" twice\"\n"))
        .containsExactly("2: a 5\" plank", "3: he said \"stop\" twice");
  }

  @Test
  void quotesThatAreNeverClosedTakeNoTimeToSpeakOf() throws Exception {
    var table = new StringBuilder("id,note\n");
    for (int i = 0; i < 20_000; i++) {
      table.append(i).append(",\"wherry ").append(i).append('\n');
    }
    var gaps = new ArrayList<String>();
    var rows =
        ReadRows.documents(table.toString(), text -> CsvReader.csv(text, ReadRows.FIELDS), gaps);
    assertThat(rows).hasSize(20_000);
    assertThat(gaps).hasSize(20_000);
  }

  @Test
  void cellsPastTheNamedOnesAreRead() throws Exception {
    assertThat(csv("name,city\nUna,Köln,wherry\n"))
        .containsExactly("2: name: Una | city: Köln | wherry");
  }
}
