package graf.search;

import graf.index.DocumentRecord;
import graf.index.PassageSearcher;
import graf.index.SourceState;
import graf.index.SourceUpdate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Compares sources with what an index remembers of them.
public interface Freshness {
  /// Takes the index at its word.
  Freshness UNCHECKED =
      new Freshness() {
        @Override
        public boolean isCurrent(SourceState state) {
          return true;
        }

        @Override
        public SourceUpdate read(SourceState state) {
          throw new IllegalStateException("never asked: all is current");
        }

        @Override
        public @Nullable String text(DocumentRecord document) {
          return null;
        }

        @Override
        public NewAndGone arrivals(PassageSearcher searcher) {
          return NewAndGone.NONE;
        }
      };

  /// Whether the source is as it was when it was indexed.
  boolean isCurrent(SourceState state) throws IOException;

  /// Reads the source as it is now; of one that is gone, no documents.
  SourceUpdate read(SourceState state) throws IOException;

  /// Returns the decoded text of the file in which a document stands, as it is now; null where it
  /// is not to be had at once.
  @Nullable String text(DocumentRecord document);

  /// Returns what came or went since the commit that `searcher` asks; not all may be noticed.
  NewAndGone arrivals(PassageSearcher searcher) throws IOException;
}
