package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sixty questions over some two hundred passages in six languages: the rank of each wanted passage
/// and the mean reciprocal rank stand in `ranking.txt`, bad ranks too. A change of the ranking
/// changes that file: `-Dgolden.update=true` writes it anew, and the diff says what was gained.
final class RankingOfOwnTextsTest {
  private static final Path TEXTS = Path.of("src/test/resources/graf/ranking");
  private static final Path RANKS = TEXTS.resolve("ranking.txt");
  private static final int LAST_RANK = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param wanted how the passage that answers begins
  private record Question(String language, String text, String wanted) {}

  @Test
  void ranksAsTheFileSays(@TempDir Path folder) throws IOException {
    var shell = new Shell(folder);
    shell.run("index", TEXTS.resolve("passages").toAbsolutePath().toString());

    var lines = new ArrayList<String>();
    double sum = 0;
    for (var question : questions()) {
      int rank = rank(shell, question);
      sum += rank == 0 ? 0 : 1.0 / rank;
      lines.add("%2s  %s  %s".formatted(shown(rank), question.language(), question.text()));
    }
    lines.add(String.format(Locale.ROOT, "mean reciprocal rank %.3f", sum / questions().size()));
    var ranks = String.join("\n", lines) + "\n";

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(RANKS, ranks);
    }
    assertThat(ranks).isEqualTo(Files.readString(RANKS));
  }

  private static String shown(int rank) {
    return rank == 0 ? "-" : Integer.toString(rank);
  }

  private static List<Question> questions() throws IOException {
    return Files.readAllLines(TEXTS.resolve("queries.tsv")).stream()
        .map(line -> line.split("\t", -1))
        .map(parts -> new Question(parts[0], parts[1], parts[2]))
        .toList();
  }

  /// Returns the place of the wanted passage among the first hits; 0 where it is none of them.
  private static int rank(Shell shell, Question question) throws IOException {
    var answer =
        shell.run("query", "--json", "-n", Integer.toString(LAST_RANK), "--", question.text());
    for (String line : answer.out().split("\n", -1)) {
      var hit = JSON.readTree(line.isEmpty() ? "{}" : line);
      if (hit.path("text").asText().startsWith(question.wanted())) {
        return hit.path("rank").asInt();
      }
    }
    return 0;
  }
}
