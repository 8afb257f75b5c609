package graf.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The help's examples are read in {@link QueryReaderTest}, each as `readings.txt` says.
final class SyntaxHelpTest {
  @Test
  void everyExampleHasAReading() throws IOException {
    assertThat(QueryReaderTest.resource("readings.txt").lines()).containsAll(examples());
  }

  @Test
  void fitsOnAScreen() throws IOException {
    assertThat(SyntaxHelp.text().lines())
        .hasSizeLessThanOrEqualTo(60)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
  }

  private static List<String> examples() throws IOException {
    var examples = new ArrayList<String>();
    for (String line : SyntaxHelp.text().lines().toList()) {
      if (line.startsWith("  ") && !line.startsWith("   ")) {
        examples.add(line.strip().split(" {2}", 2)[0]);
      }
    }
    assertThat(examples).hasSizeGreaterThan(25);
    return examples;
  }
}
