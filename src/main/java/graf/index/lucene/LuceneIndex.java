package graf.index.lucene;

import graf.index.CheckReport;
import graf.index.CheckableIndex;
import graf.index.DamagedIndexException;
import graf.index.LockedIndexException;
import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import graf.index.lucene.answer.LuceneSearcher;
import graf.index.lucene.folder.Damage;
import graf.index.lucene.folder.FileAccess;
import graf.index.lucene.folder.IndexFolder;
import graf.index.lucene.folder.WriteLock;
import graf.index.lucene.write.LazyIndexer;
import graf.index.lucene.write.LuceneIndexer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/// An index in a folder of this machine.
public final class LuceneIndex implements CheckableIndex {
  private final IndexFolder folder;
  private final FileAccess access;

  public LuceneIndex(Path folder) {
    this(folder, FileAccess.PIECES);
  }

  private LuceneIndex(Path folder, FileAccess access) {
    this.folder = new IndexFolder(folder);
    this.access = access;
  }

  /// Begins to ready what a search needs once, on a thread of its own; for a process that asks one
  /// question.
  public static void prepare() {
    Thread.ofPlatform().daemon().start(new Preparation());
  }

  /// Returns the index for a process that asks it again and again.
  public static LuceneIndex resident(Path folder) {
    return new LuceneIndex(folder, FileAccess.MAPPED);
  }

  @Override
  public PassageSearcher openSearcher() throws IOException {
    int generation = folder.generation();
    while (true) {
      try {
        return LuceneSearcher.open(folder, generation, access);
      } catch (DamagedIndexException e) {
        // A rebuild may have swapped and deleted the generation between the two reads.
        int current = folder.generation();
        if (current == generation) {
          throw e;
        }
        generation = current;
      }
    }
  }

  @Override
  public PassageIndexer openIndexer(Duration wait, LongConsumer waiting) throws IOException {
    return open(wait, waiting, false);
  }

  @Override
  public PassageIndexer openRebuild(Duration wait, LongConsumer waiting) throws IOException {
    return open(wait, waiting, true);
  }

  private PassageIndexer open(Duration wait, LongConsumer waiting, boolean rebuild)
      throws IOException {
    folder.create();
    var lock = WriteLock.acquire(folder.path(), wait, waiting);
    try {
      boolean fresh = rebuild || !folder.exists();
      int generation = fresh ? folder.unusedGeneration() : folder.generation();
      if (!fresh) {
        folder.deleteOthers(generation);
      }
      return new LazyIndexer(lock, () -> opened(generation, !fresh));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private PassageIndexer opened(int generation, boolean inUse) throws IOException {
    try (var directory = new NIOFSDirectory(folder.generationPath(generation))) {
      return new Damage(folder.path())
          .watched(directory, () -> new LuceneIndexer(folder, generation, inUse));
    } catch (LockObtainFailedException e) {
      var locked = new LockedIndexException(name(), 0);
      locked.initCause(e);
      throw locked;
    }
  }

  @Override
  public CheckReport check(Duration wait, LongConsumer waiting) throws IOException {
    if (!folder.exists()) {
      openSearcher().close();
    }
    try (var _ = WriteLock.acquire(folder.path(), wait, waiting)) {
      return new IndexCheck(folder).run();
    } catch (DamagedIndexException e) {
      return CheckReport.unreadable(e.found());
    }
  }

  @Override
  public void repair(Duration wait, LongConsumer waiting) throws IOException {
    try (var _ = WriteLock.acquire(folder.path(), wait, waiting)) {
      new IndexCheck(folder).repair();
    }
  }

  @Override
  public List<String> salvaged(String name) {
    try {
      for (Path generation : folder.generations()) {
        try (var directory = new NIOFSDirectory(generation)) {
          var value = SegmentInfos.readLatestCommit(directory).getUserData().get(name);
          if (value != null) {
            return List.of(value);
          }
        } catch (IOException | RuntimeException _) {
          // Nothing to be had from this one; another may be whole.
        }
      }
    } catch (IOException _) {
      // No folder, nothing remembered.
    }
    return List.of();
  }

  @Override
  public String format() {
    return IndexFolder.format();
  }

  @Override
  public String name() {
    return folder.path().toString();
  }
}
