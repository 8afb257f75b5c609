package graf.query.read;

import graf.query.Clause;
import graf.query.Clauses;
import graf.query.Query;
import graf.query.QueryOptions;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/// Sorts the clauses of a query's root into what is wanted, required, excluded and filtered.
final class ClauseBuckets {
  private static final int MOST_TOLD = 4;

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
  void addAll(QueryOptions options, Remarks remarks) {
    for (String glob : options.in()) {
      filters.add(new Clause.PathFilter(glob));
    }
    for (String type : options.types()) {
      for (String known : FieldValues.orAsTyped(Fields.TYPE, type, remarks)) {
        filters.add(new Clause.TypeFilter(known));
      }
    }
    for (String language : options.languages()) {
      for (String code : FieldValues.orAsTyped(Fields.LANGUAGE, language, remarks)) {
        filters.add(new Clause.LanguageFilter(code));
      }
    }
    if (options.dated() != null) {
      filters.add(options.dated());
    }
    if (options.modified() != null) {
      filters.add(options.modified());
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

  /// Tells what words in capitals made of a query: who writes MUST NOT may have meant words.
  void tellOperators(Remarks remarks) {
    if (remarks.hasOperator(Token.Kind.NOT) && !excluded.isEmpty()) {
      remarks.deed("NOT left out " + written(excluded));
    }
    if (remarks.hasOperator(Token.Kind.AND) && required.size() > 1) {
      remarks.deed("AND required " + written(required));
    }
    if (remarks.hasOperator(Token.Kind.OR)) {
      remarks.deed("OR took either");
    }
  }

  private static String written(List<Clause> clauses) {
    var text = new StringBuilder();
    for (Clause clause : clauses.subList(0, Math.min(MOST_TOLD, clauses.size()))) {
      text.append(text.isEmpty() ? "" : ", ").append(QueryWriter.write(clause));
    }
    return clauses.size() > MOST_TOLD ? text + ", ..." : text.toString();
  }

  Query toQuery(String text, Query.Tiers tiers, Query.Reading reading) {
    return new Query(text, wanted, required, excluded, allFilters(), tiers, reading);
  }

  private List<Clause> allFilters() {
    var all = new ArrayList<>(FilterChoices.of(filters));
    all.addAll(strictFilters);
    return all;
  }
}
