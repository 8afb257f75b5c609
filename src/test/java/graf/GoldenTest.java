package graf;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.GrafCommand;
import graf.cli.option.ShellWords;
import graf.cli.output.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs each transcript in `golden/` and compares what the program prints.
///
/// A transcript is what a user would see: `$` lines are commands, typed as in a shell; the rest is
/// standard output, then standard error behind `2>`, then the exit code unless it is 0. Lines that
/// begin with `# ` explain; `# files: NAME` has `golden/files/NAME` copied to the folder that the
/// commands run in. What a transcript prints at 120 columns stands beside it, in `wide/`, where
/// there is such a file. `-Dgolden.update=true` writes the files anew; read the diff before
/// committing.
class GoldenTest {
  private static final Path ROOT = Path.of("src/test/resources/graf/golden");
  private static final String FILES = "# files: ";

  @TempDir private Path temp;

  private static final Path WIDE = ROOT.resolve("wide");
  private static final String WIDE_COLUMNS = "120";

  static List<Path> transcripts() throws IOException {
    return transcriptsIn(ROOT);
  }

  static List<Path> wideTranscripts() throws IOException {
    return transcriptsIn(WIDE);
  }

  private static List<Path> transcriptsIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transcripts")
  void printsWhatTheTranscriptSays(Path file) throws IOException {
    prints(file, Map.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wideTranscripts")
  void printsItAt120Columns(Path file) throws IOException {
    assertThat(asked(file)).isEqualTo(asked(ROOT.resolve(file.getFileName())));
    prints(file, Map.of("COLUMNS", WIDE_COLUMNS));
  }

  private List<String> command(String line) throws IOException {
    return ShellWords.of(line.substring(2).replace("TEMP", temp.toRealPath().toString()));
  }

  private static List<String> asked(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith("$ ") || line.startsWith("# ")).toList();
    }
  }

  private void prints(Path file, Map<String, String> environment) throws IOException {
    var expected = Files.readString(file);
    var actual = new StringBuilder();
    for (var line : expected.lines().toList()) {
      if (line.startsWith(FILES)) {
        copy(ROOT.resolve("files").resolve(line.substring(FILES.length())));
      }
      if (line.startsWith("# ")) {
        actual.append(line).append('\n');
      } else if (line.startsWith("$ ")) {
        actual.append(line).append('\n').append(run(command(line), environment));
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    }
    assertThat(actual.toString()).isEqualTo(expected);
  }

  private String run(List<String> words, Map<String, String> everywhere) throws IOException {
    var environment = new HashMap<>(everywhere);
    int first = 0;
    while (words.get(first).matches("[A-Z_]+=.*")) {
      var assignment = words.get(first++).split("=", 2);
      environment.put(assignment[0], assignment[1]);
    }
    var arguments = words.subList(first + 1, words.size());
    return switch (words.get(first)) {
      case "graf" -> graf(environment, arguments);
      case "rm" -> {
        Files.delete(temp.resolve(arguments.getFirst()));
        yield "";
      }
      default -> throw new IllegalArgumentException("A transcript cannot run " + words);
    };
  }

  private String graf(Map<String, String> environment, List<String> arguments) throws IOException {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            temp.toRealPath());
    int exitCode = GrafCommand.run(terminal, arguments.toArray(String[]::new));
    var errors = new StringBuilder();
    err.toString(StandardCharsets.UTF_8).lines().forEach(l -> errors.append("2> " + l + "\n"));
    return lasting(out.toString(StandardCharsets.UTF_8) + errors)
        + (exitCode == 0 ? "" : "[exit " + exitCode + "]\n");
  }

  /// Returns `output` without what differs from run to run.
  private String lasting(String output) throws IOException {
    return output
        .replace(temp.toRealPath().toString(), "TEMP")
        .replace('\0', '␀')
        .replaceAll("\u001B", "␛")
        .replaceAll("· [0-9.,]+ (ms|s)\\b", "· N ms")
        .replaceAll("\"took_ms\":[0-9.]+", "\"took_ms\":N")
        .replaceAll("\"bytes\":[0-9]+", "\"bytes\":N")
        .replaceAll("(size +)[0-9.]+ ([a-zA-Z]+)", "$1N kB")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:.]+Z?", "TIME");
  }

  private void copy(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = temp.resolve(folder.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2026-01-02T12:00:00Z")));
      }
    }
  }
}
