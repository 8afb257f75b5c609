package graf.query.read;

import static org.assertj.core.api.Assertions.assertThat;

import graf.query.Clause;
import graf.query.QueryOptions;
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

  /// Those that options or `graf why` make, and what `-` becomes within brackets only.
  private static final List<Class<?>> WITHOUT_EXAMPLE =
      List.of(Clause.SourceFilter.class, Clause.SourcesFilter.class, Clause.Not.class);

  @Test
  void everyKindOfClauseHasAnExample() throws IOException {
    var read = new StringBuilder();
    for (String example : examples()) {
      read.append(QueryReader.read(example, QueryOptions.NONE));
    }
    assertThat(Clause.class.getPermittedSubclasses())
        .filteredOn(kind -> !WITHOUT_EXAMPLE.contains(kind))
        .extracting(Class::getSimpleName)
        .allSatisfy(kind -> assertThat(read).contains(kind + "["));
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
