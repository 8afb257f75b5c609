package graf.cli.browse.state;

import java.util.List;

/// What the screen asks an index.
///
/// @param text as typed
/// @param limit most hits
/// @param round how often the sources may have changed under the user's hands
public record Question(
    String text, List<Tick> ticks, Folding folding, int limit, Counting counting, int round) {
  /// Hits at first: more than any screen shows.
  public static final int FIRST_HITS = 60;

  public static final int MOST_HITS = 2_000;

  public Question {
    ticks = List.copyOf(ticks);
  }

  /// What a document gives to the list.
  public enum Folding {
    /// All its passages that match.
    NONE,
    /// The best of them.
    BY_DOCUMENT
  }

  /// Whether all that match are counted by facets.
  public enum Counting {
    NONE,
    FACETS
  }

  /// Whether `other` asks for the same hits in the same order, maybe more of them.
  public boolean continues(Question other) {
    return text.equals(other.text)
        && ticks.equals(other.ticks)
        && folding == other.folding
        && round == other.round;
  }
}
