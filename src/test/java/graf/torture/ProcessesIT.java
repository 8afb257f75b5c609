package graf.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graf.index.lucene.LuceneIndex;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that write one index, and one that follows its sources.
final class ProcessesIT {
  private static final Path LIMIT = Path.of("/proc/sys/fs/inotify/max_user_instances");
  private static final int MOST_SERVICES = 512;

  @TempDir private Path work;
  private Graf graf = new Graf(Path.of(""), Path.of(""), Path.of(""));

  @BeforeEach
  void index() throws Exception {
    var launcher = Path.of(System.getProperty("graf.distribution")).resolve("bin/graf");
    graf = new Graf(launcher.toAbsolutePath(), work, work.resolve("index-data"));
    Files.createDirectory(work.resolve("in"));
    Files.writeString(work.resolve("in/first.txt"), "The pact was signed.\n");
    graf.run("index", "in").expecting(0);
  }

  @Test
  void aSecondWriterNamesTheFirstAndGivesUp() throws Exception {
    try (var _ = new LuceneIndex(graf.index()).openIndexer(Duration.ZERO, _ -> {})) {
      var outcome = graf.run("index", "--wait", "1", "in");

      var holder = "process " + ProcessHandle.current().pid();
      assertThat(outcome.err())
          .containsSubsequence("waiting for " + holder, "written by " + holder);
      assertThat(outcome.exitCode()).isEqualTo(2);
    }
    graf.run("index", "--wait", "0", "in").expecting(0);
  }

  @Test
  void aWatchFollowsChanges() throws Exception {
    assertThat(followed()).doesNotContain("looking each second");
  }

  /// An index does not remember the folders of so large a tree.
  @Test
  void aWatchFollowsMoreFoldersThanAnIndexRemembers() throws Exception {
    for (int i = 0; i <= 20_000; i++) {
      Files.createDirectories(work.resolve("in/" + i / 200 + "/" + i));
    }
    followed();
  }

  @Test
  void aWatchLooksForItselfWhereTheSystemWatchesNoMore() throws Exception {
    assumeTrue(Files.exists(LIMIT));
    assumeTrue(Integer.parseInt(Files.readString(LIMIT).strip()) <= MOST_SERVICES);
    var services = new ArrayList<WatchService>();
    try {
      takeAll(services);
      assertThat(followed()).contains("looking each second");
    } finally {
      for (WatchService service : services) {
        service.close();
      }
    }
  }

  private static void takeAll(List<WatchService> services) {
    try {
      while (services.size() <= MOST_SERVICES) {
        services.add(FileSystems.getDefault().newWatchService());
      }
    } catch (IOException _) {
      // That was the last one.
    }
  }

  /// Changes, adds and deletes a file under a watch; returns what the watch said.
  private String followed() throws Exception {
    var watch = graf.start("index", "--watch", "in");
    try {
      Files.writeString(work.resolve("in/second.txt"), "The treaty was signed.\n");
      await("treaty", 0);
      Files.createDirectory(work.resolve("in/new"));
      Files.writeString(work.resolve("in/new/third.txt"), "The armistice was signed.\n");
      await("armistice", 0);
      Files.delete(work.resolve("in/second.txt"));
      await("treaty", 1);
    } finally {
      watch.process().destroyForcibly();
    }
    return watch.outcome().err();
  }

  private void await(String word, int exitCode) throws Exception {
    for (int i = 0; graf.run("query", "--stale", "-q", word).exitCode() != exitCode; i++) {
      assertThat(i).as("tries to find %s", word).isLessThan(200);
    }
  }
}
