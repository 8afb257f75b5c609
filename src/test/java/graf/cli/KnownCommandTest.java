package graf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.task.ReadTasks;
import graf.cli.task.SearcherPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of commands, and the few places besides it that a new command has to touch: its own
/// class, and a line in `make-cache` where it only asks.
class KnownCommandTest {
  private static final Path MAKE_CACHE = Path.of("src/main/dist/libexec/make-cache");

  @TempDir private Path folder;

  static List<KnownCommand> all() {
    return KnownCommand.ALL;
  }

  @ParameterizedTest
  @MethodSource("all")
  void isCalledTheSameInTheTableAndInItsHelp(KnownCommand command) throws IOException {
    try (var tasks = new ReadTasks(folder, SearcherPool.OPENED)) {
      assertThat(command.create(tasks).help().names()).isEqualTo(command.names());
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRehearsedForTheStartUpCacheWhereItOnlyAsks(KnownCommand command) throws IOException {
    if (command.kind() != KnownCommand.Kind.ASKING) {
      return;
    }
    assertThat(Files.readAllLines(MAKE_CACHE))
        .as("a line of %s that begins with '%s'", MAKE_CACHE, command.mainName())
        .anyMatch(line -> (line + " ").startsWith(command.mainName() + " "));
  }

  @Test
  void hasTheLauncherToldWhichCommandsAServerMayAnswer() {
    assertThat(LauncherKinds.text())
        .contains("  query | search | q | show | ")
        .contains("| status)", " kind=asking ;;")
        .endsWith("  *) kind=short ;;\nesac\n");
  }

  @Test
  void loadsNoOtherCommandThanTheOneThatIsRun() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var log = folder.resolve("loaded");
    new ProcessBuilder(
            List.of(
                java,
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                "graf.Main",
                "status",
                "--index",
                folder.resolve("none").toString()))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start()
        .waitFor();

    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains("graf.cli.command.") && line.contains("Command "))
        .extracting(
            line -> line.substring(line.indexOf("graf.cli.command."), line.indexOf(" source")))
        .containsExactlyInAnyOrder("graf.cli.command.Command", "graf.cli.command.StatusCommand");
  }
}
