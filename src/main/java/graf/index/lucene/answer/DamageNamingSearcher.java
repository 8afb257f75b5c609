package graf.index.lucene.answer;

import graf.index.Deadline;
import graf.index.DocumentRecord;
import graf.index.IndexHits;
import graf.index.IndexRequest;
import graf.index.IndexStatistics;
import graf.index.MissingWord;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.index.lucene.folder.Damage;
import graf.index.lucene.folder.OpenedCommit;
import graf.passage.Passage;
import graf.query.Query;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.store.Directory;

/// A searcher whose failures on damaged files are named so.
record DamageNamingSearcher(
    PassageSearcher searcher, Directory directory, Damage damage, OpenedCommit opened)
    implements PassageSearcher {
  private <T> T watched(Damage.Reading<T> reading) throws IOException {
    return damage.watched(directory, reading);
  }

  @Override
  public IndexHits search(IndexRequest request) throws IOException {
    return watched(() -> searcher.search(request));
  }

  @Override
  public void endBy(Deadline deadline) {
    searcher.endBy(deadline);
  }

  @Override
  public List<MissingWord> missingWords(Query query) throws IOException {
    return watched(() -> searcher.missingWords(query));
  }

  @Override
  public PassageSearcher with(List<SourceUpdate> updates) throws IOException {
    return watched(
        () -> new DamageNamingSearcher(searcher.with(updates), directory, damage, opened));
  }

  @Override
  public Optional<DocumentRecord> document(String id) throws IOException {
    return watched(() -> searcher.document(id));
  }

  @Override
  public List<Passage> passages(DocumentRecord document, int from, int to) throws IOException {
    return watched(() -> searcher.passages(document, from, to));
  }

  @Override
  public Optional<SourceState> source(String source) throws IOException {
    return watched(() -> searcher.source(source));
  }

  @Override
  public void forEachSource(Consumer<SourceState> consumer) throws IOException {
    watched(() -> {
      searcher.forEachSource(consumer);
      return true;
    });
  }

  @Override
  public void forEachSourceIn(String folder, Consumer<SourceState> consumer) throws IOException {
    watched(() -> {
      searcher.forEachSourceIn(folder, consumer);
      return true;
    });
  }

  @Override
  public void forEachDocument(Consumer<DocumentRecord> consumer) throws IOException {
    watched(() -> {
      searcher.forEachDocument(consumer);
      return true;
    });
  }

  @Override
  public Optional<String> remembered(String name) throws IOException {
    return watched(() -> searcher.remembered(name));
  }

  @Override
  public IndexStatistics statistics() throws IOException {
    return watched(searcher::statistics);
  }

  @Override
  public long bytes() throws IOException {
    return watched(searcher::bytes);
  }

  @Override
  public boolean isLatest() {
    return opened.isLatest();
  }

  @Override
  public void close() throws IOException {
    searcher.close();
  }

  @Override
  public String gaps() {
    return searcher.gaps();
  }
}
