package graf.index.plan;

import graf.query.Clause;
import graf.query.Clauses;
import java.util.ArrayList;
import java.util.List;

/// Words that are required although a language's stop words hold them, such as IT, A and Will: they
/// are looked for as written.
record RequiredWords(LeafQueries leaves) {
  /// Returns `clauses` with what is required inside them.
  List<Clause> inside(List<Clause> clauses) {
    var changed = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      changed.add(inside(clause));
    }
    return changed;
  }

  private Clause inside(Clause clause) {
    return switch (clause) {
      case Clause.And(var parts) -> Clauses.all(all(parts));
      case Clause.Or(var choices) -> Clauses.any(inside(choices));
      case Clause.In(var part, var inner) -> new Clause.In(part, inside(inner));
      default -> clause;
    };
  }

  /// Returns `clauses`, all of which are required.
  List<Clause> all(List<Clause> clauses) {
    var changed = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      changed.add(one(clause));
    }
    return changed;
  }

  private Clause one(Clause clause) {
    return switch (clause) {
      case Clause.Word(var text, var asWritten) when !asWritten && isStopWord(clause) ->
          new Clause.Word(text, true);
      case Clause.And(var parts) -> Clauses.all(all(parts));
      case Clause.Or(var choices) -> Clauses.any(all(choices));
      case Clause.In(var part, var inner) -> new Clause.In(part, one(inner));
      case Clause.Near(var left, var right, var distance) ->
          new Clause.Near(one(left), one(right), distance);
      default -> clause;
    };
  }

  private boolean isStopWord(Clause word) {
    return leaves.anyOf(word, IndexSchema.BODY) == null;
  }
}
