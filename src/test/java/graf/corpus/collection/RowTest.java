package graf.corpus.collection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import graf.corpus.format.LanguageGuess;
import graf.corpus.format.text.OpenText;
import graf.passage.Location;
import graf.passage.Passage;
import graf.passage.PassageSplitter;
import graf.passage.TextRange;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A row, from its values to its passages.
class RowTest {
  private static final String TEXT = "The ferry was late.";

  @Test
  void pastWhatAnOffsetHoldsARowKeepsItsLine() {
    assertThat(places(Integer.MAX_VALUE - TEXT.length()))
        .extracting(Location::lineStart, Location::range)
        .containsExactly(
            tuple(7, new TextRange(Integer.MAX_VALUE - TEXT.length(), Integer.MAX_VALUE)));
    for (long offset : new long[] {Integer.MAX_VALUE, 1L << 31, 1L << 32, (1L << 40) + 3}) {
      assertThat(places(offset))
          .extracting(Location::lineStart, Location::range)
          .containsExactly(tuple(7, new TextRange(0, TEXT.length())));
    }
  }

  private static List<Location> places(long offset) {
    var row = new Row();
    row.put("text", TEXT, offset, 7);
    var reader = new JsonLinesReader(new OpenText(new StringReader(""), "UTF-8"));
    var document =
        row.document(
            "a", "a", "rows.jsonl", reader, RowFields.of(Map.of()), new LanguageGuess.Rows());
    var passages = new ArrayList<Passage>();
    PassageSplitter.split(requireNonNull(document)).forEachRemaining(passages::add);
    return passages.stream().map(Passage::location).toList();
  }
}
