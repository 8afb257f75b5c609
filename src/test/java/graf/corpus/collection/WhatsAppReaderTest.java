package graf.corpus.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Chats that WhatsApp exports as text.
class WhatsAppReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[12.03.23, 10:11:12] Una: The wherry is in~2023-03-12 Una",
        "12/03/2023, 22:11 - Una: The wherry~2023 Una",
        "25/03/2023, 22:11 - Una: The wherry~2023-03-25 Una",
        "3/25/23, 10:11\u202fPM - Una: The wherry~2023-03-25 Una",
        "2023-03-25, 22:11 - Una: The wherry~2023-03-25 Una",
        "\u200e[25/03/2023, 22:11:01] Una Berg: \u200eThe wherry~2023-03-25 Una Berg",
        "25.03.23, 22:11 - Messages to this chat are encrypted~2023-03-25 "
      })
  void aMessageHasItsDayAndItsSender(String line, String seen) throws Exception {
    assertThat(WhatsAppReader.begins(line)).isTrue();
    var row = ReadRows.documents(line, WhatsAppReader::new, new ArrayList<>()).getFirst();
    var metadata = row.metadata();
    assertThat(metadata.date() + " " + String.join("", metadata.authors()))
        .isEqualTo(seen == null ? "" : seen.length() == 10 ? seen + " " : seen);
  }

  @Test
  void aMessageMayHaveSeveralLines() throws Exception {
    assertThat(
            ReadRows.of(
                "[25.03.23, 10:11:12] Una: The wherry\nis in: come\n[25.03.23, 10:12:00] Ivo: ok\n",
                WhatsAppReader::new))
        .containsExactly("1: The wherry | is in: come", "3: ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-03-25 22:11:01,123 - INFO - started\n2023-03-25 22:11:02,001 - INFO - done\n",
        "[2023-03-25 22:11:01] main: started\n",
        "On 25/03/2023, 22:11 - nobody came\n",
        ""
      })
  void aLogIsNoChat(String text) {
    assertThat(WhatsAppReader.begins(text)).isFalse();
  }
}
