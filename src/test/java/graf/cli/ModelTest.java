package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Randomized;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;

/// Whatever happens to a folder, its index holds what a plain map of its files holds.
final class ModelTest {
  private static final int STEPS = 14;

  @TempDir Path folder;

  private final Map<String, String> files = new TreeMap<>();
  private int written;

  @Randomized
  void indexEqualsAMapOfTheFiles(RandomGenerator random) throws IOException {
    var shell = new Shell(folder);
    Files.createDirectories(folder.resolve("in"));
    write("in/first.txt");
    assertThat(shell.graf("index -q in").seen()).isEmpty();
    for (int i = 0; i < STEPS; i++) {
      step(random, shell);
    }
    assertThat(shell.graf("index -q").exitCode()).isZero();
    for (var file : files.entrySet()) {
      assertThat(shell.graf("show " + file.getKey() + " --json").out()).contains(file.getValue());
    }
    assertThat(lines(shell.graf("export").out())).isEqualTo(files.size());
    assertThat(shell.graf("check").seen()).startsWith("whole: ");
    var exported = shell.graf("export").out();
    assertThat(shell.graf("index -q --rebuild").seen()).isEmpty();
    assertThat(shell.graf("export").out()).isEqualTo(exported);
  }

  private void step(RandomGenerator random, Shell shell) throws IOException {
    var name = "in/" + (char) ('a' + random.nextInt(5)) + ".txt";
    var path = folder.resolve(name);
    switch (random.nextInt(7)) {
      case 0, 1 -> write(name);
      case 2 -> {
        Files.deleteIfExists(path);
        files.remove(name);
      }
      case 3 -> rename(name, "in/" + (char) ('p' + random.nextInt(5)) + ".txt");
      case 4 -> {
        if (Files.exists(path)) {
          Files.setLastModifiedTime(path, FileTime.fromMillis(1_600_000_000_000L + written));
        }
      }
      case 5 -> assertThat(shell.graf("index -q").seen()).isEmpty();
      default -> asked(name, shell);
    }
  }

  /// Asked without a refresh, an indexed file answers as it is now, and never as it was.
  private void asked(String name, Shell shell) {
    var text = files.get(name);
    var found = shell.graf("query --json common -n 99").out();
    if (text == null) {
      assertThat(found).doesNotContain("\"document\":\"" + name + "\"");
    } else if (found.contains("\"document\":\"" + name + "\"")) {
      assertThat(found).contains(text);
    }
  }

  private void write(String name) throws IOException {
    var text = "common words of version v" + written++ + "x";
    Files.writeString(folder.resolve(name), text + "\n");
    files.put(name, text);
  }

  private void rename(String from, String to) throws IOException {
    var text = files.remove(from);
    if (text != null) {
      Files.move(
          folder.resolve(from),
          folder.resolve(to),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      files.put(to, text);
    }
  }

  private static long lines(String text) {
    return text.chars().filter(c -> c == '\n').count();
  }
}
