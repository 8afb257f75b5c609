package graf;

import static org.assertj.core.api.Assertions.assertThat;

import graf.corpus.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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

  /// What the trips and the recipes name: `room.Type`, or `room.Type.method`.
  private static final Pattern TYPE = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+)(?:\\.\\w+)?`");

  @Test
  void theTypesOfTheArchitectureAreThere() throws IOException {
    var named = TYPE.matcher(Files.readString(ARCHITECTURE)).results().map(one -> one.group(1));

    assertThat(named)
        .hasSizeGreaterThan(20)
        .allSatisfy(name ->
            assertThat(Path.of("src/main/java/graf", name.replace('.', '/') + ".java")).exists());
  }

  @Test
  void aTripIsToldInTwentyLines() throws IOException {
    var text = Files.readString(ARCHITECTURE);
    for (String trip : List.of("## A file is indexed", "## A query is answered")) {
      int start = text.indexOf(trip);
      assertThat(text.substring(start, text.indexOf("\n## ", start)).lines().skip(1))
          .hasSizeBetween(10, 20);
    }
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
