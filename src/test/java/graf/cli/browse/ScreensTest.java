package graf.cli.browse;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.TerminalPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The screens of `docs/browse.md`: each block ```` ```screen COLUMNSxROWS KEYS ```` is drawn anew
/// from the articles of `seeds/`; `-Dgolden.update=true` rewrites them.
class ScreensTest {
  private static final Path PAGE = Path.of("docs/browse.md");
  private static final Path PICTURE = Path.of("docs/browse.svg");
  private static final String BEGIN = "```screen ";
  private static final String END = "```";

  @TempDir private Path folder;

  @Test
  void drawsWhatThePageShows() throws Exception {
    copySeeds();
    var expected = Files.readString(PAGE);
    var actual = new StringBuilder();
    boolean isInside = false;
    for (var line : expected.lines().toList()) {
      if (isInside && !line.equals(END)) {
        continue;
      }
      isInside = line.startsWith(BEGIN);
      actual.append(line).append('\n');
      if (isInside) {
        actual.append(screen(line.substring(BEGIN.length())));
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, actual);
    }
    assertThat(actual.toString()).isEqualTo(expected);
  }

  /// The picture in the README.
  @Test
  void drawsThePicture() throws Exception {
    copySeeds();
    String drawn;
    try (var browsed = Browsed.open(folder, 100, 24)) {
      drawn = TerminalPicture.of(100, browsed.press("arms embargo").drawn());
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PICTURE, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(PICTURE));
  }

  private String screen(String wanted) throws Exception {
    int space = wanted.indexOf(' ');
    var size = wanted.substring(0, space).split("x", 2);
    try (var browsed = Browsed.open(folder, Integer.parseInt(size[0]), Integer.parseInt(size[1]))) {
      return browsed.having("\"arms embargo\"", "cranes").press(wanted.substring(space + 1)).seen();
    }
  }

  private void copySeeds() throws IOException {
    folder = folder.toRealPath();
    var seeds = Path.of("seeds");
    try (var files = Files.walk(seeds)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = folder.resolve(seeds.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
        Files.setLastModifiedTime(target, FileTime.from(Instant.parse("2026-01-02T12:00:00Z")));
      }
    }
  }
}
