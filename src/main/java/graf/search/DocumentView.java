package graf.search;

import graf.index.DocumentRecord;
import graf.passage.Passage;
import graf.passage.TextRange;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A piece of a document, as its source is now, with what of a query matches in all of it.
///
/// @param passages those around the one that was asked for, in order
/// @param matches of passages that match, whether they are among `passages` or not, by ordinal
public record DocumentView(
    DocumentRecord document, List<Passage> passages, SortedMap<Integer, List<TextRange>> matches) {
  public DocumentView {
    passages = List.copyOf(passages);
    matches = Collections.unmodifiableSortedMap(new TreeMap<>(matches));
  }

  /// Whether the passage `ordinal` is among those that are here.
  public boolean holds(int ordinal) {
    return !passages.isEmpty()
        && passages.getFirst().ordinal() <= ordinal
        && ordinal <= passages.getLast().ordinal();
  }
}
