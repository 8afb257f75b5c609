package graf.evaluate;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a system answered: for each query the ids of its documents or passages, the best first.
public record Run(Map<String, List<String>> rankings) {
  public Run {
    rankings = Collections.unmodifiableMap(new LinkedHashMap<>(rankings));
  }

  List<String> ranking(String query) {
    return rankings.getOrDefault(query, List.of());
  }

  private record Scored(String id, double score) {}

  /// Reads a TREC run: lines of `QID Q0 DOCID RANK SCORE TAG`. As in trec_eval the order is that of
  /// the scores and not of the ranks, with equal scores by descending id.
  ///
  /// @throws MalformedLineException where a line has other columns
  public static Run read(Path file) throws IOException {
    var scored = new LinkedHashMap<String, List<Scored>>();
    new TrecLines(file, "QID Q0 DOCID RANK SCORE TAG")
        .forEachRow(
            6,
            row ->
                scored
                    .computeIfAbsent(row[0], any -> new ArrayList<>())
                    .add(new Scored(row[2], Double.parseDouble(row[4]))));
    var rankings = new LinkedHashMap<String, List<String>>();
    scored.forEach((query, hits) -> rankings.put(query, ranked(hits)));
    return new Run(rankings);
  }

  private static List<String> ranked(List<Scored> hits) {
    hits.sort(Comparator.comparingDouble(Scored::score).thenComparing(Scored::id).reversed());
    return hits.stream().map(Scored::id).distinct().toList();
  }

  /// Writes the run in TREC's form. What stands for the score only falls with the rank: trec_eval
  /// orders by it, and graf's own scores begin anew with the passages that hold some of the words.
  public void write(Appendable out) throws IOException {
    for (var ranking : rankings.entrySet()) {
      var ids = ranking.getValue();
      for (int i = 0; i < ids.size(); i++) {
        out.append(ranking.getKey())
            .append(" Q0 ")
            .append(ids.get(i))
            .append(' ')
            .append(Integer.toString(i + 1))
            .append(' ')
            .append(Integer.toString(ids.size() - i))
            .append(" graf\n");
      }
    }
  }

  /// Returns `id` as a column of a TREC file can hold it: white space as percent escapes.
  static String column(String id) {
    var column = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (Character.isWhitespace(c)) {
        column.append(
            URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8).replace("+", "%20"));
      } else {
        column.append(c);
      }
    }
    return column.toString();
  }
}
