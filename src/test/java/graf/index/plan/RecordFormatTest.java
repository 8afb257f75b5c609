package graf.index.plan;

import static org.assertj.core.api.Assertions.assertThat;

import graf.passage.Location;
import graf.passage.Page;
import graf.passage.PageTurn;
import graf.passage.TextRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordFormatTest {
  @Test
  void aLocationComesBackWithAllItsPages() throws Exception {
    var turns = List.of(new PageTurn(12, new Page(4, "iv")), new PageTurn(90, new Page(5, null)));
    var location =
        new Location(0, 0, new Page(3, "iii"), new TextRange(5, 200), List.of("Ferries"), turns);
    assertThat(RecordFormat.location(RecordFormat.encode(location))).isEqualTo(location);
  }

  @Test
  void aLocationWithoutPagesHasNone() throws Exception {
    var location = new Location(3, 4, null, new TextRange(5, 20), List.of());
    assertThat(RecordFormat.location(RecordFormat.encode(location))).isEqualTo(location);
  }
}
