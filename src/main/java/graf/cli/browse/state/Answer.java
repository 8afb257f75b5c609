package graf.cli.browse.state;

import graf.index.Facet;
import graf.query.Query;
import graf.search.SearchResults;
import java.util.Map;

/// What came of a question.
public sealed interface Answer {
  Question question();

  /// Hits, or that there are none.
  ///
  /// @param query as it was read
  /// @param reading that, in words
  /// @param stage how much of it is there
  /// @param counts of each facet, how many passages have which value, whatever of it is ticked
  record Found(
      Question question,
      Query query,
      String reading,
      SearchResults results,
      Map<Facet, Map<String, Long>> counts,
      Stage stage)
      implements Answer {}

  /// How much of an answer is there.
  enum Stage {
    /// The hits that the screen shows; what matches is not counted yet.
    HITS,
    WHOLE
  }

  /// Nothing was asked: there are no words yet.
  record Blank(Question question) implements Answer {}

  /// The text says what cannot be, or the index cannot be asked.
  ///
  /// @param words why there is no answer
  record Refused(Question question, String words) implements Answer {}
}
