package graf.index;

import graf.index.lucene.answer.JoinedSearcher;
import graf.index.lucene.answer.MemoryPassages;
import graf.passage.Location;
import graf.passage.Metadata;
import graf.passage.Passage;
import graf.passage.TextRange;
import graf.query.Query.Tiers;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The passages of `asked/passages.txt`, indexed in memory: an answer is the names of what was
/// found, in order.
///
/// A passage with only some of the words is in brackets. Of a document of several passages, `log.2`
/// is the second.
public final class FewPassages implements Closeable {
  private static final Path TABLE = Path.of("src/test/resources/graf/asked/passages.txt");

  private final PassageSearcher searcher;

  private FewPassages(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  public static FewPassages open() throws IOException {
    return new FewPassages(MemoryPassages.searcher(updates(Files.readAllLines(TABLE))));
  }

  /// Opens the same passages in two parts of one index, in another order: sources with names of an
  /// even length, and those of an odd one.
  public static FewPassages openInParts() throws IOException {
    var parts = List.of(new ArrayList<SourceUpdate>(), new ArrayList<SourceUpdate>());
    for (SourceUpdate update : updates(Files.readAllLines(TABLE)).reversed()) {
      parts.get(update.source().length() % 2).add(update);
    }
    return new FewPassages(MemoryPassages.searcher(parts.getFirst()).with(parts.getLast()));
  }

  /// Opens two indexes of them as one; the names of the second begin with `/b/`.
  public static FewPassages openTwice() throws IOException {
    var lines = Files.readAllLines(TABLE);
    var first = new JoinedMember(MemoryPassages.searcher(updates(lines)), "/a/", "");
    var second = new JoinedMember(MemoryPassages.searcher(updates(lines)), "/b/", "/b/");
    return new FewPassages(JoinedSearcher.of(List.of(first, second)));
  }

  /// Returns the first ten that answer `query`, by score.
  public String ranks(String query) throws IOException {
    return ranks(asked(query, Tiers.ALL_THEN_SOME));
  }

  public String ranks(IndexRequest request) throws IOException {
    var ranks = new StringJoiner(" ");
    for (IndexHit hit : searcher.search(request).hits()) {
      ranks.add(hit.allWords() ? name(hit) : "(" + name(hit) + ")");
    }
    return ranks.toString();
  }

  /// Returns how many passages answer `request`, how many of them have all its words, and of how
  /// many documents they are.
  public String counts(IndexRequest request) throws IOException {
    var hits = searcher.search(request);
    return hits.total() + " " + hits.allWords() + " of " + hits.documents();
  }

  /// Returns the request for the first ten that answer `query`, by score.
  public static IndexRequest asked(String query, Tiers tiers) {
    var none = QueryOptions.NONE;
    var options = new QueryOptions(none.in(), none.types(), none.languages(), none.dated(), tiers);
    return new IndexRequest(
        QueryReader.read(query, options), Order.SCORE, 0, 10, Integer.MAX_VALUE);
  }

  private static String name(IndexHit hit) {
    var id = hit.document().id();
    return hit.document().passages() == 1 ? id : id + "." + (hit.passage().ordinal() + 1);
  }

  private static List<SourceUpdate> updates(List<String> lines) {
    var updates = new ArrayList<SourceUpdate>();
    var passages = new ArrayList<Passage>();
    for (int i = 1; i < lines.size(); i++) {
      var cells = cells(lines.get(i));
      passages.add(passage(passages.size(), cells));
      boolean goesOn =
          i + 1 < lines.size() && cells(lines.get(i + 1)).getFirst().equals(cells.getFirst());
      if (!goesOn) {
        updates.add(update(cells, List.copyOf(passages)));
        passages.clear();
      }
    }
    return updates;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    for (String cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }

  private static Passage passage(int ordinal, List<String> cells) {
    var heading = cells.get(5).isEmpty() ? List.<String>of() : List.of(cells.get(5));
    var text = cells.get(6);
    var place = new Location(1, 1, null, new TextRange(0, text.length()), heading);
    return new Passage(ordinal, text, place);
  }

  private static SourceUpdate update(List<String> cells, List<Passage> passages) {
    var metadata =
        new Metadata(
            cells.get(4),
            List.of(),
            cellOrNull(cells, 3),
            cells.get(2),
            "text",
            null,
            cellOrNull(cells, 1));
    var name = cells.getFirst();
    var document = new DocumentContent(name, metadata, passages.iterator());
    var state = new SourceState(metadata.fileOf(name), 0, 0, "", 1, null, "");
    return new SourceUpdate(state.source(), List.of(document).iterator(), () -> state);
  }

  private static @Nullable String cellOrNull(List<String> cells, int column) {
    return cells.get(column).isEmpty() ? null : cells.get(column);
  }

  @Override
  public void close() throws IOException {
    searcher.close();
  }
}
