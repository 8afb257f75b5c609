package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which of two passages a reader would want first.
final class OrderOfHitsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void putsTheSpellingAskedForAboveSimilarOnes() throws IOException {
    write("a.txt", "The work is done. What was done is done, and all is done at last.");
    write("b.txt", "They have done it.");
    write(
        "c.txt", "Half of the harbour saw the drone that came in over the northern mole at noon.");

    assertThat(hits("drone~")).startsWith("c.txt").contains("a.txt", "b.txt");
  }

  @Test
  void putsWordsThatStandCloseTogetherAboveThoseThatDoNot() throws IOException {
    write("a.txt", "Arms were counted in the port, and the coffee trade fell under the embargo.");
    write("b.txt", "Coffee was counted in the port, and the trade fell under the arms embargo.");
    write("c.txt", "Embargo was counted in the port, and the coffee trade fell under the arms.");

    assertThat(hits("arms embargo")).startsWith("b.txt");
    assertThat(hits("coffee trade")).endsWith("b.txt\n");
  }

  @Test
  void readsARegularExpressionWithoutRegardToCase() throws IOException {
    write("a.txt", "Sukhoi builds planes.");

    assertThat(hits("/Sukho[IY]/")).isEqualTo("a.txt\n");
  }

  @Test
  void findsASentenceOfAScriptWithoutSpaces() throws IOException {
    write("a.txt", "联合国安全理事会解除了武器禁运。");
    write("b.txt", "港口今天重新开放。");

    assertThat(hits("武器禁运是什么时候解除的？")).isEqualTo("a.txt\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), "A headline\n\n" + text + "\n");
  }

  private String hits(String query) {
    var shell = new Shell(folder);
    assertThat(shell.graf("index -q .").exitCode()).isZero();
    return shell.graf("query -l " + query).out();
  }
}
