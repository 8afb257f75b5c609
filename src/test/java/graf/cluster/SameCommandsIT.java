package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs each transcript twice, on an index in a folder and on one of a cluster: what is printed
/// must be the same. Sizes, times, formats, and how the two are called aside.
@OnCluster
class SameCommandsIT {
  private static final Path GOLDEN = Path.of("src/test/resources/graf/golden");
  private static final Path COMMANDS = Path.of("src/test/resources/graf/cluster");

  private static final List<String> NOT_ALIKE = List.of("help.txt", "usage.txt", "settings.txt");

  @TempDir private Path onFolder = Path.of("");
  @TempDir private Path onCluster = Path.of("");

  static List<Path> transcripts() throws IOException {
    var transcripts = new ArrayList<Path>();
    for (Path folder : List.of(GOLDEN, COMMANDS)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".txt"))
            .filter(file -> !NOT_ALIKE.contains(file.getFileName().toString()))
            .sorted()
            .forEach(transcripts::add);
      }
    }
    transcripts.add(Path.of("README.md"));
    return transcripts;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("transcripts")
  void printTheSame(Path transcript, TestCluster cluster) throws IOException {
    var name = transcript.getFileName().toString();
    var url = cluster.url("same-" + name.substring(0, name.indexOf('.')).toLowerCase(Locale.ROOT));
    var folder = new Shell(onFolder);
    var clustered = new Shell(onCluster).with("GRAF_INDEX", url);
    for (Path one : List.of(onFolder, onCluster)) {
      copy(Path.of("seeds"), one.resolve("seeds"));
    }
    for (var line : Files.readAllLines(transcript)) {
      if (line.startsWith("# files: ")) {
        var files = GOLDEN.resolve("files").resolve(line.substring("# files: ".length()));
        copy(files, onFolder);
        copy(files, onCluster);
      } else if (line.startsWith("$ write ")) {
        var words = line.split(" ", 4);
        for (Path one : List.of(onFolder, onCluster)) {
          write(one.resolve(words[2]), words[3].replace("\\n", "\n"));
        }
      } else if (line.startsWith("$ rm ")) {
        Files.delete(onFolder.resolve(line.substring("$ rm ".length())));
        Files.delete(onCluster.resolve(line.substring("$ rm ".length())));
      } else if (line.startsWith("$ graf ") && isAlike(line)) {
        var command = line.substring("$ graf ".length());
        var onUrl = command.replace("--index index-data", "--index " + url);
        assertThat(lasting(clustered.graf(onUrl).seen(), onCluster, url))
            .as(line)
            .isEqualTo(lasting(folder.graf(command).seen(), onFolder, "index-data"));
        // It leaves an empty index in a folder, and none on a cluster.
        if (command.equals("remove --all --yes")) {
          return;
        }
      }
    }
  }

  /// Several indexes in one question are folders.
  private static boolean isAlike(String line) {
    return !line.startsWith("$ graf help")
        && line.indexOf("--index ") == line.lastIndexOf("--index ");
  }

  private static String lasting(String seen, Path folder, String index) throws IOException {
    return seen.replace(folder.resolve(index).toString(), "INDEX")
        .replace(folder.toRealPath().toString(), "FOLDER")
        .replace(folder.toString(), "FOLDER")
        .replace(index, "INDEX")
        .replaceAll(
            "schema [0-9]+, analysis [0-9]+, codec [A-Za-z0-9.]+|\\b[0-9]+-opensearch", "FORMAT")
        .replaceAll("\\b[0-9][0-9.,]* (ms|s)\\b", "N ms")
        .replaceAll("\"took_ms\":[0-9.]+", "\"took_ms\":N")
        .replaceAll("\"bytes\":[0-9]+", "\"bytes\":N")
        .replaceAll("(size +)[0-9.]+ ([a-zA-Z]+)", "$1N kB")
        .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9:.]+Z?", "TIME")
        .replaceAll("(?m)^(generation|shards|health) .*\\n|,\"cluster\":\\{[^}]*\\}", "");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-03T12:00:00Z")));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2026-01-02T12:00:00Z")));
      }
    }
  }
}
