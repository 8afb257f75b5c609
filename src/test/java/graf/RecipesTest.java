package graf;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The recipes of `docs/architecture.md`: what the compiler cannot tell of a place that was
/// forgotten.
final class RecipesTest {
  private static final Path README = Path.of("README.md");
  private static final Path ARCHITECTURE = Path.of("docs/architecture.md");

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFormatHasItsRowInReadme(Format format) throws IOException {
    assertThat(formatRows()).as("README’s table of formats").contains("`" + format.type() + "`");
  }

  private static String formatRows() throws IOException {
    var page = Files.readString(README);
    int start = page.indexOf("### Formats");
    return page.substring(start, page.indexOf("\n#", start + 1));
  }

  @Test
  void thePackagesOfReadmeAreThoseOfTheArchitecture() throws IOException {
    assertThat(packageRows(README, "## How it works"))
        .isEqualTo(packageRows(ARCHITECTURE, "## The packages"));
  }

  /// Returns each row's package and what it is for.
  private static List<String> packageRows(Path page, String heading) throws IOException {
    var text = Files.readString(page);
    int start = text.indexOf(heading);
    int end = text.indexOf("\n## ", start + 1);
    return text.substring(start, end < 0 ? text.length() : end)
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|", -1))
        .map(cells -> cells[1].strip() + ": " + cells[2].strip())
        .toList();
  }
}
