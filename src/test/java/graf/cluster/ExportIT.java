package graf.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import graf.cli.Shell;
import graf.index.DocumentRecord;
import graf.index.PassageSearcher;
import graf.index.lucene.LuceneIndex;
import graf.index.opensearch.ClusterIndex;
import graf.passage.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An export takes many requests, and is of one commit.
@OnCluster
class ExportIT {
  /// More than come with one answer.
  private static final int ROWS = 5100;

  @TempDir private Path folder = Path.of("");

  @Test
  void isThatOfAFolderWhateverIsWrittenMeanwhile(TestCluster cluster) throws Exception {
    var url = cluster.url("exported");
    var embedded = new Shell(folder);
    var clustered = new Shell(folder).with("GRAF_INDEX", url);
    write();
    for (Shell shell : List.of(embedded, clustered)) {
      assertThat(shell.graf("index -q rows.csv").seen()).isEmpty();
    }
    assertThat(clustered.graf("export")).isEqualTo(embedded.graf("export"));

    try (var here = new LuceneIndex(folder.resolve("index-data")).openSearcher();
        var there = ClusterIndex.at(url, _ -> null).openSearcher()) {
      Runnable removal = () -> assertThat(clustered.graf("remove rows.csv").exitCode()).isZero();
      assertThat(all(there, removal)).isEqualTo(all(here, () -> {}));
    }
    assertThat(clustered.graf("export").seen()).isEmpty();
  }

  private record Whole(DocumentRecord record, List<Passage> passages) {}

  /// Runs `meanwhile` once the first document has come.
  private static List<Whole> all(PassageSearcher searcher, Runnable meanwhile) throws IOException {
    var all = new ArrayList<Whole>();
    searcher.forEachWhole((record, passages) -> {
      if (all.isEmpty()) {
        meanwhile.run();
      }
      all.add(new Whole(record, passages));
    });
    return all;
  }

  /// The last two ids come in one order by their characters in Java, in another by code points.
  private void write() throws IOException {
    var rows = new StringBuilder("id,text\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append(i).append(",Row ").append(i).append(" was written.\n");
    }
    rows.append("\uFF01,A wide mark.\n\uD83D\uDE00,A face.\n");
    Files.writeString(folder.resolve("rows.csv"), rows);
  }
}
