package graf;

import static graf.ServedFolder.timeless;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shell's way to a running server: what it prints is what a process of its own prints.
class ServeIT {
  @TempDir private Path temporary;
  private ServedFolder served;

  @BeforeEach
  void index() throws Exception {
    served = new ServedFolder(temporary);
  }

  @AfterEach
  void endServer() throws Exception {
    served.end();
  }

  /// Each is answered by the server: a JVM would not start.
  private static final List<String> ANSWERED =
      List.of(
          "query ferry",
          "search ferry bridge",
          "q -n 3 ferry bridge tides",
          "query -n 1000 --no-pager tides",
          "query --json -n 1000 ferry",
          "query --json zeppelin",
          "query zeppelin",
          "query feryr",
          "query -c ferry",
          "query -q ferry",
          "query -q zeppelin",
          "query -l ferry",
          "query -l0 ferry",
          "query -0l -n1 ferry",
          "query --format csv ferry",
          "query --format markdown ferry",
          "query --color always ferry tale",
          "query --color always --format markdown tale",
          "query -C2 -n1 'spring tides'",
          "query --per-document 1 ferry",
          "query --sort path ferry",
          "query --sort date --offset 2 ferry",
          "query --all ferry bridge",
          "query --any ferry bridge",
          "query --in 'some*/f*' ferry",
          "query --type markdown ferry",
          "query --stale ferry",
          "query '\"ferry and the bridge\"~5' -moon",
          "query паром",
          "query 渡轮",
          "query Fähre",
          "query 'a  b' '*' \"it's\" '$HOME' '\\n' '' ferry",
          "query -- -ferry tale",
          "query --index index-data ferry",
          "query --index \"$PWD/index-data\" ferry",
          "query '/ferr[yi].*/' ",
          "query ferr* bridg~",
          "query \"$(printf 'ferry\\377')\"",
          "query \"$(printf 'ferry\\nbridge\\ttale')\"",
          "query --keep 600 ferry",
          "query ferry 2>&1",
          "query ferry 2>&1 >/dev/null",
          "query ferry | cat",
          "query -h",
          "show 'some articles/ferry.txt:3'",
          "show 'some articles/back\\slash %s.txt'",
          "show --json 'some articles/größe.md'",
          "show 'some articles/days.txt#5' -C 3",
          "show nothing:1",
          "status",
          "status --json",
          "status --color always");

  @Test
  void printsWhatAProcessOfItsOwnPrints() throws Exception {
    served.serve();
    for (String line : ANSWERED) {
      assertThat(timeless(served.resident(line))).as(line).isEqualTo(timeless(served.cold(line)));
    }
  }

  @Test
  void takesTheEnvironmentOfEachCommand() throws Exception {
    served.serve();
    Files.createDirectories(served.path().resolve("elsewhere/below"));
    for (var environment :
        List.of(
            Map.of("GRAF_INDEX", "index-data"),
            Map.of("GRAF_INDEX", "nowhere"),
            Map.of("COLUMNS", "40", "LINES", "5"),
            Map.of("NO_COLOR", "1", "TERM", "dumb"),
            Map.of("LC_ALL", "C", "LANG", "POSIX"),
            Map.of("BASH_ENV", "/nowhere", "ENV", "/nowhere", "POSIXLY_CORRECT", "1"))) {
      for (String line : List.of("query -n2 ferry", "status")) {
        var variables = new HashMap<>(environment);
        var answered = timeless(served.shell("", line, variables));
        variables.put("GRAF_SERVER", "none");
        assertThat(answered)
            .as(line + environment)
            .isEqualTo(timeless(served.shell("", line, variables)));
      }
    }
    for (String place : List.of("elsewhere/below", "some articles")) {
      var there = "cd '" + place + "'; ";
      assertThat(
              timeless(served.shell(ServedFolder.WITHOUT_JVM + there, "query -l ferry", Map.of())))
          .as(place)
          .isEqualTo(
              timeless(
                  served.shell("export GRAF_SERVER=none; " + there, "query -l ferry", Map.of())));
    }
  }

  @Test
  void leavesToAProcessOfItsOwnWhatOnlyThatCanDo() throws Exception {
    served.serve();
    for (String line :
        List.of(
            "query",
            "query --no-such ferry",
            "query --limit none ferry",
            "query --index nowhere ferry",
            "query --fresh ferry",
            "query --debug ferry",
            "show",
            "status twice",
            "query --index http://127.0.0.1:1/none ferry",
            "query ferry >/dev/full",
            "--version",
            "query ferry >&-")) {
      assertThat(timeless(served.shell("", line, Map.of())))
          .as(line)
          .isEqualTo(timeless(served.cold(line)));
    }
  }

  @Test
  void showsATerminalTheSame() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")));
    served.serve();
    for (String line :
        List.of(
            "query ferry",
            "query -n 2 ferry bridge",
            "query --no-pager tides",
            "show days.txt#3",
            "status")) {
      for (String pager : List.of("cat", "sed s/^/:/")) {
        var environment =
            new HashMap<>(Map.of("PAGER", pager, "TERM", "xterm-kitty", "LINES", "12"));
        var command = "query -h >/dev/null; script -qec '\"$GRAF\" " + line + "' /dev/null";
        var answered = timeless(served.shell(ServedFolder.WITHOUT_JVM, command, environment));
        environment.put("GRAF_SERVER", "none");
        assertThat(answered)
            .as(line + pager)
            .isEqualTo(timeless(served.shell("", command, environment)));
      }
    }
  }
}
