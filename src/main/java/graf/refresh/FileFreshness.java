package graf.refresh;

import graf.corpus.Corpus;
import graf.corpus.CorpusEntry;
import graf.corpus.SourceFile;
import graf.index.DocumentContent;
import graf.index.DocumentRecord;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.passage.Passage;
import graf.passage.SkipReason;
import graf.search.Freshness;
import graf.search.NewAndGone;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/// Whether sources are as an index remembers them, and how they are now.
public final class FileFreshness implements Freshness {
  private final Reading reading;
  private @Nullable Corpus known;

  /// Finds out how the sources are read.
  public interface Reading {
    Corpus corpus() throws IOException;
  }

  public FileFreshness(Corpus corpus) {
    this(() -> corpus);
  }

  /// @param reading asked once there is something to compare
  public FileFreshness(Reading reading) {
    this.reading = reading;
  }

  private Corpus corpus() throws IOException {
    var corpus = known;
    if (corpus == null) {
      corpus = reading.corpus();
      known = corpus;
    }
    return corpus;
  }

  /// Whether the source is as it was when it was indexed: by size and time, by hash where these
  /// prove nothing. Standard input never changes.
  @Override
  public boolean isCurrent(SourceState state) throws IOException {
    if (SourceFile.isGiven(state.source())) {
      return true;
    }
    var file = corpus().find(state.source());
    return file.isPresent()
        && file.get().size() == state.size()
        && (RefreshPlan.isSame(file.get(), state) || hasHash(file.get(), state.hash()));
  }

  private boolean hasHash(SourceFile file, String hash) {
    try {
      return corpus().hash(file).equals(hash);
    } catch (IOException e) {
      // What cannot be read cannot be quoted either.
      return false;
    }
  }

  /// Reads the source as it is now; of one that is gone, no documents.
  @Override
  public SourceUpdate read(SourceState state) throws IOException {
    var file = corpus().find(state.source());
    if (file.isEmpty()) {
      return new SourceUpdate(state.source(), Collections.emptyIterator(), () -> gone(state));
    }
    var reading = new SourceReading(file.get());
    var entry = corpus().read(file.get());
    try (Closeable _ = entry instanceof CorpusEntry.Loaded loaded ? loaded : () -> {}) {
      try {
        return whole(reading.update(entry));
      } catch (RuntimeException e) {
        return reading.failed(e);
      }
    } catch (IOException e) {
      return reading.skipped(SkipReason.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public @Nullable String text(DocumentRecord document) {
    var metadata = document.metadata();
    try {
      return corpus().text(metadata.fileOf(document.id()), metadata.encoding());
    } catch (IOException _) {
      return null;
    }
  }

  @Override
  public NewAndGone arrivals(PassageSearcher searcher) throws IOException {
    return new FolderScan(corpus(), IndexMemory.folders(searcher)).since(searcher);
  }

  /// Reads to the end, so that a source that fails there answers with nothing rather than a part.
  private static SourceUpdate whole(SourceUpdate update) {
    var documents = new ArrayList<DocumentContent>();
    while (update.documents().hasNext()) {
      var document = update.documents().next();
      var passages = new ArrayList<Passage>();
      document.passages().forEachRemaining(passages::add);
      documents.add(new DocumentContent(document.id(), document.metadata(), passages.iterator()));
    }
    var state = update.state().get();
    return new SourceUpdate(update.source(), documents.iterator(), () -> state);
  }

  private static SourceState gone(SourceState state) {
    return new SourceState(state.source(), 0, 0, "", 0, SkipReason.MISSING, "");
  }
}
