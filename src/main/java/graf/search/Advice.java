package graf.search;

import graf.index.MissingWord;
import java.util.List;

/// What may help where no passage has all that a query asks for.
///
/// @param missing words of the query that the index does not hold
/// @param relaxed what other queries find where this one finds nothing
public record Advice(List<MissingWord> missing, List<Relaxed> relaxed) {
  /// The change of a query whose words are spelled as the nearest ones.
  public static final String SPELT = "spelled so";

  /// Nothing to say.
  public static final Advice NONE = new Advice(List.of(), List.of());

  public Advice {
    missing = List.copyOf(missing);
    relaxed = List.copyOf(relaxed);
  }

  /// What a query that asks for less finds.
  ///
  /// @param change what it does without, in words
  /// @param queryText how to ask it
  public record Relaxed(String change, String queryText, long passages) {}
}
