package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The picture of a terminal in the README: what graf prints on one, drawn.
///
/// `-Dgolden.update=true` draws it anew.
class PictureTest {
  private static final Path PICTURE = Path.of("docs/terminal.svg");
  private static final List<String> COMMANDS =
      List.of("index seeds", "query -n 2 arms embargo", "query drone NEAR/9 harbour");

  private static final Pattern DURATION = Pattern.compile("[0-9][0-9.,]* (ms|s)\\b");
  private static final Pattern LINK = Pattern.compile("\033]8;[^\033\007]*(\033\\\\|\007)");
  private static final Pattern STYLED =
      Pattern.compile("\033\\[([0-9;]+)m(.*?)\033\\[0?m|[^\033]+", Pattern.DOTALL);

  private static final char CLEARED = '\r';
  private static final int COLUMNS = 90;

  @TempDir private Path folder;

  @Test
  void showsWhatATerminalShows() throws IOException {
    copySeeds();
    var shell =
        new Shell(folder)
            .with("GRAF_TTY", "12")
            .with("COLUMNS", Integer.toString(COLUMNS))
            .with("TERM", "xterm-256color");
    var screen = new StringBuilder();
    for (var command : COMMANDS) {
      screen.append("$ graf ").append(command).append('\n').append(shell.graf(command).seen());
    }
    var drawn = drawn(LINK.matcher(screen).replaceAll(""));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PICTURE, drawn);
    }

    assertThat(timeless(Files.readString(PICTURE))).isEqualTo(timeless(drawn));
  }

  private static String timeless(String picture) {
    return DURATION.matcher(picture).replaceAll("N ms");
  }

  private static String drawn(String screen) {
    // Of progress, a terminal shows the last state.
    return TerminalPicture.of(
        COLUMNS,
        Stream.of(screen.split("\n"))
            .map(line -> line.substring(line.lastIndexOf(CLEARED) + 1).replace("\033[K", ""))
            .map(PictureTest::runs)
            .toList());
  }

  private static List<TerminalPicture.Run> runs(String line) {
    return STYLED
        .matcher(line)
        .results()
        .map(piece ->
            piece.group(1) == null
                ? new TerminalPicture.Run("", piece.group())
                : new TerminalPicture.Run(style(piece.group(1)), piece.group(2)))
        .toList();
  }

  private static String style(String codes) {
    return switch (codes) {
      case "1" -> "bold";
      case "2" -> "dim";
      case "36" -> "place";
      case "1;31" -> "match";
      default -> throw new AssertionError("a style that the picture has not: " + codes);
    };
  }

  private void copySeeds() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
      for (Path file : files.toList()) {
        var copy = folder.resolve(file.toString());
        Files.copy(file, copy);
        Files.setLastModifiedTime(copy, FileTime.from(Instant.parse("2026-01-02T12:00:00Z")));
      }
    }
  }
}
