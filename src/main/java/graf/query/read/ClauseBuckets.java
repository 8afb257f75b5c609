package graf.query.read;

import graf.query.Clause;
import graf.query.Clauses;
import graf.query.Query;
import graf.query.QueryOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/// Sorts the clauses of a query's root into what is wanted, required, excluded and filtered.
final class ClauseBuckets {
  private final List<Clause> wanted = new ArrayList<>();
  private final List<Clause> required = new ArrayList<>();
  private final List<Clause> excluded = new ArrayList<>();
  private final List<Clause> filters = new ArrayList<>();

  /// Those that are required, or that an AND joins: each must hold.
  private final List<Clause> strictFilters = new ArrayList<>();

  void addAll(List<QueryNode> nodes) {
    for (QueryNode node : nodes) {
      Clause clause = ClauseBuilder.built(node);
      boolean isRequired =
          node instanceof ModifierQueryNode modifier
              && modifier.getModifier() == ModifierQueryNode.Modifier.MOD_REQ;
      add(clause, isRequired ? required : wanted, isRequired ? strictFilters : filters);
    }
  }

  /// Options mean what the fields mean that stand beside the words.
  void addAll(QueryOptions options) {
    for (String glob : options.in()) {
      filters.add(new Clause.PathFilter(glob));
    }
    for (String type : options.types()) {
      filters.add(new Clause.TypeFilter(type.toLowerCase(Locale.ROOT)));
    }
    for (String language : options.languages()) {
      filters.add(new Clause.LanguageFilter(language.toLowerCase(Locale.ROOT)));
    }
    if (options.dated() != null) {
      filters.add(options.dated());
    }
  }

  private void add(Clause clause, List<Clause> words, List<Clause> narrowing) {
    switch (clause) {
      case Clause.And(var clauses) -> {
        for (Clause each : clauses) {
          add(each, required, strictFilters);
        }
      }
      case Clause.Not(var inner) -> exclude(inner);
      default -> (Clauses.isFilter(clause) ? narrowing : words).add(clause);
    }
  }

  private void exclude(Clause clause) {
    if (clause instanceof Clause.Or(var clauses)) {
      for (Clause each : clauses) {
        add(Clauses.not(each), required, strictFilters);
      }
    } else {
      excluded.add(clause);
    }
  }

  /// Cuts words of scripts without spaces, each of which may be a sentence.
  void cutUnspacedWords() {
    var cut = new ArrayList<Clause>();
    for (Clause clause : wanted) {
      if (clause instanceof Clause.Word(var text, var asWritten) && !asWritten) {
        for (String word : UnspacedWords.of(text)) {
          cut.add(new Clause.Word(word, false));
        }
      } else {
        cut.add(clause);
      }
    }
    wanted.clear();
    wanted.addAll(cut);
  }

  /// Leaves out what makes `text` a question; returns it.
  List<Clause.Word> leaveOutQuestionWords(String text) {
    var left = QuestionWords.in(text, wanted);
    wanted.removeAll(left);
    return left;
  }

  boolean isEmpty() {
    return wanted.isEmpty() && required.isEmpty() && excluded.isEmpty() && allFilters().isEmpty();
  }

  Query toQuery(String text, Query.Tiers tiers, List<String> notes) {
    return new Query(text, wanted, required, excluded, allFilters(), tiers, notes);
  }

  private List<Clause> allFilters() {
    var all = new ArrayList<>(FilterChoices.of(filters));
    all.addAll(strictFilters);
    return all;
  }
}
