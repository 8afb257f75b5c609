package graf.index.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Looks each term up once, whichever queries of a question ask for it: they share most of theirs,
/// and half of the forms of a word stand in no passage.
public class TermSearcher extends IndexSearcher {
  /// Terms of a long question in many languages; more are those of other questions.
  private static final int MOST_TERMS = 1 << 14;

  private final Map<Term, TermStates> states = new HashMap<>();
  private final Map<String, @Nullable TermsEnum[]> dictionaries = new HashMap<>();

  protected TermSearcher(IndexReader reader) {
    super(reader);
  }

  @Override
  public Weight createWeight(Query query, ScoreMode scores, float boost) throws IOException {
    return super.createWeight(query instanceof TermQuery term ? found(term) : query, scores, boost);
  }

  private Query found(TermQuery query) throws IOException {
    return query.getTermStates() == null
        ? new TermQuery(query.getTerm(), states(query.getTerm()))
        : query;
  }

  /// Returns where `term` stands in the dictionaries of the index.
  TermStates states(Term term) throws IOException {
    var known = states.get(term);
    if (known == null) {
      known = lookedUp(term);
      if (states.size() == MOST_TERMS) {
        states.clear();
      }
      states.put(term, known);
    }
    return known;
  }

  private TermStates lookedUp(Term term) throws IOException {
    var states = new TermStates(getTopReaderContext());
    var leaves = getLeafContexts();
    var dictionary = dictionaries(term.field());
    for (int i = 0; i < dictionary.length; i++) {
      var terms = dictionary[i];
      if (terms != null && terms.seekExact(term.bytes())) {
        states.register(
            terms.termState(), leaves.get(i).ord, terms.docFreq(), terms.totalTermFreq());
      }
    }
    return states;
  }

  private @Nullable TermsEnum[] dictionaries(String field) throws IOException {
    var known = dictionaries.get(field);
    if (known == null) {
      List<LeafReaderContext> leaves = getLeafContexts();
      known = new TermsEnum[leaves.size()];
      for (int i = 0; i < known.length; i++) {
        var terms = leaves.get(i).reader().terms(field);
        known[i] = terms == null ? null : terms.iterator();
      }
      dictionaries.put(field, known);
    }
    return known;
  }

  /// Returns those of `terms` that any passage holds in `field`.
  List<BytesRef> held(String field, List<BytesRef> terms) throws IOException {
    var held = new ArrayList<BytesRef>();
    for (BytesRef term : terms) {
      if (states(new Term(field, term)).docFreq() > 0) {
        held.add(term);
      }
    }
    return held;
  }
}
