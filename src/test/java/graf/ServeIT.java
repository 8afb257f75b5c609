package graf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graf.Launched.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shell's way to a running server: what it prints is what a process of its own prints.
class ServeIT {
  private static final String LAUNCHER = Launched.DISTRIBUTION.resolve("bin/graf").toString();

  /// Leaves room for a shell, and none for a JVM.
  private static final String WITHOUT_JVM = "ulimit -v 1000000; ";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private Path runtime;
  private @Nullable Process server;

  @BeforeEach
  void index() throws Exception {
    folder = folder.toRealPath();
    runtime = Files.createDirectory(folder.resolve("run"));
    for (var article :
        new TreeMap<>(
                Map.of(
                    "ferry.txt",
                        "The ferry\n\nA ferry crosses twice an hour.\n\nПаром ходит дважды.\n",
                    "back\\slash %s.txt",
                        "Ferry tales\n\nA \\n ferry \\0 and 100 %% of a \\\\ tale.\n",
                    "größe.md", "# Größe\n\n## Fähre\n\nDie Fähre — “ferry” — 渡轮 is large.\n",
                    "days.txt", paragraphs(60)))
            .entrySet()) {
      Files.writeString(
          Files.createDirectories(folder.resolve("some articles")).resolve(article.getKey()),
          article.getValue());
    }
    assertThat(cold("index 'some articles'").exitCode()).isZero();
  }

  private static String paragraphs(int count) {
    var text = new StringBuilder("Days\n\n");
    for (int i = 0; i < count; i++) {
      text.append("The ferry and the bridge were met by spring tides on day ")
          .append(i)
          .append(".\n\n");
    }
    return text.toString();
  }

  @AfterEach
  void endServer() throws Exception {
    if (server != null) {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly().waitFor();
    }
  }

  private Outcome cold(String line) throws Exception {
    return shell("GRAF_SERVER=none; export GRAF_SERVER; ", line, Map.of());
  }

  private Outcome resident(String line) throws Exception {
    return shell(WITHOUT_JVM, line, Map.of());
  }

  private Outcome shell(String before, String line, Map<String, String> environment)
      throws Exception {
    var variables = new HashMap<>(environment);
    variables.put("XDG_RUNTIME_DIR", runtime.toString());
    variables.put("GRAF", LAUNCHER);
    return new Launched(folder, variables)
        .run(List.of("sh", "-c", before + "graf() { \"$GRAF\" \"$@\"; }; graf " + line));
  }

  private Process serve(String... options) throws Exception {
    var command = new ArrayList<>(List.of(LAUNCHER, "serve"));
    command.addAll(List.of(options));
    var started =
        new Launched(folder, Map.of("XDG_RUNTIME_DIR", runtime.toString()))
            .prepared(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    server = started;
    await(() -> Files.exists(serverFile()));
    return started;
  }

  private Path serverFile() {
    return runtime.resolve("graf/server");
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      Thread.sleep(50);
    }
  }

  private static Outcome timeless(Outcome outcome) {
    return new Outcome(timeless(outcome.out()), timeless(outcome.err()), outcome.exitCode());
  }

  private static String timeless(String text) {
    return text.replaceAll("·\\s+[0-9.]+ m?s\\b", "· 0 ms")
        .replaceAll("\"took_ms\":[0-9.]+", "\"took_ms\":0");
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
    serve();
    for (String line : ANSWERED) {
      assertThat(timeless(resident(line))).as(line).isEqualTo(timeless(cold(line)));
    }
  }

