package graf;

import static graf.Launched.DISTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graf.Launched.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged program under other shells, in folders with odd names, with an odd environment.
class ShellsIT {
  @TempDir private Path folder;

  @BeforeEach
  void writeArticle() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(folder.resolve("articles/ferry.txt"), "The ferry\n\nIt crosses twice.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dash",
        "bash --posix",
        "busybox sh",
        "mksh",
        "yash -o posixlycorrect",
        "zsh --emulate sh"
      })
  void anyPosixShellRunsIt(String shell) throws Exception {
    var words = List.of(shell.split(" "));
    assumeTrue(run(Map.of(), "sh", "-c", "command -v " + words.getFirst()).exitCode() == 0);
    var launcher = new ArrayList<>(words);
    launcher.add(DISTRIBUTION.resolve("bin/graf").toString());

    assertThat(run(launcher, "index", "--quiet", "articles")).isEqualTo(new Outcome("", "", 0));
    assertThat(run(launcher, "query", "crossing").out()).contains("articles/ferry.txt:3");
    assertThat(run(launcher, "query", "-q", "zeppelin").exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"with spaces", "it's a \"place\"", "$HOME", "a;b&c", "*", "-n", "Zürich"})
  void runsFromAFolderOfAnyName(String name) throws Exception {
    var copy = copyTo(folder.resolve(name).resolve("lib/graf"));
    var bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
    Files.createSymbolicLink(bin.resolve("graf"), Path.of("../lib/graf/bin/graf"));
    var odd =
        Map.of(
            "HOME", folder.resolve(name).toString(),
            "CDPATH", folder.toString(),
            "GREP_OPTIONS", "-v",
            "IFS", "/",
            "home", "/nowhere",
            "jars", "none");

    for (var launcher : List.of(copy.resolve("bin/graf"), bin.resolve("graf"))) {
      assertThat(run(odd, launcher.toString(), "index", "--quiet", "articles"))
          .isEqualTo(new Outcome("", "", 0));
      assertThat(run(odd, launcher.toString(), "query", "ferry").out()).contains("ferry.txt:3");
    }
  }

  @Test
  void runsByALinkInTheFolderAtHand() throws Exception {
    Files.createSymbolicLink(folder.resolve("graf"), DISTRIBUTION.resolve("bin/graf"));

    assertThat(run(Map.of(), "sh", "graf", "index", "--quiet", "articles").exitCode()).isZero();
    assertThat(run(Map.of("PATH", ":" + System.getenv("PATH")), "sh", "-c", "graf help").exitCode())
        .isZero();
  }

  @Test
  void saysThatNoClassPathHasAColon() throws Exception {
    var launcher = copyTo(folder.resolve("a:b")).resolve("bin/graf").toString();

    var outcome = run(Map.of(), launcher, "query", "ferry");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("graf: ").contains("colon").hasLineCount(1);
  }

  @Test
  void makesAStartUpCacheThatWasBrokenOff() throws Exception {
    var copy = copyTo(folder.resolve("copy"));
    var name = cache().getFileName().toString();
    var tried = copy.resolve("lib/" + name + ".tried");
    Files.setLastModifiedTime(tried, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

    run(Map.of(), copy.resolve("bin/graf").toString(), "help");

    while (Files.exists(tried)) {
      assertThat(tried.resolve("failed")).doesNotExist();
      Thread.sleep(100);
    }
    assertThat(copy.resolve("lib/" + name)).exists();
  }

  private static Path cache() throws IOException {
    try (var files = Files.newDirectoryStream(DISTRIBUTION.resolve("lib"), "*.aot")) {
      for (var file : files) {
        if (!file.toString().endsWith(".cluster.aot")) {
          return file;
        }
      }
    }
    throw new AssertionError("no start-up cache in " + DISTRIBUTION);
  }

  /// The distribution without its caches, as if they were being made; the jars are links.
  private static Path copyTo(Path copy) throws IOException {
    for (var part : List.of("bin", "libexec", "lib")) {
      var target = Files.createDirectories(copy.resolve(part));
      try (var files = Files.newDirectoryStream(DISTRIBUTION.resolve(part))) {
        for (var file : files) {
          var name = target.resolve(file.getFileName());
          if (file.toString().endsWith(".jar")) {
            Files.createSymbolicLink(name, file);
          } else if (file.toString().endsWith(".aot")) {
            Files.createDirectory(Path.of(name + ".tried"));
          } else if (Files.isRegularFile(file)) {
            Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES);
          }
        }
      }
    }
    return copy;
  }

  private Outcome run(List<String> launcher, String... arguments) throws Exception {
    var command = new ArrayList<>(launcher);
    command.addAll(List.of(arguments));
    return run(Map.of(), command.toArray(new String[0]));
  }

  private Outcome run(Map<String, String> environment, String... command) throws Exception {
    return new Launched(folder, environment).run(List.of(command));
  }
}
