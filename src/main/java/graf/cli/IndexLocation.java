package graf.cli;

import graf.index.CheckableIndex;
import graf.index.PassageIndex;
import graf.index.lucene.LuceneIndex;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where an index is.
sealed interface IndexLocation {
  /// Returns the index as its engine holds it; it need not exist yet.
  CheckableIndex engine();

  /// Returns the index for a process that asks it again and again.
  PassageIndex lasting();

  /// Whether something is there that may be an index.
  boolean exists();

  /// Returns the folder that the ids of its documents are relative to.
  Path base();

  /// Returns the name by which users know it.
  String name();

  /// A folder of this machine.
  record Folder(Path path) implements IndexLocation {
    @Override
    public CheckableIndex engine() {
      return new LuceneIndex(path);
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
}
