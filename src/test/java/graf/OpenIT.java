package graf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Hits in real editors, at a terminal; what is not installed is left out, and said to be.
class OpenIT {
  /// Has vim write down where its cursor is once it has started, and end.
  private static final String TELLING =
      "--cmd \"autocmd VimEnter * call writefile([line('.').':'.col('.')], 'where') | qa!\"";

  @TempDir private Path folder;

  @BeforeEach
  void index() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectory(folder.resolve("src"));
    Files.writeString(folder.resolve("src/a b.txt"), "Log\n\nThe boat left.\nÄ ferry, late.\n");
  }

  private static void assumeInstalled(String program) {
    boolean found = false;
    for (var folder : System.getenv("PATH").split(":", -1)) {
      found |= Files.isExecutable(Path.of(folder, program));
    }
    assumeTrue(found, program + " is not installed; this test is left out");
  }

  private TypedSession session(String editor) throws Exception {
    var session = TypedSession.open(folder, 80, 24, Map.of("EDITOR", editor));
    session.run("graf index src");
    return session;
  }

  @Test
  void opensAHitInVimAtTheMatch() throws Exception {
    assumeInstalled("vim");
    try (var session = session("vim -u NONE -N " + TELLING)) {
      session.run("graf query ferry");
      session.run("graf open 1; echo");
    }

    assertThat(folder.resolve("where")).hasContent("4:4");
  }

  @Test
  void opensAHitInNanoAtTheMatch() throws Exception {
    assumeInstalled("nano");
    try (var session = session("nano")) {
      session.run("graf query ferry");
      session.type("graf open 1; echo\n");
      session.await("GNU nano");
      session.await("The boat left.");
      // Asked for the place, nano says it in its status line.
      session.type("\u0003");
      session.await("line  4/5");
      session.type("\u0018");
      session.awaitPrompt();
    }
  }

  @Test
  void givesVimAListOfMatches() throws Exception {
    assumeInstalled("vim");
    try (var session = session("vim")) {
      session.run("graf query --format vimgrep ferry >list 2>seen");
      session.run("vim -u NONE -N " + TELLING + " -q list; echo");
    }

    assertThat(folder.resolve("where")).hasContent("4:4");
  }
}
