package graf;

import static graf.ServedFolder.await;
import static org.assertj.core.api.Assertions.assertThat;

import graf.Launched.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A person's questions at a terminal: the first leaves a server behind, which answers the others.
class SessionIT {
  private static final String WITHOUT_JVM = "ulimit -v 1000000";

  @TempDir private Path folder;
  private Path runtime;

  @BeforeEach
  void index() throws Exception {
    folder = folder.toRealPath();
    runtime = Files.createDirectory(folder.resolve("run"));
    Files.createDirectory(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles/ferry.txt"), "The ferry\n\nA ferry crosses twice an hour.\n");
    Files.writeString(folder.resolve("articles/tide.md"), "# Tides\n\nThe tide is late.\n");
    assertThat(graf("index", "articles").exitCode()).isZero();
  }

  @AfterEach
  void endServer() throws Exception {
    graf("serve", "--stop");
  }

  private Outcome graf(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(Launched.DISTRIBUTION.resolve("bin/graf").toString()));
    command.addAll(List.of(arguments));
    return new Launched(folder, Map.of("XDG_RUNTIME_DIR", runtime.toString())).run(command);
  }

  private TypedSession session(Map<String, String> environment) throws Exception {
    var variables = new HashMap<>(Map.of("XDG_RUNTIME_DIR", runtime.toString(), "GRAF_KEEP", ""));
    variables.putAll(environment);
    return TypedSession.open(folder, 100, 40, variables);
  }

  private Path serverFile() {
    return runtime.resolve("graf/server");
  }

  private static String timeless(String text) {
    return text.replaceAll("·\\s+[0-9.,]+ m?s\\b", "· 0 ms");
  }

  @Test
  void theNextAnswersNeedNoJvmAndAreTheSame() throws Exception {
    try (var session = session(Map.of("EDITOR", "echo"))) {
      var lines =
          List.of(
              "graf query ferry",
              "graf q tide",
              "graf show articles/ferry.txt:3",
              "graf why articles/ferry.txt ferry tide",
              "graf list",
              "graf open articles/ferry.txt:3",
              "graf query tide; graf open 1; graf open 7");
      var before = new ArrayList<String>();
      for (var line : lines) {
        before.add(timeless(session.run("export GRAF_SERVER=none; " + line)));
      }
      session.run("unset GRAF_SERVER; graf query ferry");
      await(() -> Files.exists(serverFile()));
      session.run(WITHOUT_JVM);
      // An error is left to a process of its own, which is out of reach now.
      for (int i = 0; i < lines.size() - 1; i++) {
        assertThat(timeless(session.run(lines.get(i)))).as(lines.get(i)).isEqualTo(before.get(i));
      }
      assertThat(session.run("graf query tide; graf open 1")).contains("articles/tide.md");
      assertThat(session.run("graf status")).contains("until 300 s without a question");
    }
  }

  @Test
  void anEditorThatFailsIsNamedWhoeverStartsIt() throws Exception {
    writeProgram(folder.resolve("ed it"), "echo \"$2\" >>args\nexit 3\n");
    try (var session = session(Map.of("EDITOR", "'" + folder + "/ed it' --wait"))) {
      var line = "graf open articles/ferry.txt:3; echo $?";
      var before = session.run("export GRAF_SERVER=none; " + line);
      session.run("unset GRAF_SERVER; graf query ferry");
      await(() -> Files.exists(serverFile()));

      assertThat(session.run(WITHOUT_JVM + "; " + line)).isEqualTo(before);
      assertThat(before).contains("ended with 3").contains("2");
    }
  }

  @Test
  void severalTerminalsMakeOneServer() throws Exception {
    var sessions = new ArrayList<TypedSession>();
    try {
      for (int i = 0; i < 3; i++) {
        sessions.add(session(Map.of()));
      }
      for (var session : sessions) {
        session.type("graf query ferry\n");
      }
      for (var session : sessions) {
        session.await("searched 2");
        session.awaitPrompt();
      }
      await(() -> Files.exists(serverFile()));
    } finally {
      for (var session : sessions) {
        session.close();
      }
    }

    // The terminals are gone, and it goes on.
    assertThat(graf("status").out()).containsOnlyOnce("server ");
    assertThat(runtime.resolve("graf/server.log")).content().containsOnlyOnce("serving on");
    assertThat(graf("serve", "--stop").err()).contains("the server has ended");
    assertThat(graf("status").out()).doesNotContain("server ");
    assertThat(graf("serve", "--stop"))
        .isEqualTo(new Outcome("", "graf: no server is running\n", 1));
  }

  /// Each of them would leave a line where the launcher starts what starts a server.
  @Test
  void scriptsPipesAndWhoWantsNoneLeaveNoServer() throws Exception {
    var copy = folder.resolve("copy");
    Files.createDirectories(copy.resolve("libexec"));
    Files.createDirectory(copy.resolve("bin"));
    Files.createSymbolicLink(copy.resolve("lib"), Launched.DISTRIBUTION.resolve("lib"));
    for (var name : List.of("ask", "java.sh", "kinds.sh", "version")) {
      Files.createSymbolicLink(
          copy.resolve("libexec").resolve(name), Launched.DISTRIBUTION.resolve("libexec/" + name));
    }
    Files.copy(Launched.DISTRIBUTION.resolve("bin/graf"), copy.resolve("bin/graf"));
    var left = folder.resolve("left");
    writeProgram(copy.resolve("libexec/leave-server"), "shift 3; echo \"$*\" >>'" + left + "'\n");
    var graf = copy.resolve("bin/graf");
    writeProgram(folder.resolve("script"), graf + " query ferry\n" + graf + " query tide\n");
    Files.createDirectories(folder.resolve(".config/graf"));

    try (var session = session(Map.of())) {
      session.run("./script");
      session.run("sh ./script");
      session.run(graf + " query ferry | cat");
      session.run("true | " + graf + " query ferry");
      session.run(graf + " query ferry 2>errors");
      session.run("GRAF_KEEP=0 " + graf + " query ferry");
      session.run("GRAF_SERVER=none " + graf + " query ferry");
      session.run(graf + " query --keep 0 ferry");
      session.run(graf + " show articles/ferry.txt");
      Files.writeString(folder.resolve(".config/graf/config"), "keep = 0\n");
      session.run(graf + " query ferry");
      session.run("GRAF_KEEP=20 " + graf + " query ferry");
      await(() -> Files.exists(left));
      Files.writeString(folder.resolve(".config/graf/config"), "keep = 60\n");
      session.run(graf + " query ferry");
      await(() -> Files.readAllLines(left).size() > 1);
      session.run(graf + " query --keep=40 ferry | cat");
      await(() -> Files.readAllLines(left).size() > 2);
      Files.delete(folder.resolve(".config/graf/config"));
      session.run(graf + " query ferry tide");
      await(() -> Files.readAllLines(left).size() > 3);
    }

    assertThat(left)
        .hasContent(
            """
            20 query ferry
            60 query ferry
            40 query --keep=40 ferry
            300 query ferry tide
            """);
  }

  private static void writeProgram(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