  @Test
  void takesTheEnvironmentOfEachCommand() throws Exception {
    serve();
    Files.createDirectories(folder.resolve("elsewhere/below"));
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
        var answered = timeless(shell("", line, variables));
        variables.put("GRAF_SERVER", "none");
        assertThat(answered).as(line + environment).isEqualTo(timeless(shell("", line, variables)));
      }
    }
    for (String place : List.of("elsewhere/below", "some articles")) {
      var there = "cd '" + place + "'; ";
      assertThat(timeless(shell(WITHOUT_JVM + there, "query -l ferry", Map.of())))
          .as(place)
          .isEqualTo(
              timeless(shell("export GRAF_SERVER=none; " + there, "query -l ferry", Map.of())));
    }
  }

  @Test
  void leavesToAProcessOfItsOwnWhatOnlyThatCanDo() throws Exception {
    serve();
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
      assertThat(timeless(shell("", line, Map.of()))).as(line).isEqualTo(timeless(cold(line)));
    }
  }

  @Test
  void showsATerminalTheSame() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")));
    serve();
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
        var answered = timeless(shell(WITHOUT_JVM, command, environment));
        environment.put("GRAF_SERVER", "none");
        assertThat(answered).as(line + pager).isEqualTo(timeless(shell("", command, environment)));
      }
    }
  }

  @Test
  void followsWhatOthersCommit() throws Exception {
    serve();
    assertThat(resident("query -q zeppelin").exitCode()).isEqualTo(1);

    Files.writeString(folder.resolve("some articles/zeppelin.txt"), "A zeppelin lands.\n");
    cold("index 'some articles'");

    assertThat(resident("query -q zeppelin").exitCode()).isZero();
  }

  @Test
  void answersManyAtOnce() throws Exception {
    serve();
    var expected = timeless(cold("query --json ferry"));
    try (var threads = Executors.newFixedThreadPool(20)) {
      var answers = new ArrayList<java.util.concurrent.Future<Outcome>>();
      for (int i = 0; i < 40; i++) {
        answers.add(threads.submit(() -> shell("", "query --json ferry", Map.of())));
      }
      for (var answer : answers) {
        assertThat(timeless(answer.get())).isEqualTo(expected);
      }
    }
  }

  @Test
  void endsQuietlyWhenItsReaderLeaves() throws Exception {
    serve();

    assertThat(resident("query --json -n 1000 ferry | true").err()).isEmpty();
    assertThat(resident("query --json -n 1000 ferry | head -n 1").out())
        .startsWith("{")
        .hasLineCount(1);
  }

  @Test
  void doesWithoutAServerThatWasKilledOrDoesNotMove() throws Exception {
    serve();
    var expected = timeless(cold("query ferry"));
    var java = java();

    signal("STOP", java);
    assertThat(timeless(shell("", "query ferry", Map.of()))).isEqualTo(expected);
    signal("CONT", java);
    await(() -> Files.size(serverFile()) > 0);
    assertThat(timeless(resident("query ferry"))).isEqualTo(expected);

    signal("KILL", java);
    await(() -> !ProcessHandle.of(java).map(ProcessHandle::isAlive).orElse(false));
    assertThat(serverFile()).exists();
    assertThat(timeless(shell("", "query ferry", Map.of()))).isEqualTo(expected);
    serve();
    await(() -> resident("query -q ferry").exitCode() == 0);
  }

  private long java() throws IOException {
    return Long.parseLong(Files.readString(serverFile()).split(" ", -1)[1]);
  }

  private static void signal(String name, long process) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process)).start().waitFor();
  }

  /// Whatever it is that listens at the port that a server left, and wherever an answer breaks off.
  @Test
  void doesWithoutAnAnswerThatIsNotWhole() throws Exception {
    var expected = timeless(cold("query ferry"));
    var line = ProcessHandle.current().pid() + " 0123\n";
    Files.createDirectory(
        runtime.resolve("graf"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    for (String answer :
        List.of(
            "",
            "\n",
            "SSH-2.0-OpenSSH_9\r\n",
            "HTTP/1.1 401 Unauthorized\r\n\r\n",
            "HTTP/1.1 200 OK\r\n\r\n",
            "HTTP/1.1 200 OK\r\n\r\ncold\n",
            "HTTP/1.1 200 OK\r\n\r\n0 none 9 9\n",
            "HTTP/1.1 200 OK\r\n\r\n0 none 9 0\nhalf",
            "HTTP/1.1 200 OK\r\n\r\n0 none 4 4\nhalfhal")) {
      try (var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
          var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Files.writeString(serverFile(), listening.getLocalPort() + " " + line);
        var served =
            threads.submit(() -> {
              try (var socket = listening.accept()) {
                int first = socket.getInputStream().read();
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                return first;
              }
            });

        assertThat(timeless(shell("", "query ferry", Map.of()))).as(answer).isEqualTo(expected);
        assertThat(served.get(1, TimeUnit.MINUTES)).isEqualTo('P');
      }
    }
    for (String text : List.of("", "nonsense", "1 2", "1 999999999 0123\n", "x " + line)) {
      Files.writeString(serverFile(), text);
      assertThat(timeless(shell("", "query ferry", Map.of()))).as(text).isEqualTo(expected);
    }
  }

  @Test
  void hasOneServerAUserThatEndsWhenToldTo() throws Exception {
    var process = serve();

    var second = shell("", "serve", Map.of());
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err())
        .isEqualTo("graf: a server is running already; end it with: kill " + java() + "\n");

    signal("TERM", java());
    assertThat(process.waitFor()).isZero();
    assertThat(serverFile()).doesNotExist();
    assertThat(Files.readString(folder.resolve("server.log"))).hasLineCount(1);
  }

  @Test
  void leavesAServerThatEndsWhenItIsNotAsked() throws Exception {
    assertThat(shell("", "query --keep 2 -q ferry", Map.of()).exitCode()).isZero();

    await(() -> Files.exists(serverFile()));
    await(() -> Files.notExists(serverFile()));
  }
}
