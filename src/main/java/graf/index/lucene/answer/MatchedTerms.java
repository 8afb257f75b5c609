package graf.index.lucene.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunnable;

/// Which terms a query looks for, one by one or by a pattern.
final class MatchedTerms extends QueryVisitor {
  private final Set<BytesRef> terms = new HashSet<>();
  private final List<ByteRunnable> patterns = new ArrayList<>();

  private MatchedTerms() {}

  static MatchedTerms of(Query query) {
    var matched = new MatchedTerms();
    query.visit(matched);
    return matched;
  }

  boolean holds(BytesRef term) {
    if (terms.contains(term)) {
      return true;
    }
    for (ByteRunnable pattern : patterns) {
      if (pattern.run(term.bytes, term.offset, term.length)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      this.terms.add(term.bytes());
    }
  }

  @Override
  public void consumeTermsMatching(
      Query query,
      String field,
      Supplier<org.apache.lucene.util.automaton.ByteRunAutomaton> pattern) {
    patterns.add(pattern.get());
  }
}
