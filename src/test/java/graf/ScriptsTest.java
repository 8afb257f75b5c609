package graf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shell scripts of the repository, each as a shell reads it.
class ScriptsTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of(".ci"),
          Path.of("scripts"),
          Path.of("src/main/dist/bin"),
          Path.of("src/main/dist/libexec"),
          Path.of("src/release/deb"));

  /// Those that only ever run on Linux.
  private static final List<String> LINUX =
      List.of("bench", "formats", "fuzz", "release", "torture", "try-release");

  @TempDir private Path folder;

  static Stream<Path> scripts() throws IOException {
    var found = new ArrayList<Path>();
    for (var folder : FOLDERS) {
      try (var files = Files.list(folder)) {
        for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (file.toString().endsWith(".sh") || isShell(Files.readString(file))) {
            found.add(file);
          }
        }
      }
    }
    return found.stream();
  }

  private static boolean isShell(String text) {
    var first = text.lines().findFirst().orElse("");
    return first.startsWith("#!") && first.endsWith("sh");
  }

  static Stream<Path> portableScripts() throws IOException {
    return scripts()
        .filter(file -> !file.startsWith("src/release"))
        .filter(file -> !LINUX.contains(file.getFileName().toString()))
        // Its first condition leaves an old bash.
        .filter(file -> !file.endsWith("ask"));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void aLinterHasNothingToSay(Path script) throws Exception {
    assumeTrue(run(Map.of(), "sh", "-c", "command -v shellcheck").exitCode() == 0);

    assertThat(run(Map.of(), "shellcheck", "--severity=warning", absolute(script)).said())
        .isEmpty();
  }

  /// What bash 3.2 and the tools of macOS do not know.
  @ParameterizedTest
  @MethodSource("portableScripts")
  void anOldBashAndTheToolsOfMacOsAreEnough(Path script) throws IOException {
    assertThat(Files.readAllLines(script))
        .filteredOn(line -> !line.strip().startsWith("#"))
        .noneMatch(line ->
            Stream.of(
                    "declare -A",
                    "local -A",
                    "mapfile",
                    "readarray",
                    "^^}",
                    ",,}",
                    "stat -c",
                    "date -d",
                    "%N",
                    "sed -i",
                    "sed -r",
                    "-printf",
                    "grep -P",
                    "realpath",
                    "sha256sum",
                    "sort -V",
                    "&>>",
                    "|&",
                    "coproc",
                    "EPOCHREAL",
                    "--sort=",
                    "touch -d",
                    "mktemp --",
                    "xargs -r",
                    "head -c",
                    "wait -n")
                .anyMatch(line::contains));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void noScriptGoesWhereCdpathLeads(Path script) throws IOException {
    var text = Files.readString(script);

    if (text.contains("cd \"$(dirname")) {
      assertThat(text.lines().takeWhile(line -> !line.contains("cd \""))).contains("unset CDPATH");
    }
  }

  /// Each ends at once: no JDK fits, or nothing is there.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "libexec/make-cache jdk",
        "scripts/maven --version",
        "scripts/opensearch status",
        "scripts/install --uninstall nowhere",
        "scripts/release 0.1.0",
        "scripts/build"
      })
  void saysTheSameWithACdpath(String command) throws Exception {
    copyScripts();
    var plain = run(Map.of(), "bash", "-c", command);
    var trap = folder.resolve("trap");
    Files.createDirectories(trap.resolve("scripts"));
    Files.createDirectories(trap.resolve("libexec"));

    var trapped =
        run(Map.of("CDPATH", trap.toString(), "GREP_OPTIONS", "-v"), "bash", "-c", command);

    assertThat(plain.exitCode()).isNotZero();
    assertThat(trapped).isEqualTo(plain);
  }

  private void copyScripts() throws IOException {
    var jdk = Files.createDirectories(folder.resolve("jdk"));
    Files.writeString(
        jdk.resolve("release"), "JAVA_RUNTIME_VERSION=\"1.0+1\"\nJAVA_VERSION=\"1.0\"\n");
    copy(Path.of("scripts"), folder.resolve("scripts"));
    copy(Path.of("src/main/dist/libexec"), folder.resolve("libexec"));
    copy(Path.of("src/main/dist/libexec"), folder.resolve("src/main/dist/libexec"));
    var java = folder.resolve("src/main/dist/libexec/java.sh");
    Files.writeString(java, Files.readString(java).replace("oldest_java=25", "oldest_java=9999"));
    Files.writeString(folder.resolve("pom.xml"), "");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static String absolute(Path script) {
    return script.toAbsolutePath().toString();
  }

  private record Outcome(String said, int exitCode) {}

  private Outcome run(Map<String, String> environment, String... command) throws Exception {
    var said = Files.createTempFile(folder, "said", "");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().remove("CDPATH");
    builder.environment().putAll(environment);
    int exitCode = builder.start().waitFor();
    return new Outcome(Files.readString(said), exitCode);
  }
}
