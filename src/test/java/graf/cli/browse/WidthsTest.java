package graf.cli.browse;

import static org.assertj.core.api.Assertions.assertThat;

import graf.render.Cells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text and the size, no line is wider than the screen, and none is missing.
class WidthsTest {
  private static final String[] TEXTS = {
    "渡轮每小时两班，往返于河的两岸，从清晨到深夜。 ferry",
    "ferry العبّارة تعود إلى النهر كل ساعة، من الصباح حتى المساء",
    "מעבורת ferry חוזרת לנהר, פעמיים בשעה",
    "Ferry 🚢🇳🇱👩‍👩‍👧‍👦 and e\u0301a\u0308 stacked z\u0351\u036b\u0343\u036a marks",
    "ferry ".repeat(60),
    "ferry" + "x".repeat(400),
    "ferry\ttab\u0007bell \u001B[2Jclear \u202Ereversed\u202C \u200B\u00ADsoft",
    "    ferry code {\n        indented | by | layout   and   gaps\n    }"
  };

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    folder = folder.toRealPath();
    for (int i = 0; i < TEXTS.length; i++) {
      Files.writeString(folder.resolve("f" + i + ".txt"), "Title " + TEXTS[i] + "\n\n" + TEXTS[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ferry",
        "ferry<TAB>f",
        "ferry<TAB>w",
        "ferry<TAB>?",
        "ferry<EARLIER>",
        "ferry 渡轮<TAB><TAB>n",
        "nothing of this is there",
        "渡轮渡轮渡轮渡轮渡轮渡轮渡轮渡轮渡轮渡轮渡轮渡轮"
      })
  void fitsEverySize(String keys) throws Exception {
    try (var browsed = Browsed.open(folder, 80, 24).having("渡轮".repeat(80), "a")) {
      browsed.press(keys);
      for (int columns : new int[] {1, 2, 8, 24, 25, 31, 40, 79, 80, 81, 82, 100, 140, 199, 200}) {
        for (int rows : new int[] {1, 2, 3, 5, 9, 10, 12, 24, 50}) {
          browsed.resize(columns, rows);
          var lines = browsed.lines();
          assertThat(lines).as(columns + "x" + rows).hasSize(rows);
          for (var line : lines) {
            // As terminals that know no joined characters count, and as those that do.
            assertThat(Cells.of(line.toString()))
                .as(columns + "x" + rows + ": " + line)
                .isLessThanOrEqualTo(columns)
                .isEqualTo(line.columnLength());
          }
          assertThat(browsed.cursor()).isBetween(0, columns - 1);
        }
      }
    }
  }

  @Test
  void setsTheDocumentInOneColumnWhateverStandsLeftOfIt() throws Exception {
    try (var browsed = Browsed.open(folder, 100, 30)) {
      browsed.press("ferry");
      for (var line : browsed.lines().subList(1, 28)) {
        int at = line.toString().indexOf('┃');
        assertThat(line.columnSubSequence(0, 41).toString())
            .as(line.toString())
            .isEqualTo(line.toString().substring(0, at));
      }
    }
  }

  @Test
  void showsNoCharacterThatATerminalActsOn() throws Exception {
    try (var browsed = Browsed.open(folder, 100, 50)) {
      browsed.press("ferry<DOWN><DOWN><DOWN><DOWN><DOWN><DOWN>");
      for (var line : browsed.lines()) {
        assertThat(line.toString()).doesNotContainPattern("[\\p{Cntrl}\u202A-\u202E\u200B\u00AD]");
      }
    }
  }
}
