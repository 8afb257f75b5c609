package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.option.Option;
import graf.cli.task.ReadTasks;
import graf.cli.task.SearcherPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every option of every command stands in an example that is run: in a transcript, in the README,
/// or, where it needs what these have not, in the test that is named here.
class OptionExamplesTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/graf/golden");
  private static final Path TESTS = Path.of("src/test/java/graf");

  /// Options that wait, end in a NUL or need a scanned page.
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "index --watch", "torture/ProcessesIT.java",
          "index --part", "cluster/PartsIT.java",
          "index --ocr", "corpus/format/scan/RecognitionTest.java",
          "doctor --index", "cli/DoctorTest.java",
          "serve --keep", "ServeIT.java");

  /// What every command has and does alike.
  private static final List<String> OF_ALL = List.of("--help", "--debug");

  @TempDir private Path folder;

  static List<KnownCommand> all() {
    return KnownCommand.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRunInAnExample(KnownCommand command) throws IOException {
    var examples = examples();
    var missing = new ArrayList<String>();
    try (var tasks = new ReadTasks(folder, SearcherPool.OPENED)) {
      for (var group : command.create(tasks).options().groups()) {
        for (Option option : group.options()) {
          if (!OF_ALL.contains(option.name()) && !isShown(command, option, examples)) {
            missing.add(option.name());
          }
        }
      }
    }
    assertThat(missing).as("options of %s without an example", command.mainName()).isEmpty();
  }

  private static boolean isShown(KnownCommand command, Option option, List<String> examples)
      throws IOException {
    var elsewhere = ELSEWHERE.get(command.mainName() + " " + option.name());
    if (elsewhere != null) {
      return Files.readString(TESTS.resolve(elsewhere)).contains(option.name());
    }
    return examples.stream()
        .filter(line -> line.contains("graf " + command.mainName() + " "))
        .anyMatch(line -> option.names().stream().anyMatch(name -> holds(line, name)));
  }

  private static boolean holds(String line, String name) {
    return List.of(line.split("[ =]", -1)).contains(name);
  }

  private static List<String> examples() throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(Path.of("README.md")));
    try (var files = Files.list(TRANSCRIPTS)) {
      for (var file : files.filter(one -> one.toString().endsWith(".txt")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines.stream().filter(line -> line.startsWith("$ ")).toList();
  }
}
