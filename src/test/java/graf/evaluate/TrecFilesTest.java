package graf.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrecFilesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void readsQueriesInTheirOrder() throws IOException {
    assertThat(Queries.read(file("\uFEFFq2\tdrones \r\n\nq1\tarms\tembargo\n")).texts())
        .containsExactly(Map.entry("q2", "drones"), Map.entry("q1", "arms\tembargo"));
  }

  @Test
  void readsWhatIsRelevant() throws IOException {
    var judgments = Judgments.read(file("q1 0 a 1\nq1\t0\tb\t0\nq1 Q0 c 2\nq2 0 d -1\n"));

    assertThat(judgments.relevantTo("q1")).isEqualTo(Map.of("a", 1, "c", 2));
    assertThat(judgments.relevantTo("q2")).isEmpty();
    assertThat(judgments.relevantTo("q3")).isEmpty();
  }

  @Test
  void ordersARunByItsScoresAsTrecEvalDoes() throws IOException {
    var run = Run.read(file("q Q0 low 1 0.5 t\nq Q0 a 2 1e1 t\nq Q0 b 3 10 t\nq Q0 low 4 0.1 t\n"));

    assertThat(run.rankings()).isEqualTo(Map.of("q", List.of("b", "a", "low")));
  }

  @Test
  void readsTheRunThatItWrote() throws IOException {
    var run = new Run(Map.of("q", List.of("b.txt#2", "a.txt#1", "c.txt#10")));
    var written = new StringBuilder();
    run.write(written);

    assertThat(written)
        .hasToString("q Q0 b.txt#2 1 3 graf\nq Q0 a.txt#1 2 2 graf\nq Q0 c.txt#10 3 1 graf\n");
    assertThat(Run.read(file(written.toString()))).isEqualTo(run);
  }

  @Test
  void keepsAnIdWithSpacesInOneColumn() {
    assertThat(Run.column("my notes/a\tb\u3000c.txt#1"))
        .isEqualTo("my%20notes/a%09b%E3%80%80c.txt#1");
  }

  @Test
  void namesTheLineThatIsMalformed() throws IOException {
    var queries = file("q1\tdrones\nq2 no tab\n");
    assertThatThrownBy(() -> Queries.read(queries))
        .isInstanceOf(MalformedLineException.class)
        .hasMessage(queries + ":2 is not of the form QID<TAB>TEXT, each QID once and one word");
    var twice = file("q1\tdrones\nq1\tarms\n");
    assertThatThrownBy(() -> Queries.read(twice)).hasMessageContaining(":2 is not");
    var spaced = file("q1\tdrones\nq 2\tarms\n");
    assertThatThrownBy(() -> Queries.read(spaced)).hasMessageContaining(":2 is not");
    var judgments = file("q1 0 a one\n");
    assertThatThrownBy(() -> Judgments.read(judgments))
        .hasMessage(judgments + ":1 is not of the form QID ITERATION DOCID RELEVANCE");
    var run = file("q1 Q0 a 1 2.0\n");
    assertThatThrownBy(() -> Run.read(run)).hasMessageContaining("QID Q0 DOCID RANK SCORE TAG");
  }

  @Test
  void saysWhereAFileIsNoText() throws IOException {
    var file = folder.resolve("latin");
    Files.write(file, "q1\tcafé\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> Queries.read(file))
        .hasMessage(file + " is not in UTF-8; convert it first");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "trec", ""), content);
  }
}
