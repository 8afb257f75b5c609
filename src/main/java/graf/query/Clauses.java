package graf.query;

import java.util.ArrayList;
import java.util.List;

/// Clauses in their simplest form: no And in an And, no Or in an Or, none of one clause.
public final class Clauses {
  private Clauses() {}

  public static Clause all(List<Clause> clauses) {
    var flat = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.And(var inner)) {
        flat.addAll(inner);
      } else {
        flat.add(clause);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Clause.And(flat);
  }

  public static Clause any(List<Clause> clauses) {
    var flat = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Or(var inner)) {
        flat.addAll(inner);
      } else {
        flat.add(clause);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Clause.Or(flat);
  }

  public static Clause not(Clause clause) {
    return clause instanceof Clause.Not(var inner) ? inner : new Clause.Not(clause);
  }

  /// Both clauses near each other; where nearness has no meaning, as between filters, just both.
  public static Clause near(Clause left, Clause right, int distance) {
    if (left instanceof Clause.In(var part, var inner)
        && right instanceof Clause.In(var otherPart, var other)
        && part == otherPart
        && hasPlace(inner)
        && hasPlace(other)) {
      return new Clause.In(part, new Clause.Near(inner, other, distance));
    }
    return hasPlace(left) && hasPlace(right)
        ? new Clause.Near(left, right, distance)
        : all(List.of(left, right));
  }

  private static boolean hasPlace(Clause clause) {
    return switch (clause) {
      case Clause.Word _, Clause.Phrase _, Clause.Prefix _ -> true;
      case Clause.Wildcard _, Clause.Fuzzy _, Clause.Regexp _, Clause.Run _ -> true;
      case Clause.Or(var clauses) -> havePlace(clauses);
      case Clause.In _, Clause.Near _, Clause.And _, Clause.Not _ -> false;
      case Clause.PathFilter _,
          Clause.SourceFilter _,
          Clause.TypeFilter _,
          Clause.LanguageFilter _ ->
          false;
      case Clause.AuthorFilter _, Clause.RecipientFilter _, Clause.DateFilter _ -> false;
      case Clause.ModifiedFilter _, Clause.SourcesFilter _ -> false;
    };
  }

  private static boolean havePlace(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (!hasPlace(clause)) {
        return false;
      }
    }
    return true;
  }

  /// Whether `clause` is about documents alone, not about the words of a passage.
  public static boolean isFilter(Clause clause) {
    return switch (clause) {
      case Clause.PathFilter _,
          Clause.SourceFilter _,
          Clause.TypeFilter _,
          Clause.LanguageFilter _ ->
          true;
      case Clause.AuthorFilter _, Clause.RecipientFilter _, Clause.DateFilter _ -> true;
      case Clause.ModifiedFilter _, Clause.SourcesFilter _ -> true;
      case Clause.And(var clauses) -> areFilters(clauses);
      case Clause.Or(var clauses) -> areFilters(clauses);
      case Clause.Not(var inner) -> isFilter(inner);
      case Clause.Word _, Clause.Phrase _, Clause.Near _, Clause.Prefix _ -> false;
      case Clause.Wildcard _, Clause.Fuzzy _, Clause.Regexp _, Clause.Run _ -> false;
      case Clause.In _ -> false;
    };
  }

  private static boolean areFilters(List<Clause> clauses) {
    for (Clause clause : clauses) {
      if (!isFilter(clause)) {
        return false;
      }
    }
    return true;
  }
}
