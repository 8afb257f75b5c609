package graf;

import static graf.Launched.DISTRIBUTION;
import static org.assertj.core.api.Assertions.assertThat;

import graf.Launched.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged program, as `mvn package` leaves it, run the way a shell runs it.
class LauncherIT {
  @TempDir private Path folder;
  private Path launcher = DISTRIBUTION.resolve("bin/graf");

  @BeforeEach
  void writeArticles() throws IOException {
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles/ferry.txt"),
        "The ferry\n\nA ferry crosses twice an hour.\n\nПаром ходит дважды в час.\n");
  }

  @Test
  void findsWhatItIndexed() throws Exception {
    assertThat(graf("index", "articles").exitCode()).isZero();

    assertThat(graf("query", "crossing", "ferries").out()).contains("articles/ferry.txt:3");
  }

  @Test
  void addsNothingToStandardErrorOfItsOwn() throws Exception {
    graf("index", "articles");

    assertThat(graf("query", "-q", "ferry")).isEqualTo(new Outcome("", "", 0));
    assertThat(graf("query", "-q", "zeppelin")).isEqualTo(new Outcome("", "", 1));
  }

  @Test
  void staysSilentWhateverTheJvmIsToldInTheEnvironment() throws Exception {
    graf("index", "articles");

    assertThat(graf(Map.of("JAVA_TOOL_OPTIONS", "-Da=b"), "query", "-q", "ferry").err()).isEmpty();
  }

  @Test
  void passesArgumentsThroughUntouched() throws Exception {
    graf("index", "articles");

    var out = graf("query", "--json", "a  b", "*", "it's", "$HOME", "\\n", "").out();

    assertThat(out).contains("\"query\":\"a  b * it's $HOME \\\\n");
  }

  @Test
  void readsLettersInTheCLocale() throws Exception {
    graf("index", "articles");

    assertThat(graf(Map.of("LC_ALL", "C"), "query", "паром").out()).contains("Паром ходит");
  }

  @Test
  void runsThroughSymbolicLinks() throws Exception {
    var absolute = Files.createSymbolicLink(folder.resolve("absolute"), launcher.toAbsolutePath());
    launcher =
        Files.createSymbolicLink(
            Files.createDirectory(folder.resolve("a bin")).resolve("graf"),
            Path.of("..").resolve(absolute.getFileName()));

    assertThat(graf("--version").out()).startsWith("graf ");
  }

  @Test
  void endsQuietlyWhenItsReaderLeaves() throws Exception {
    graf("index", "articles");

    var seen = run(Map.of("GRAF", launcher.toString()), "sh", "-c", "\"$GRAF\" query ferry | true");

    assertThat(seen.out()).isEmpty();
    assertThat(seen.err()).doesNotContain("graf:").doesNotContain("xception");
  }

  @Test
  void givesEveryCommandTheHeapThatIsAskedFor() throws Exception {
    graf("index", "articles");
    var log = folder.resolve("heap");

    for (var command : List.of("query", "status", "index")) {
      graf(
          Map.of("GRAF_HEAP", "80m", "GRAF_JAVA_OPTIONS", "-Xlog:gc+init:file=" + log),
          command,
          "ferry");
      assertThat(log).content().contains("Heap Max Capacity: 80M");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "2", "g", "0m", "1.5g", "2gb", "-1g", "2 g", "m2", "123456"})
  void saysWhatIsNoSizeOfAHeap(String heap) throws Exception {
    assertThat(graf(Map.of("GRAF_HEAP", heap), "query", "ferry"))
        .isEqualTo(
            new Outcome(
                "", "graf: GRAF_HEAP takes a size such as 800m or 2g, not '" + heap + "'\n", 2));
  }

  @Test
  void passesOverAnOlderJdk() throws Exception {
    var old = folder.resolve("jdk-17");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    writeProgram(old.resolve("bin/java"), "#!/bin/sh\nexit 99\n");

    assertThat(graf(Map.of("JAVA_HOME", old.toString()), "--version").exitCode()).isZero();
  }

  @Test
  void startsOneJvmAtMost() throws Exception {
    graf("index", "articles");
    var jdk = folder.resolve("jdk");
    var starts = folder.resolve("starts");
    Files.createDirectories(jdk.resolve("bin"));
    Files.copy(Launched.JAVA_HOME.resolve("release"), jdk.resolve("release"));
    writeProgram(
        jdk.resolve("bin/java"),
        "#!/bin/sh\necho start >>%s\nexec %s/bin/java \"$@\"\n"
            .formatted(starts, Launched.JAVA_HOME));
    var environment = Map.of("GRAF", launcher.toString(), "JAVA_HOME", jdk.toString());

    for (var files : List.of("256", "1000", "1024", "20000")) {
      Files.writeString(starts, "");
      var limited = "ulimit -n " + files + " && exec \"$GRAF\" query -q ferry";
      assertThat(run(environment, "sh", "-c", limited).exitCode()).as(files).isZero();
      assertThat(starts).as(files).hasContent("start");
    }
    Files.writeString(starts, "");
    for (var command : List.of("--version", "-V", "completion bash", "completion zsh")) {
      var seen = run(environment, "sh", "-c", "exec \"$GRAF\" " + command);
      assertThat(seen.exitCode()).as(command).isZero();
    }
    assertThat(starts).isEmptyFile();
  }

  @Test
  void printsWithoutAJvmWhatTheJvmPrints() throws Exception {
    for (var line :
        List.of(
            List.of("--version"),
            List.of("completion", "bash"),
            List.of("completion", "zsh"),
            List.of("completion", "fish"))) {
      var ofJvm =
          new ArrayList<>(
              List.of(
                  Launched.JAVA_HOME + "/bin/java",
                  "--enable-native-access=ALL-UNNAMED",
                  "-cp",
                  DISTRIBUTION + "/lib/graf.jar",
                  "graf.Main"));
      ofJvm.addAll(line);

      assertThat(graf(line.toArray(new String[0])))
          .isEqualTo(new Launched(folder, Map.of()).run(ofJvm));
    }
    assertThat(graf("--version", "--limit").err()).isEmpty();
    assertThat(graf("completion", "tcsh").err()).contains("'tcsh'");
  }

  @Test
  void saysWhatToInstallWhenThereIsNoJdkThatFits() throws Exception {
    var copy = folder.resolve("copy");
    launcher = Files.copy(launcher, Files.createDirectories(copy.resolve("bin")).resolve("graf"));
    var script = Files.readString(DISTRIBUTION.resolve("libexec/java.sh"));
    Files.createDirectory(copy.resolve("libexec"));
    Files.copy(DISTRIBUTION.resolve("libexec/kinds.sh"), copy.resolve("libexec/kinds.sh"));
    Files.writeString(
        copy.resolve("libexec/java.sh"), script.replace("oldest_java=25", "oldest_java=9999"));

    var outcome = graf("query", "ferry");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("graf: no Java 9999 or newer found; install")
        .hasLineCount(1);
  }

  @Test
  void hasItsStartUpCaches() throws IOException {
    try (var caches = Files.newDirectoryStream(DISTRIBUTION.resolve("lib"), "*.aot")) {
      assertThat(caches).as("one for folders, one for clusters").hasSize(2);
    }
  }

  /// Each class that is not in the cache costs a query half a millisecond; what is missing there
  /// belongs into `make-cache`.
  @Test
  void loadsNextToNothingFromOutsideItsCache() throws Exception {
    for (var text :
        List.of(
            "The ferry\n\nFerries cross — “twice” an hour.",
            "Die Fähre\n\nDie Fähren fahren wieder.")) {
      Files.writeString(folder.resolve("articles/" + text.hashCode() + ".txt"), text);
    }
    graf("index", "articles");
    var log = folder.resolve("loaded");

    graf(
        Map.of("GRAF_JAVA_OPTIONS", "-Xlog:class+load:file=" + log),
        "query",
        "ferries",
        "=twice",
        "\"an hour\"");

    assertThat(Files.readAllLines(log))
        .hasSizeGreaterThan(1000)
        .filteredOn(line -> !line.contains("source: shared objects file"))
        .hasSizeLessThan(20);
  }

  @Test
  void readsAChangedSourceOfAFormatThatAQueryIsNotPreparedFor() throws Exception {
    var mail = folder.resolve("articles/ferry.eml");
    Files.writeString(mail, "From: a@b.c\nSubject: Ferries\n\nThe ferry is late.\n");
    graf("index", "articles");
    Files.writeString(mail, "From: a@b.c\nSubject: Ferries\n\nThe ferry is punctual today.\n");

    assertThat(graf("query", "ferry").out()).contains("punctual today").doesNotContain("late");
  }

  @Test
  void answersTheSameWithoutACacheOrWithOneThatDoesNotFit() throws Exception {
    graf("index", "articles");
    var expected = graf("query", "-q", "ferry");
    var bin = Files.createDirectories(folder.resolve("copy/bin"));
    var lib = Files.createDirectory(folder.resolve("copy/lib"));
    Files.createSymbolicLink(folder.resolve("copy/libexec"), DISTRIBUTION.resolve("libexec"));
    var caches = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(DISTRIBUTION.resolve("lib"))) {
      for (Path file : files) {
        var name = lib.resolve(file.getFileName());
        if (file.toString().endsWith(".aot")) {
          caches.add(name);
          Files.createDirectory(Path.of(name + ".tried"));
        } else {
          Files.createSymbolicLink(name, file);
        }
      }
    }
    launcher = Files.copy(launcher, bin.resolve("graf"));

    assertThat(graf("query", "-q", "ferry")).isEqualTo(expected);
    for (Path cache : caches) {
      Files.writeString(cache, "not a cache");
    }
    assertThat(graf("query", "-q", "ferry")).isEqualTo(expected);
  }

  private static void writeProgram(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome graf(String... arguments) throws Exception {
    return graf(Map.of(), arguments);
  }

  private Outcome graf(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    return run(environment, command.toArray(new String[0]));
  }

  private Outcome run(Map<String, String> environment, String... command) throws Exception {
    return new Launched(folder, environment).run(List.of(command));
  }
}
