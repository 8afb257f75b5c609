package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a check finds of an index from which something was taken.
@OnCluster
class CheckIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void namesWhatIsMissing(TestCluster cluster) throws Exception {
    for (String name : List.of("a", "b", "c", "whole")) {
      Files.writeString(folder.resolve(name + ".md"), "# One\n\nOf one.\n\n# Two\n\nOf two.\n");
    }
    Files.writeString(folder.resolve("rows.csv"), "id,text\n1,One row.\n2,Another row.\n");
    var shell = new Shell(folder).with("GRAF_INDEX", cluster.url("checked"));
    assertThat(shell.graf("index -q .").seen()).isEmpty();
    assertThat(shell.graf("check").out()).contains("6 documents", "10 passages");

    delete(cluster, "{\"term\":{\"id\":\"a.md\"}},{\"term\":{\"ordinal\":1}}");
    delete(cluster, "{\"term\":{\"record\":\"b.md\"}}");
    delete(cluster, "{\"term\":{\"kind\":\"file\"}},{\"term\":{\"source\":\"c.md\"}}");
    var found = shell.graf("check");

    assertThat(found.exitCode()).isEqualTo(2);
    assertThat(found.out().lines())
        .containsExactly(
            "a.md has 1 passages, its record says 2",
            "b.md has passages and no record",
            "b.md has 0 documents, its state says 1",
            "c.md has documents and no state");
  }

  private static void delete(TestCluster cluster, String filters) throws Exception {
    cluster.send(
        "POST",
        "/checked/_delete_by_query?refresh=true",
        "{\"query\":{\"bool\":{\"filter\":[" + filters + "]}}}");
  }
}
