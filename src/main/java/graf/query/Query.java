package graf.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A query as it was read: what a passage must match, and what decides its tier.
///
/// A passage is a hit when it matches every clause of `required`, none of `excluded`, all of
/// `filters`, and, where nothing is required, at least one of `wanted` (if there are any). It is in
/// the tier "all" when it matches every clause of `wanted`, too. Only `wanted` and `required` score
/// and light up. A query without any clause matches nothing.
///
/// @param text what was typed
/// @param tiers which tiers are asked for
/// @param reading what there is to say of how it was read; mostly nothing
public record Query(
    String text,
    List<Clause> wanted,
    List<Clause> required,
    List<Clause> excluded,
    List<Clause> filters,
    Tiers tiers,
    Reading reading) {
  public Query {
    wanted = List.copyOf(wanted);
    required = List.copyOf(required);
    excluded = List.copyOf(excluded);
    filters = List.copyOf(filters);
  }

  public Query(
      String text,
      List<Clause> wanted,
      List<Clause> required,
      List<Clause> excluded,
      List<Clause> filters,
      Tiers tiers) {
    this(text, wanted, required, excluded, filters, tiers, Reading.PLAIN);
  }

  /// What there is to say of how a text was read.
  ///
  /// @param notes what was not read as typed, in words for the user
  /// @param told what of that belongs below every answer
  /// @param operators what words in capitals did, read as operators; to be told where it mattered
  /// @param unread values of fields that are none
  public record Reading(
      List<String> notes, List<String> told, List<String> operators, List<Unread> unread) {
    /// Nothing.
    public static final Reading PLAIN = new Reading(List.of(), List.of(), List.of(), List.of());

    public Reading {
      notes = List.copyOf(notes);
      told = List.copyOf(told);
      operators = List.copyOf(operators);
      unread = List.copyOf(unread);
    }
  }

  /// A field with what stands behind it and cannot be its value.
  public record Unread(String field, String value) {}

  /// Returns what was not read as typed, in words for the user.
  public List<String> notes() {
    return reading.notes();
  }

  /// Returns this query with what `change` makes of each clause that is not made of others.
  public Query mapped(UnaryOperator<Clause> change) {
    return new Query(
        text,
        mapped(wanted, change),
        mapped(required, change),
        mapped(excluded, change),
        mapped(filters, change),
        tiers,
        reading);
  }

  private static List<Clause> mapped(List<Clause> clauses, UnaryOperator<Clause> change) {
    var mapped = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      mapped.add(mapped(clause, change));
    }
    return mapped;
  }

  private static Clause mapped(Clause clause, UnaryOperator<Clause> change) {
    return switch (clause) {
      case Clause.And(var parts) -> Clauses.all(mapped(parts, change));
      case Clause.Or(var parts) -> Clauses.any(mapped(parts, change));
      case Clause.Not(var inner) -> Clauses.not(mapped(inner, change));
      default -> change.apply(clause);
    };
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
