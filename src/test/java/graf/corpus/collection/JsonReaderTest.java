package graf.corpus.collection;

import static graf.corpus.collection.ReadRows.json;
import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.SourceDocument;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON documents, lines of JSON, and chats that programs export as JSON.
class JsonReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{'text':'M\\u00fchle \\u2014 \\\"weir\\\"\\nbelow'}~1: Mühle — \"weir\" | below",
        "{'body':'\\u4e2d\\u6587 and \\ud83d\\udea3'}~1: 中文 and 🚣",
        "{'a':{'b':['wherry',{'c':'skiff'}]},'n':1.5}~1: a.b: wherry | a.b.c: skiff | n: 1.5",
        "['wherry','skiff']~1: wherry | skiff",
        "'a lone wherry'~1: a lone wherry",
        "/* by hand */ {a: 'wherry', 'b': 'skiff',}~1: a: wherry | b: skiff",
        "{'wherry':null,'b':true}~1: b: true",
      })
  void stringsAreTextOnceTheirEscapesAreUndone(String written, String seen) throws Exception {
    assertThat(json(written.replace('\'', '"'))).containsExactly(seen);
  }

  @Test
  void aLineOfJsonMayBeAListOrAText() throws Exception {
    var lines =
        "{\"text\":\"a wherry\"}\n[\"a punt\", {\"by\":\"Una\"}]\n\"a skiff\"\n42 is no JSON\n";
    assertThat(ReadRows.of(lines, JsonLinesReader::new))
        .contains("1: a wherry", "2: by: Una | a punt", "3: a skiff")
        .hasSize(4);
  }

  @Test
  void coloursOfATerminalAreNoText() throws Exception {
    assertThat(json("{\"message\":\"\\u001b[31mERROR\\u001b[0m in the wherry\"}"))
        .containsExactly("1: message: ERROR in the wherry");
    assertThat(ReadRows.csv("name,text\n1,\u001b[1mbold\u001b[0m skiff\n"))
        .containsExactly("2: bold skiff");
  }

  @Test
  void theObjectsOfAListAreRows() throws Exception {
    assertThat(
            json("[{\"title\":\"A\",\"text\":\"a wherry\"},\n {\"name\":\"B\",\"x\":\"skiff\"}]"))
        .containsExactly("1: a wherry", "2: name: B | x: skiff");
    assertThat(
            json(
                """
                {"type":"FeatureCollection","features":[
                {"properties":{"name":"Weir"}},
                {"properties":{"name":"Lock"}}]}
                """))
        .containsExactly(
            "2: properties.name: Weir", "3: properties.name: Lock", "1: type: FeatureCollection");
  }

  @Test
  void nothingBesideTheTextOfARowIsLost() throws Exception {
    assertThat(
            json("[{\"text\":\"a wherry\",\"comments\":[{\"by\":\"Una\",\"says\":\"a skiff\"}]}]"))
        .containsExactly("1: a wherry | comments.by: Una | comments.says: a skiff");
  }

  @Test
  void severalDocumentsInOneFileAreRows() throws Exception {
    assertThat(json("{\"a\":\"wherry\"}\n{\"a\":\"skiff\"} {\"a\":\"barge\"}"))
        .containsExactly("1: a: wherry", "2: a: skiff", "2: a: barge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"the wherry\", \"b\": [\"skiff\", \"tail",
        "{\"a\": \"the wherry\", \"b\":\n",
        "{\"a\": \"the wherry\"} and more",
        "{\"a\": \"the wherry\", ]"
      })
  void whatBreaksOffIsReadUpToThere(String text) throws Exception {
    assertThat(json(text))
        .anyMatch(seen -> seen.contains("is where it breaks off or is no JSON"))
        .anyMatch(seen -> seen.contains("the wherry"));
  }

  @Test
  void whatNestsTooDeepIsOnRecord() throws Exception {
    assertThat(json("{\"a\":\"wherry\",\"b\":" + "[".repeat(5000)))
        .anyMatch(seen -> seen.contains("nests too deep"));
  }

  @Test
  void aLineWithoutTextIsReadWhole() throws Exception {
    assertThat(
            ReadRows.of(
                """
                {"id":"a","tags":["x","y"],"of":{"town":"Köln"}}
                {"text":"a wherry","tags":"unread"}
                """,
                JsonLinesReader::new))
        .containsExactly("1: id: a | tags: x, y | of.town: Köln", "2: a wherry");
  }

  @Test
  void messagesOfChatsAreRowsWithWhoAndWhen() throws Exception {
    assertThat(
            chat(
                """
                [{"client_msg_id":"c","type":"message","user":"U1","ts":"1355517523.000005",
                  "text":"See <https://mill.example|the plan> &amp; ask <@U2>",
                  "user_profile":{"real_name":"Una Berg"},"blocks":[{"text":"the same"}]}]
                """))
        .containsExactly("2012-12-14 Una Berg: See the plan (https://mill.example) & ask @U2");
    assertThat(
            chat(
                """
                {"name":"Crew","messages":[{"id":1,"type":"message","date":"2023-01-02T10:00:00",
                 "date_unixtime":"1672653600","from":"Ivo",
                 "text":["The ",{"type":"bold","text":"wher"},"ry is in"],
                 "text_entities":[{"type":"plain","text":"The "}]}]}
                """))
        .containsExactly("2023-01-02 Ivo: The wherry is in", "null : name: Crew");
    assertThat(
            chat(
                """
                [{"title":"Boats","create_time":1700000000.5,"mapping":{"a":{"message":null},
                  "b":{"message":{"author":{"role":"user"},"content":{"parts":["What is a punt?"]}}},
                  "c":{"message":{"author":{"role":"assistant"},
                    "content":{"content_type":"text","parts":["A flat boat."]}}}}}]
                """))
        .containsExactly("2023-11-14 : user: What is a punt? | assistant: A flat boat.");
    assertThat(
            chat(
                """
                [{"name":"Plan","chat_messages":[
                  {"sender":"human","text":"Which boat?"},{"sender":"assistant","text":"A punt."}]}]
                """))
        .first()
        .asString()
        .contains("Which boat?", "A punt.");
  }

  private static java.util.List<String> chat(String text) throws Exception {
    var seen = new ArrayList<String>();
    for (SourceDocument document : ReadRows.documents(text, JsonReader::new, new ArrayList<>())) {
      var words = new ArrayList<String>();
      if (document.content() instanceof SourceDocument.Blocks(var blocks)) {
        blocks.forEach(block -> words.add(block.text()));
      }
      var metadata = document.metadata();
      seen.add(
          metadata.date()
              + " "
              + String.join(", ", metadata.authors())
              + ": "
              + String.join(" | ", words));
    }
    return seen;
  }
}
