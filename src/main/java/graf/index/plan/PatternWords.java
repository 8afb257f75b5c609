package graf.index.plan;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;

/// The words that a pattern near other words stands for; too many are said, where Lucene's own
/// source would fail as if by a bug.
final class PatternWords extends IntervalsSource {
  private final String pattern;
  private final IntervalsSource words;

  /// @param pattern as a user writes it
  /// @param words of {@link WordIntervals#EXPANSIONS} at most
  PatternWords(String pattern, IntervalsSource words) {
    this.pattern = pattern;
    this.words = words;
  }

  /// A look into a part of the index.
  private interface Look<T> {
    T look() throws IOException;
  }

  private <T> T bounded(Look<T> look) throws IOException {
    try {
      return look.look();
    } catch (IllegalStateException e) {
      throw new IOException(
          String.format(
              "%s matches more than %,d words; in a phrase or beside NEAR, write more of it",
              pattern, WordIntervals.EXPANSIONS),
          e);
    }
  }

  @Override
  public IntervalIterator intervals(String field, LeafReaderContext leaf) throws IOException {
    return bounded(() -> words.intervals(field, leaf));
  }

  @Override
  public IntervalMatchesIterator matches(String field, LeafReaderContext leaf, int doc)
      throws IOException {
    return bounded(() -> words.matches(field, leaf, doc));
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    words.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return words.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PatternWords words && words.words.equals(this.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return words.toString();
  }
}
