package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.opensearch.connection.SearchLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a searcher asks its cluster for one answer.
///
/// Copies of a shard differ in what they have not yet merged away, which scores and so the order
/// would show: what is ranked is asked of the same copies each time, with all that belongs to it.
/// What has no rank is the same on each copy, and goes to the one that is likely to be the fastest.
///
/// @param copies by which those are chosen that answer; empty to have the cluster choose
record Asking(ClusterSearcher searcher, String copies) {
  /// As many searches are sent in one request.
  private static final int MOST_AT_ONCE = 10;

  SearchLine scored(Map<String, Object> body) {
    return SearchLine.scored(copies, body);
  }

  SearchLine unscored(Map<String, Object> body) {
    return SearchLine.unscored(copies, body);
  }

  /// Asks for all pages of `all`, with one request for the next page of each.
  void run(List<? extends Paged> all) throws IOException {
    var left = new ArrayList<Paged>();
    for (Paged one : all) {
      if (!one.isDone()) {
        left.add(one);
      }
    }
    while (!left.isEmpty()) {
      var now = left.subList(0, Math.min(MOST_AT_ONCE, left.size()));
      var lines = new ArrayList<SearchLine>();
      for (Paged one : now) {
        lines.add(one.next());
      }
      var answers = searcher.ask(lines);
      for (int i = 0; i < answers.size(); i++) {
        now.get(i).take(answers.get(i));
      }
      left.removeIf(Paged::isDone);
    }
  }

  JsonNode one(SearchLine line) throws IOException {
    return searcher.ask(List.of(line)).getFirst();
  }
}
