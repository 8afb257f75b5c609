package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Patterns that stand for more words than most do.
final class PatternsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void oneNearAWordMayStandForThousands() throws IOException {
    var shell = indexOf(2_000);

    assertThat(shell.graf("query -c 'sorted NEAR/1 ab*'").seen()).isEqualTo("2000\n");
    assertThat(shell.graf("query -c 'sorted NEAR/1 /ab.*/'").seen()).isEqualTo("2000\n");
  }

  @Test
  void oneNearAWordThatStandsForTooManyIsSaid() throws IOException {
    var shell = indexOf(17_000);

    assertThat(shell.graf("query 'sorted NEAR/1 ab*'").seen())
        .isEqualTo(
            """
            graf: ab* matches more than 16,384 words; in a phrase or beside NEAR, write more of it
            [exit 2]
            """);
    assertThat(shell.graf("query -c 'ab*'").seen()).isEqualTo("17000\n");
  }

  private Shell indexOf(int words) throws IOException {
    var text = new StringBuilder("Papers\n\n");
    for (int i = 0; i < words; i++) {
      text.append("Paper number ").append(i).append(" was sorted ab");
      text.append(Integer.toString(i, Character.MAX_RADIX)).append(" today.\n\n");
    }
    Files.writeString(folder.resolve("papers.txt"), text);
    var shell = new Shell(folder);
    assertThat(shell.graf("index -q papers.txt").seen()).isEmpty();
    return shell;
  }
}
