package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Indexes of all formats before this one, as the grafs of their time wrote them: who asks one is
/// told in a line, and `graf index` brings it up to date from the sources that it remembers.
final class OlderIndexTest {
  private static final Path FIXTURES = Path.of("src/test/resources/graf/index");

  @TempDir private Path folder;

  static List<Path> fixtures() throws IOException {
    try (var files = Files.list(FIXTURES)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void isRefusedInOneLineAndBroughtUpToDate(Path fixture) throws IOException {
    copy(fixture);
    var shell = new Shell(folder);

    var refused = shell.graf("query ferry");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err().lines())
        .singleElement()
        .asString()
        .contains("has format", "; bring it up to date with: graf index");

    var done = shell.graf("index");
    assertThat(done.exitCode()).isZero();
    assertThat(done.err()).contains("; bringing it up to date\n");

    assertThat(shell.graf("query ferry").out()).contains("northern bank");
    assertThat(shell.graf("query bridge").out()).contains("closed for repair");
    assertThat(shell.graf("check").exitCode()).isZero();
  }

  private void copy(Path fixture) throws IOException {
    try (var files = Files.walk(fixture)) {
      for (var file : files.toList()) {
        var target = folder.resolve(fixture.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
