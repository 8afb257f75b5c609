package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the transcripts in the README, in a folder that holds `seeds`, and compares what graf
/// prints.
///
/// Durations are those of the run that wrote the page, and no run's are compared.
/// `-Dgolden.update=true` writes the page anew.
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```");
  private static final Pattern DURATION = Pattern.compile("[0-9][0-9.,]* (ms|s)\\b");
  private static final Pattern TOOK = Pattern.compile("\"took_ms\":[0-9.]+");

  @TempDir private Path folder;

  @Test
  void printsWhatTheReadmeSays() throws IOException {
    var readme = Files.readString(README);
    var blocks = new ArrayList<String>();
    CONSOLE.matcher(readme).results().forEach(block -> blocks.add(block.group(1)));
    assertThat(blocks).isNotEmpty();
    var actual = readme;
    for (String block : blocks) {
      actual = actual.replace(block, played(block));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(README, actual);
    }
    assertThat(timeless(actual)).isEqualTo(timeless(readme));
  }

  private String played(String transcript) throws IOException {
    copySeeds();
    var shell = new Shell(folder);
    var actual = new StringBuilder();
    for (var line : transcript.lines().filter(l -> l.startsWith("$ graf")).toList()) {
      var seen = shell.graf(line.substring("$ graf".length())).seen();
      actual.append(line).append('\n').append(seen.replace(folder.toString(), "FOLDER"));
    }
    return actual.toString();
  }

  private static String timeless(String page) {
    var timed = DURATION.matcher(page).replaceAll("N ms");
    return TOOK.matcher(timed).replaceAll("\"took_ms\":N");
  }

  private void copySeeds() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
      for (Path file : files.toList()) {
        var copy = folder.resolve(file.toString());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
          Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2026-01-02T12:00:00Z")));
        }
      }
    }
  }
}
