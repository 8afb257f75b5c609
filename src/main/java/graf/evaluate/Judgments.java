package graf.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// How relevant documents are to queries, as people judged.
public final class Judgments {
  private final Map<String, Map<String, Integer>> relevant = new HashMap<>();

  private Judgments() {}

  /// Reads TREC's qrels: lines of `QID ITERATION DOCID RELEVANCE`, relevance from 1 on for what is
  /// relevant.
  ///
  /// @throws MalformedLineException where a line has other columns
  public static Judgments read(Path file) throws IOException {
    var judgments = new Judgments();
    new TrecLines(file, "QID ITERATION DOCID RELEVANCE")
        .forEachRow(4, row -> judgments.add(row[0], row[2], Integer.parseInt(row[3])));
    return judgments;
  }

  private void add(String query, String document, int relevance) {
    if (relevance > 0) {
      relevant.computeIfAbsent(query, any -> new HashMap<>()).put(document, relevance);
    }
  }

  /// Returns the relevance of each document that is relevant to the query `id`.
  public Map<String, Integer> relevantTo(String id) {
    return relevant.getOrDefault(id, Map.of());
  }
}
