package graf.query;

import java.util.List;

/// A query as it was read: what a passage must match, and what decides its tier.
///
/// A passage is a hit when it matches every clause of `required`, none of `excluded`, all of
/// `filters`, and at least one of `wanted` (if there are any). It is in the tier "all" when it
/// matches every clause of `wanted`. Only `wanted` and `required` score and light up.
///
/// @param text what was typed
/// @param tiers which tiers are asked for
public record Query(
    String text,
    List<Clause> wanted,
    List<Clause> required,
    List<Clause> excluded,
    List<Clause> filters,
    Tiers tiers) {
  public Query {
    wanted = List.copyOf(wanted);
    required = List.copyOf(required);
    excluded = List.copyOf(excluded);
    filters = List.copyOf(filters);
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
