package graf.query;

import java.util.List;

/// A query as it was read: what a passage must match, and what decides its tier.
///
/// A passage is a hit when it matches every clause of `required`, none of `excluded`, all of
/// `filters`, and, where nothing is required, at least one of `wanted` (if there are any). It is in
/// the tier "all" when it matches every clause of `wanted`, too. Only `wanted` and `required` score
/// and light up. A query without any clause matches nothing.
///
/// @param text what was typed
/// @param tiers which tiers are asked for
/// @param notes what was not read as typed, in words for the user; mostly empty
public record Query(
    String text,
    List<Clause> wanted,
    List<Clause> required,
    List<Clause> excluded,
    List<Clause> filters,
    Tiers tiers,
    List<String> notes) {
  public Query {
    wanted = List.copyOf(wanted);
    required = List.copyOf(required);
    excluded = List.copyOf(excluded);
    filters = List.copyOf(filters);
    notes = List.copyOf(notes);
  }

  public Query(
      String text,
      List<Clause> wanted,
      List<Clause> required,
      List<Clause> excluded,
      List<Clause> filters,
      Tiers tiers) {
    this(text, wanted, required, excluded, filters, tiers, List.of());
  }

  /// Whether there is nothing to look for, as in a text of punctuation alone.
  public boolean isEmpty() {
    return wanted.isEmpty() && required.isEmpty() && excluded.isEmpty() && filters.isEmpty();
  }

  /// Which passages a query of several words returns.
  public enum Tiers {
    /// Those with all the words first, then those with some.
    ALL_THEN_SOME,
    /// Only those with all the words.
    ALL,
    /// Those with any of the words, in one order by score.
    ANY
  }
}
