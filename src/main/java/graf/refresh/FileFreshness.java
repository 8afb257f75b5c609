package graf.refresh;

import graf.corpus.Corpus;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import graf.passage.SkipReason;
import graf.search.Freshness;
import java.io.IOException;
import java.util.Collections;

/// Whether sources are as an index remembers them, and how they are now.
public final class FileFreshness implements Freshness {
  private final Corpus corpus;

  public FileFreshness(Corpus corpus) {
    this.corpus = corpus;
  }

  /// Whether the source is as it was when it was indexed: by size and time, by hash where these
  /// leave a doubt.
  @Override
  public boolean isCurrent(SourceState state) throws IOException {
    var file = corpus.find(state.source());
    return file.isPresent()
        && file.get().size() == state.size()
        && (Survey.isSame(file.get(), state) || corpus.hash(file.get()).equals(state.hash()));
  }

  /// Reads the source as it is now; of one that is gone, no documents.
  @Override
  public SourceUpdate read(SourceState state) {
    var file = corpus.find(state.source());
    return file.isPresent()
        ? new SourceReading(file.get()).update(corpus.read(file.get()))
        : new SourceUpdate(state.source(), Collections.emptyIterator(), () -> gone(state));
  }

  private static SourceState gone(SourceState state) {
    return new SourceState(state.source(), 0, 0, "", 0, SkipReason.MISSING, "");
  }
}
