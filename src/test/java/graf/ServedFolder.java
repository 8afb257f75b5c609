package graf;

import static org.assertj.core.api.Assertions.assertThat;

import graf.Launched.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A folder with an index, a server that may run for it, and shells that ask with it and without.
final class ServedFolder {
  private static final String LAUNCHER = Launched.DISTRIBUTION.resolve("bin/graf").toString();

  /// Leaves room for a shell, and none for a JVM.
  static final String WITHOUT_JVM = "ulimit -v 1000000; ";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final Path runtime;
  private @Nullable Process server;

  ServedFolder(Path temporary) throws Exception {
    folder = temporary.toRealPath();
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

  Path path() {
    return folder;
  }

  /// Returns where a server says how to reach it, while it runs.
  Path serverFile() {
    return runtime.resolve("graf/server");
  }

  /// Returns the server's process.
  long java() throws IOException {
    return Long.parseLong(Files.readString(serverFile()).split(" ", -1)[1]);
  }

  /// Returns what a process of its own prints.
  Outcome cold(String line) throws Exception {
    return shell("GRAF_SERVER=none; export GRAF_SERVER; ", line, Map.of());
  }

  /// Returns what is printed where a JVM would not start.
  Outcome resident(String line) throws Exception {
    return shell(WITHOUT_JVM, line, Map.of());
  }

  /// @param before what the shell does first
  Outcome shell(String before, String line, Map<String, String> environment) throws Exception {
    var variables = new HashMap<>(environment);
    variables.put("XDG_RUNTIME_DIR", runtime.toString());
    variables.put("GRAF", LAUNCHER);
    return new Launched(folder, variables)
        .run(List.of("sh", "-c", before + "graf() { \"$GRAF\" \"$@\"; }; graf " + line));
  }

  /// Starts a server, which {@link #end} ends.
  Process serve(String... options) throws Exception {
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

  interface Condition {
    boolean holds() throws Exception;
  }

  static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      Thread.sleep(50);
    }
  }

  /// Returns `outcome` less the time it took.
  static Outcome timeless(Outcome outcome) {
    return new Outcome(timeless(outcome.out()), timeless(outcome.err()), outcome.exitCode());
  }

  private static String timeless(String text) {
    return text.replaceAll("·\\s+[0-9.]+ m?s\\b", "· 0 ms")
        .replaceAll("\"took_ms\":[0-9.]+", "\"took_ms\":0");
  }

  /// Ends the server, if one runs.
  void end() throws Exception {
    if (server != null) {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly().waitFor();
    }
  }
}
