package graf.index.lucene.answer;

import graf.index.plan.IndexSchema;
import graf.passage.PathGlob;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.Transition;

/// Patterns of absolute paths, asked of an index that names its files from a base folder.
final class OwnPaths {
  private OwnPaths() {}

  /// Returns the query of what `glob` matches.
  ///
  /// @param glob begins with `/`
  /// @param base the path of the base folder, with a `/` behind it
  static Query query(String glob, String base) {
    try {
      var absolute = determinized(new RegExp(PathGlob.expression(glob), RegExp.NONE).toAutomaton());
      var below = behind(absolute, PathGlob.normal(base));
      return new AutomatonQuery(
          new Term(IndexSchema.PATH, glob),
          determinized(Operations.union(List.of(absolute, below))));
    } catch (TooComplexToDeterminizeException | IllegalArgumentException e) {
      return new MatchNoDocsQuery("pattern too complex: " + e.getMessage());
    }
  }

  private static Automaton determinized(Automaton automaton) {
    return Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  /// Returns what takes all that `automaton` takes behind `start`.
  private static Automaton behind(Automaton automaton, String start) {
    int state = 0;
    for (int i = 0;
        i < start.length() && state >= 0;
        i += Character.charCount(start.codePointAt(i))) {
      state = automaton.step(state, start.codePointAt(i));
    }
    return state < 0 ? Automata.makeEmpty() : begun(automaton, state);
  }

  /// Returns `automaton` with `first` in the place of its first state, which is always number 0.
  private static Automaton begun(Automaton automaton, int first) {
    var begun = new Automaton.Builder();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      begun.createState();
    }
    var transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      int from = swapped(state, first);
      begun.setAccept(from, automaton.isAccept(state));
      automaton.initTransition(state, transition);
      for (int i = 0; i < automaton.getNumTransitions(state); i++) {
        automaton.getNextTransition(transition);
        begun.addTransition(from, swapped(transition.dest, first), transition.min, transition.max);
      }
    }
    return begun.finish();
  }

  private static int swapped(int state, int first) {
    return state == first ? 0 : state == 0 ? first : state;
  }
}
