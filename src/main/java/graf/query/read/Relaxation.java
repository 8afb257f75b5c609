package graf.query.read;

import graf.query.Clause;
import graf.query.Clauses;
import graf.query.Query;
import java.util.ArrayList;
import java.util.List;

/// A query that asks for less than another.
///
/// @param change what it does without, in words
public record Relaxation(String change, Query query) {
  private static final int MOST_SINGLE = 4;

  /// Returns what may be asked instead of `query`, the smallest change first.
  public static List<Relaxation> of(Query query) {
    var relaxed = new ArrayList<Relaxation>();
    addWithoutEach(query, relaxed);
    if (query.filters().size() > 1) {
      relaxed.add(new Relaxation("without all filters", with(query, query.excluded(), List.of())));
    }
    if (query.tiers() == Query.Tiers.ALL && query.wanted().size() > 1) {
      relaxed.add(new Relaxation("with some of the words", withSome(query)));
    }
    var loose = inAnyForm(query);
    if (!loose.wanted().equals(query.wanted()) || !loose.required().equals(query.required())) {
      relaxed.add(new Relaxation("with the words in any form and place", loose));
    }
    if (!query.required().isEmpty() && !query.wanted().isEmpty()) {
      relaxed.add(new Relaxation("with no word required", withSome(query)));
    }
    return relaxed;
  }

  private static void addWithoutEach(Query query, List<Relaxation> relaxed) {
    for (Clause filter : first(query.filters())) {
      var rest = without(query.filters(), filter);
      relaxed.add(new Relaxation(withoutFilter(filter), with(query, query.excluded(), rest)));
    }
    for (Clause excluded : first(query.excluded())) {
      var rest = without(query.excluded(), excluded);
      relaxed.add(
          new Relaxation(
              "without NOT " + QueryWriter.write(excluded), with(query, rest, query.filters())));
    }
  }

  private static String withoutFilter(Clause filter) {
    return filter instanceof Clause.SourcesFilter
        ? "whenever the files changed"
        : "without " + QueryWriter.write(filter);
  }

  private static List<Clause> first(List<Clause> clauses) {
    return clauses.subList(0, Math.min(MOST_SINGLE, clauses.size()));
  }

  private static List<Clause> without(List<Clause> clauses, Clause one) {
    var rest = new ArrayList<>(clauses);
    rest.remove(one);
    return rest;
  }

  private static Query with(Query query, List<Clause> excluded, List<Clause> filters) {
    return new Query(
        query.text(), query.wanted(), query.required(), excluded, filters, query.tiers());
  }

  private static Query withSome(Query query) {
    var wanted = new ArrayList<>(query.required());
    wanted.addAll(query.wanted());
    return new Query(
        query.text(),
        wanted,
        List.of(),
        query.excluded(),
        query.filters(),
        Query.Tiers.ALL_THEN_SOME);
  }

  private static Query inAnyForm(Query query) {
    return new Query(
        query.text(),
        inAnyForm(query.wanted()),
        inAnyForm(query.required()),
        query.excluded(),
        query.filters(),
        query.tiers());
  }

  private static List<Clause> inAnyForm(List<Clause> clauses) {
    var loose = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      var one = inAnyForm(clause);
      if (one instanceof Clause.And(var words) && !(clause instanceof Clause.And)) {
        loose.addAll(words);
      } else {
        loose.add(one);
      }
    }
    return loose;
  }

  private static Clause inAnyForm(Clause clause) {
    return switch (clause) {
      case Clause.Word(var text, _) -> new Clause.Word(text, false);
      case Clause.Phrase(var text, _) -> text.isBlank() ? clause : words(text);
      case Clause.Near(var left, var right, _) ->
          Clauses.all(List.of(inAnyForm(left), inAnyForm(right)));
      case Clause.In(_, var inner) -> inAnyForm(inner);
      case Clause.And(var clauses) -> Clauses.all(inAnyForm(clauses));
      case Clause.Or(var clauses) ->
          Clauses.any(clauses.stream().map(Relaxation::inAnyForm).toList());
      case Clause.Prefix _, Clause.Wildcard _, Clause.Fuzzy _, Clause.Regexp _, Clause.Run _ ->
          clause;
      case Clause.Not _, Clause.PathFilter _, Clause.SourceFilter _, Clause.TypeFilter _ -> clause;
      case Clause.LanguageFilter _, Clause.AuthorFilter _, Clause.RecipientFilter _ -> clause;
      case Clause.DateFilter _ -> clause;
      case Clause.ModifiedFilter _, Clause.SourcesFilter _ -> clause;
    };
  }

  private static Clause words(String text) {
    var words = new ArrayList<Clause>();
    for (String word : text.strip().split("\\s+", -1)) {
      words.add(new Clause.Word(word, false));
    }
    return Clauses.all(words);
  }
}
