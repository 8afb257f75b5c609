package graf.index.lucene.write;

import graf.analysis.TextAnalyzer;
import graf.index.PassageIndexer;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.lucene.folder.Damage;
import graf.index.lucene.folder.IndexFolder;
import graf.index.lucene.folder.PassageCodec;
import graf.index.plan.Engine;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/// Writes one generation of an index.
public final class LuceneIndexer implements PassageIndexer {
  /// Each thread fills a buffer of its own; flushed at this size all together.
  private static final double BUFFER_MEGABYTES = 64;

  /// So many that what a run writes is merged once, when it ends.
  private static final double SEGMENTS_WHILE_WRITING = 64;

  /// Beyond this size, in bytes, segments are left to Lucene's policy, which lets them grow to it.
  private static final long LARGEST_COMPACTED = 5L << 30;

  private final IndexFolder folder;
  private final int generation;
  private final Directory directory;
  private final ConcurrentMergeScheduler merges = new SilentMerges();
  private final IndexWriter writer;
  private final Map<String, String> remembered = new TreeMap<>();
  private final ThreadLocal<TextAnalyzer.Pool> analyzers =
      ThreadLocal.withInitial(TextAnalyzer.Pool::new);

  /// Held for reading while a source is written, so that no commit parts it.
  private final ReadWriteLock wholeSources = new ReentrantReadWriteLock();

  private boolean inUse;

  /// To be made by who holds the lock; closed before it is given back.
  public LuceneIndexer(IndexFolder folder, int generation, boolean inUse) throws IOException {
    this.folder = folder;
    this.generation = generation;
    this.inUse = inUse;
    directory = folder.writable(generation);
    var config =
        new IndexWriterConfig()
            .setOpenMode(
                inUse ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
            .setSimilarity(Engine.SIMILARITY)
            .setCodec(new PassageCodec())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setMergeScheduler(merges)
            .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_WHILE_WRITING))
            .setCommitOnClose(false);
    try {
      writer = new IndexWriter(directory, config);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
    var committed = writer.getLiveCommitData();
    if (committed != null) {
      committed.forEach(entry -> remembered.put(entry.getKey(), entry.getValue()));
    }
  }

  /// A merge that fails in its own thread fails the writer, and is told there.
  private static final class SilentMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {}
  }

  /// A step of writing.
  private interface Writing {
    void write() throws IOException;
  }

  /// What fails in one thread, as on a full disk, ends the writer under all others: they are told
  /// of that failure too.
  private void writing(Writing step) throws IOException {
    try {
      step.write();
    } catch (IllegalStateException e) {
      if (writer.getTragicException() instanceof IOException failure) {
        throw new Damage(folder.path()).named(failure);
      }
      if (writer.getTragicException() instanceof OutOfMemoryError failure) {
        throw failure;
      }
      throw e;
    }
  }

  @Override
  public void replace(SourceUpdate update) throws IOException {
    writing(() -> replaceWhole(update));
  }

  private void replaceWhole(SourceUpdate update) throws IOException {
    boolean whole = false;
    wholeSources.readLock().lock();
    try {
      // Slices keep what Lucene holds back small; that they are one is what the lock is for.
      var blocks = new SourceDocuments(update, analyzers.get());
      writer.updateDocuments(new Term(IndexSchema.SOURCE, update.source()), blocks::nextSlice);
      while (blocks.hasMore()) {
        writer.addDocuments(blocks::nextSlice);
      }
      whole = true;
    } finally {
      try {
        // Before the lock is given back: no commit may come upon half a source.
        if (!whole && writer.isOpen()) {
          writer.deleteDocuments(new Term(IndexSchema.SOURCE, update.source()));
        }
      } finally {
        wholeSources.readLock().unlock();
      }
    }
  }

  @Override
  public void remove(String source) throws IOException {
    writing(() -> writer.deleteDocuments(new Term(IndexSchema.SOURCE, source)));
  }

  @Override
  public void restate(SourceState state) throws IOException {
    var term = new Term(IndexSchema.STATE, state.source());
    var bytes = new BytesRef(RecordFormat.encode(state));
    writing(() -> writer.updateBinaryDocValue(term, IndexSchema.STATE_BYTES, bytes));
  }

  @Override
  public void clear() throws IOException {
    writer.deleteAll();
  }

  @Override
  public synchronized void remember(String name, String value) {
    remembered.put(name, value);
  }

  @Override
  public synchronized void commit() throws IOException {
    wholeSources.writeLock().lock();
    try {
      writing(() -> {
        writer.setLiveCommitData(remembered.entrySet());
        writer.commit();
      });
    } finally {
      wholeSources.writeLock().unlock();
    }
    if (!inUse) {
      folder.use(generation);
      inUse = true;
      folder.deleteOthers(generation);
    }
  }

  @Override
  public synchronized void compact(Runnable beginning) throws IOException {
    writer.getConfig().setMergePolicy(new TieredMergePolicy());
    if (isScattered()) {
      beginning.run();
      writing(() -> writer.forceMerge(1));
    } else {
      writing(writer::maybeMerge);
      merges.sync();
    }
    if (writer.hasUncommittedChanges()) {
      commit();
    }
  }

  /// Whether what lies beside the largest segment is half as much. Each passage is then written
  /// anew three times for each doubling of the index at most.
  private boolean isScattered() throws IOException {
    long all = 0;
    long largest = 0;
    for (var segment : SegmentInfos.readLatestCommit(directory)) {
      all += segment.sizeInBytes();
      largest = Math.max(largest, segment.sizeInBytes());
    }
    return all - largest > largest / 2 && all <= LARGEST_COMPACTED;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      writer.rollback();
    }
  }
}
