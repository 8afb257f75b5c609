package graf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session of the official TypeScript client, which `.ci/run` fetches; left out where it is not
/// there, and said to be.
class McpClientIT {
  private static final Path SCRIPT = Path.of("src/test/node/mcp-client.mjs").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void listsToolsSearchesPagesShowsAndCancels() throws Exception {
    var modules = System.getenv("MCP_CLIENT_MODULES");
    assumeTrue(modules != null, "no client from npm; this test is left out");
    Files.createSymbolicLink(folder.resolve("node_modules"), Path.of(String.valueOf(modules)));
    Files.copy(SCRIPT, folder.resolve("mcp-client.mjs"));
    Files.writeString(
        folder.resolve("a.txt"), "The ferry was late.\n\n" + "Nobody saw the ferry. ".repeat(60));
    var graf = Launched.DISTRIBUTION.resolve("bin/graf").toString();
    var launched = new Launched(folder, Map.of());
    launched.run(List.of(graf, "index", "--index", "ix", "a.txt"));

    assertThat(launched.run(List.of("node", "mcp-client.mjs", graf, "ix")).out())
        .isEqualTo("a session: passed\n");
  }
}
