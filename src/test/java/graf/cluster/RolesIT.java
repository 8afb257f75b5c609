package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each role of `docs/roles` may do. They are enforced by what stands before the cluster here,
/// by method and path: the security plugin is not on Maven Central.
@OnCluster
class RolesIT {
  private static final List<String> ASKING =
      List.of(
          "query fox",
          "query -n 3 -C 1 --facets type fox",
          "query --json --explain fox",
          "query qick~",
          "list",
          "show notes/fox.txt",
          "why notes/fox.txt fox",
          "export",
          "status",
          "check");

  @TempDir private Path folder = Path.of("");
  private final TestCluster cluster;

  RolesIT(TestCluster cluster) {
    this.cluster = cluster;
  }

  @Test
  void eachMayDoWhatItIsForAndNoMore() throws Exception {
    write("fox.txt", "A quick brown fox.");
    try (var front = Front.plain(cluster.port(0))) {
      front.enforce(new Role("indexing"));
      refused(front, "index notes", "indices:admin/create");

      front.enforce(new Role("administering"));
      allowed(front, "index -q notes");
      allowed(front, "index -q --rebuild");
      allowed(front, "check --repair --yes");

      front.enforce(new Role("asking"));
      for (var command : ASKING) {
        allowed(front, command);
      }
      write("dog.txt", "A lazy dog.");
      refused(front, "index notes", "indices:data/write/");
      refused(front, "remove notes", "indices:data/write/");
      refused(front, "remove --all --yes", "indices:data/write/");

      front.enforce(new Role("indexing"));
      allowed(front, "index -q notes");
      write("fox.txt", "Another fox.");
      allowed(front, "index -q");
      allowed(front, "remove notes/dog.txt");
      for (var command : ASKING) {
        allowed(front, command);
      }
      refused(front, "index --rebuild", "indices:");
      refused(front, "remove --all --yes", "indices:admin/delete");
      allowed(front, "query fox");

      front.enforce(new Role("administering"));
      allowed(front, "remove --all --yes");
      var other = "http://localhost:" + front.port() + "/others";
      assertThat(new Shell(folder).graf("index notes --index " + other).seen())
          .contains("no permissions for [")
          .endsWith("names the rights\n[exit 2]\n");
    }
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("notes").resolve(name), text + "\n");
  }

  private void allowed(Front front, String command) {
    var done = graf(front, command);
    assertThat(done.exitCode()).as(command + ": " + done.seen()).isLessThan(2);
  }

  private void refused(Front front, String command, String right) {
    var seen = graf(front, command).seen();
    assertThat(seen)
        .as(command)
        .startsWith("graf: http://localhost:")
        .contains(" does not let you do this: no permissions for [" + right)
        .endsWith("; the page on clusters names the rights\n[exit 2]\n")
        .hasLineCount(2);
  }

  private Shell.Outcome graf(Front front, String command) {
    return new Shell(folder)
        .with("GRAF_INDEX", "http://localhost:" + front.port() + "/articles")
        .graf(command);
  }
}
