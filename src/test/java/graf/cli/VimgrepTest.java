package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VimgrepTest {
  @TempDir private Path folder;

  private String found(String name, String text, String query) throws IOException {
    return found(name, text, StandardCharsets.UTF_8, query);
  }

  private String found(String name, String text, Charset charset, String query) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(charset));
    var shell = new Shell(folder);
    shell.graf("index --index ix " + name);
    return shell.graf("query --index ix --format vimgrep " + query).out();
  }

  @Test
  void givesALineForEachMatchWithItsColumnInBytes() throws IOException {
    assertThat(found("a.txt", "Log\n\nÄ ferry, “the ferry”.\nOne ferry 🚢 more, ferry.\n", "ferry"))
        .isEqualTo(
            """
            a.txt:3:4:Ä ferry, “the ferry”.
            a.txt:3:18:Ä ferry, “the ferry”.
            a.txt:4:5:One ferry 🚢 more, ferry.
            a.txt:4:22:One ferry 🚢 more, ferry.
            """);
  }

  @Test
  void findsMatchesBetweenMarkup() throws IOException {
    assertThat(
            found(
                "a.md",
                "# Head\n\nSee the [ferry](http://ferry.org/ferry), **the ferry**\nand `ferry` &amp; ferry.\n",
                "ferry"))
        .isEqualTo(
            """
            a.md:3:10:See the [ferry](http://ferry.org/ferry), **the ferry**
            a.md:3:48:See the [ferry](http://ferry.org/ferry), **the ferry**
            a.md:4:6:and `ferry` &amp; ferry.
            a.md:4:19:and `ferry` &amp; ferry.
            """);
  }

  @Test
  void countsInTheLinesOfFilesInOtherCharsets() throws IOException {
    assertThat(found("a.txt", "Größe.\r\nDie Fähre fährt.\r\n", StandardCharsets.UTF_16, "Fähre"))
        .startsWith("a.txt:2:5:Die Fähre fährt.\n");
    assertThat(
            found(
                "b.txt", "Паром ушёл.\nНовый паром пришёл.\n", Charset.forName("KOI8-R"), "паром"))
        .contains("b.txt:2:12:Новый паром пришёл.\n");
  }

  @Test
  void neverBreaksALineInTwo() throws IOException {
    assertThat(
            found("a.jsonl", "{\"id\":\"1\",\"text\":\"The ferry\\u001b[31m\\nred\"}\n", "ferry"))
        .isEqualTo("a.jsonl:1:23:{\"id\":\"1\",\"text\":\"The ferry\\u001b[31m\\nred\"}\n");
  }
}
