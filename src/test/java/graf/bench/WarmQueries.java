package graf.bench;

import graf.corpus.Corpus;
import graf.corpus.CorpusOptions;
import graf.corpus.parse.Formats;
import graf.index.IndexRequest;
import graf.index.Order;
import graf.index.lucene.LuceneIndex;
import graf.query.Query.Tiers;
import graf.query.QueryOptions;
import graf.query.read.QueryReader;
import graf.refresh.FileFreshness;
import graf.search.Search;
import graf.search.SearchRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Asks an open index of graf and one of SQLite the same queries by turns, some rounds to warm up
/// and then measured; prints a line for each: its microseconds in graf and in SQLite.
///
/// Both give the ten best passages with what matched marked; graf also counts all hits and looks at
/// the sources of those that it shows.
final class WarmQueries {
  private static final int LIMIT = 10;
  private static final int WARMING = 8;
  private static final String SQL =
      "SELECT rowid, highlight(passages, 0, '[', ']') FROM passages WHERE passages MATCH ?"
          + " ORDER BY rank LIMIT "
          + LIMIT;

  private WarmQueries() {}

  /// Asks all queries.
  ///
  /// @param arguments index, database, queries, and `all` or `some`: what of the words must match
  public static void main(String[] arguments) throws IOException, SQLException {
    var index = Path.of(arguments[0]).toAbsolutePath();
    // Both answer in the thread that asks: its own time leaves out what else the machine does.
    var clock = ManagementFactory.getThreadMXBean();
    var queries = Files.readAllLines(Path.of(arguments[2]));
    boolean all = arguments[3].equals("all");
    var corpus = new Corpus(index.resolve(".."), CorpusOptions.standard(), Formats.inProcess());
    try (var searcher = LuceneIndex.resident(index).openSearcher();
        var connection = SqliteIndex.open(Path.of(arguments[1]));
        var settings = connection.createStatement();
        var select = connection.prepareStatement(SQL)) {
      settings.execute("PRAGMA mmap_size=4000000000");
      settings.execute("PRAGMA cache_size=-200000");
      for (int round = 0; round <= WARMING; round++) {
        for (String query : queries) {
          long start = clock.getCurrentThreadCpuTime();
          var request = request(query, all ? Tiers.ALL : Tiers.ALL_THEN_SOME);
          new Search(searcher, new FileFreshness(corpus)).run(request);
          long between = clock.getCurrentThreadCpuTime();
          select.setString(1, matchText(query, all ? " AND " : " OR "));
          try (var rows = select.executeQuery()) {
            while (rows.next()) {
              rows.getString(2);
            }
          }
          long end = clock.getCurrentThreadCpuTime();
          if (round == WARMING) {
            System.out.printf(
                Locale.ROOT, "%d %d %s%n", (between - start) / 1000, (end - between) / 1000, query);
          }
        }
      }
    }
  }

  private static SearchRequest request(String query, Tiers tiers) {
    var options = new QueryOptions(List.of(), List.of(), List.of(), null, tiers);
    return new SearchRequest(
        new IndexRequest(
            QueryReader.read(query, options), Order.SCORE, 0, LIMIT, Integer.MAX_VALUE),
        0);
  }

  private static String matchText(String query, String operator) {
    return '"' + query.replace(" ", '"' + operator + '"') + '"';
  }
}
