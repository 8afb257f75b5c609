package graf.cli.task;

import graf.cli.option.UsageException;
import graf.index.CheckableIndex;
import graf.index.Part;
import graf.index.PassageIndex;
import graf.index.PassageIndexer;
import graf.index.lucene.LuceneIndex;
import graf.index.opensearch.ClusterIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where an index is.
public sealed interface IndexLocation {
  /// Returns the index as its engine holds it; it need not exist yet.
  CheckableIndex engine();

  /// Returns the index for a process that writes a part of it.
  CheckableIndex part(Part part);

  /// Returns the index for a process that asks it again and again.
  default PassageIndex lasting() {
    return engine();
  }

  /// Whether something is there that may be an index.
  boolean exists();

  /// Returns the folder that the ids of its documents are relative to.
  Path base() throws IOException;

  /// Has the index remember what only the first to write it knows.
  default void introduce(PassageIndexer indexer) throws IOException {}

  /// Returns the name by which users know it.
  String name();

  /// A folder of this machine.
  record Folder(Path path) implements IndexLocation {
    @Override
    public CheckableIndex engine() {
      return new LuceneIndex(path);
    }

    @Override
    public CheckableIndex part(Part part) {
      if (!part.isWhole()) {
        throw new UsageException(
            "--part divides the work on an index on a cluster; one in a folder is written by one"
                + " process");
      }
      return engine();
    }

    @Override
    public PassageIndex lasting() {
      return LuceneIndex.resident(path);
    }

    @Override
    public boolean exists() {
      return Files.isDirectory(path);
    }

    @Override
    public Path base() {
      var parent = path.toAbsolutePath().normalize().getParent();
      return parent == null ? path : parent;
    }

    @Override
    public String name() {
      return path.toString();
    }
  }

  /// A cluster. The folder in which its index was made is the base, for all who ask it.
  final class Cluster implements IndexLocation {
    private static final String BASE = "base";

    private final ClusterIndex index;
    private final Path workingFolder;
    private @Nullable Path base;

    Cluster(ClusterIndex index, Path workingFolder) {
      this.index = index;
      this.workingFolder = workingFolder;
    }

    @Override
    public CheckableIndex engine() {
      return index;
    }

    @Override
    public CheckableIndex part(Part part) {
      return index.part(part);
    }

    /// It is asked only once there is something to ask.
    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Path base() throws IOException {
      var known = base;
      if (known == null) {
        known = index.base().map(Path::of).orElse(workingFolder);
        base = known;
      }
      return known;
    }

    @Override
    public void introduce(PassageIndexer indexer) throws IOException {
      base = Path.of(indexer.settle(BASE, base().toString()));
    }

    @Override
    public String name() {
      return index.name();
    }
  }
}
