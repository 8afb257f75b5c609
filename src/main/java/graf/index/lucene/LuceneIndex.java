package graf.index.lucene;

import graf.index.PassageIndex;
import graf.index.PassageIndexer;
import graf.index.PassageSearcher;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexNotFoundException;

/// An index in a folder of this machine.
public final class LuceneIndex implements PassageIndex {
  private final IndexFolder folder;

  public LuceneIndex(Path folder) {
    this.folder = new IndexFolder(folder);
  }

  @Override
  public PassageSearcher openSearcher() throws IOException {
    int generation = folder.generation();
    while (true) {
      try {
        return LuceneSearcher.open(folder, generation);
      } catch (NoSuchFileException | IndexNotFoundException e) {
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
      return new LuceneIndexer(folder, generation, !fresh, lock);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return folder.path().toString();
  }
}
