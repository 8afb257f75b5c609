package graf.index.lucene;

import graf.analysis.TextAnalyzer;
import graf.index.DocumentContent;
import graf.index.PassageIndexer;
import graf.index.SourceState;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;

/// Writes one generation of an index.
final class LuceneIndexer implements PassageIndexer {
  /// Each thread fills a buffer of its own; flushed at this size all together.
  private static final double BUFFER_MEGABYTES = 64;

  private final IndexFolder folder;
  private final int generation;
  private final WriteLock lock;
  private final Directory directory;
  private final IndexWriter writer;
  private final Map<String, String> remembered = new TreeMap<>();
  private final ThreadLocal<TextAnalyzer.Pool> analyzers =
      ThreadLocal.withInitial(TextAnalyzer.Pool::new);

  /// Held for reading while a source is written, so that no commit parts it.
  private final ReadWriteLock wholeSources = new ReentrantReadWriteLock();

  private boolean inUse;

  /// @param lock owned, with the generation, from here on
  LuceneIndexer(IndexFolder folder, int generation, boolean inUse, WriteLock lock)
      throws IOException {
    this.folder = folder;
    this.generation = generation;
    this.inUse = inUse;
    this.lock = lock;
    directory = new NIOFSDirectory(folder.generationPath(generation));
    var config =
        new IndexWriterConfig()
            .setOpenMode(
                inUse ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE)
            .setSimilarity(Engine.SIMILARITY)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
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

  @Override
  public void replace(
      String source, Iterator<DocumentContent> documents, Supplier<SourceState> state)
      throws IOException {
    wholeSources.readLock().lock();
    try {
      // Slices keep what Lucene holds back small; that they are one is what the lock is for.
      var blocks = new SourceDocuments(source, documents, state, analyzers.get());
      writer.updateDocuments(new Term(IndexSchema.SOURCE, source), blocks.slice());
      while (blocks.hasMore()) {
        writer.addDocuments(blocks.slice());
      }
    } catch (IOException | RuntimeException e) {
      writer.deleteDocuments(new Term(IndexSchema.SOURCE, source));
      throw e;
    } finally {
      wholeSources.readLock().unlock();
    }
  }

  @Override
  public void remove(String source) throws IOException {
    writer.deleteDocuments(new Term(IndexSchema.SOURCE, source));
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
      writer.setLiveCommitData(remembered.entrySet());
      writer.commit();
    } finally {
      wholeSources.writeLock().unlock();
    }
    if (!inUse) {
      folder.use(generation);
      folder.deleteOthers(generation);
      inUse = true;
    }
  }

  @Override
  public void close() throws IOException {
    try (lock;
        directory) {
      writer.rollback();
    }
  }

  /// The Lucene documents of a source, cut into slices.
  private static final class SourceDocuments
      implements Iterable<Iterable<? extends IndexableField>>,
          Iterator<Iterable<? extends IndexableField>> {
    private static final int SLICE = 4096;

    private final String source;
    private final Iterator<DocumentContent> documents;
    private final Supplier<SourceState> state;
    private final TextAnalyzer.Pool analyzers;
    private @Nullable PassageDocuments current;
    private int given;
    private boolean done;

    SourceDocuments(
        String source,
        Iterator<DocumentContent> documents,
        Supplier<SourceState> state,
        TextAnalyzer.Pool analyzers) {
      this.source = source;
      this.documents = documents;
      this.state = state;
      this.analyzers = analyzers;
    }

    boolean hasMore() {
      return !done;
    }

    /// Begins the next slice: this object iterates over it.
    Iterable<Iterable<? extends IndexableField>> slice() {
      given = 0;
      return this;
    }

    @Override
    public Iterator<Iterable<? extends IndexableField>> iterator() {
      return this;
    }

    @Override
    public boolean hasNext() {
      return !done && given < SLICE;
    }

    @Override
    public Iterable<? extends IndexableField> next() {
      given++;
      return nextDocument();
    }

    private Iterable<? extends IndexableField> nextDocument() {
      while (current == null || !current.hasNext()) {
        if (!documents.hasNext()) {
          done = true;
          return stateRecord(state.get());
        }
        current = new PassageDocuments(source, documents.next(), analyzers);
      }
      return current.next();
    }

    private static Document stateRecord(SourceState state) {
      var record = new Document();
      record.add(new StringField(IndexSchema.SOURCE, state.source(), Field.Store.NO));
      record.add(new StringField(IndexSchema.STATE, state.source(), Field.Store.NO));
      record.add(new BinaryDocValuesField(IndexSchema.STATE, RecordFormat.encode(state)));
      record.add(new StringField(IndexSchema.KIND, IndexSchema.FILE, Field.Store.NO));
      if (state.skipped() != null) {
        record.add(new StringField(IndexSchema.KIND, IndexSchema.SKIPPED, Field.Store.NO));
      }
      return record;
    }
  }
}
