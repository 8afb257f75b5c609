package graf.index;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.Metadata;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentRecordTest {
  @Test
  void comesInTheOrderOfCodePointsAndThenOfSources() {
    var inOrder =
        List.of(
            record("", "z"),
            record("a", "a"),
            record("a", "b"),
            record("a.md", "a"),
            record("b", "a"),
            record("\u00e9", "a"),
            record("\uff01", "a"),
            record("\ud83d\ude00", "a"),
            record("\ud83d\ude01", "a"));
    var sorted = new ArrayList<>(inOrder.reversed());
    sorted.sort(DocumentRecord.ORDER);

    assertThat(sorted).isEqualTo(inOrder);
  }

  private static DocumentRecord record(String id, String source) {
    return new DocumentRecord(id, source, new Metadata(id, List.of(), null, null, "text", null), 1);
  }
}
