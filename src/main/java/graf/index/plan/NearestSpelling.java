package graf.index.plan;

import graf.analysis.FormKind;
import graf.analysis.TextAnalyzer;
import graf.analysis.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Finds the word of an index that is spelled most like another.
///
/// Lucene's spell checker does no more of this than walk the same terms, and lies in a jar that
/// every query would have to open.
public final class NearestSpelling {
  /// Below, too many words are one letter away.
  private static final int SHORTEST = 4;

  /// From here on, two letters may be wrong.
  private static final int LONG = 6;

  private static final int PASSAGES_READ = 16;
  private static final int TRIED = 3;

  private final IndexSearcher searcher;
  private final TextAnalyzer.Pool analyzers;

  public NearestSpelling(IndexSearcher searcher, TextAnalyzer.Pool analyzers) {
    this.searcher = searcher;
    this.analyzers = analyzers;
  }

  /// Returns it as most documents write it, or null where none comes near.
  public @Nullable String of(String word) throws IOException {
    var folded = TextAnalyzer.fold(word);
    int length = folded.codePointCount(0, folded.length());
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexSchema.BODY);
    if (terms == null || length < SHORTEST) {
      return null;
    }
    var near = near(terms, folded, 1, 0);
    if (near.isEmpty() && length >= LONG) {
      near = near(terms, folded, 2, 1);
    }
    for (Candidate one : near.subList(0, Math.min(TRIED, near.size()))) {
      var written = asWritten(one.term());
      if (written != null) {
        return written;
      }
    }
    return null;
  }

  /// Returns the queries of what may be the words nearest to `word`, the nearer ones first.
  public static List<Query> like(String word) {
    var folded = TextAnalyzer.fold(word);
    int length = folded.codePointCount(0, folded.length());
    if (length < SHORTEST) {
      return List.of();
    }
    var term = new Term(IndexSchema.BODY, folded);
    var close = new FuzzyQuery(term, 1, 0);
    return length < LONG ? List.of(close) : List.of(close, new FuzzyQuery(term, 2, 1));
  }

  private record Candidate(BytesRef term, float likeness, int passages) {}

  /// Returns words at most `edits` from `folded`, the most frequent and then the likest first.
  private static List<Candidate> near(Terms terms, String folded, int edits, int prefix)
      throws IOException {
    var near = new ArrayList<Candidate>();
    addNear(terms, folded, edits, prefix, near);
    addNear(terms, FormKind.OTHER_ACCENTS.term("", folded), edits, prefix + 1, near);
    near.sort(
        Comparator.comparingInt(Candidate::passages)
            .thenComparingDouble(Candidate::likeness)
            .reversed());
    return near;
  }

  private static void addNear(Terms terms, String word, int edits, int prefix, List<Candidate> near)
      throws IOException {
    var all = new FuzzyTermsEnum(terms, new Term(IndexSchema.BODY, word), edits, prefix, true);
    var likeness = all.attributes().addAttribute(BoostAttribute.class);
    for (var term = all.next(); term != null; term = all.next()) {
      // Of words, not of stems one letter of which is a mark.
      if (FormKind.of(term.utf8ToString()) == FormKind.of(word)) {
        near.add(new Candidate(BytesRef.deepCopyOf(term), likeness.getBoost(), all.docFreq()));
      }
    }
  }

  /// Returns how most of the first passages with `term` write it.
  private @Nullable String asWritten(BytesRef term) throws IOException {
    var spellings = new HashMap<String, Integer>();
    var found = searcher.search(new TermQuery(new Term(IndexSchema.BODY, term)), PASSAGES_READ);
    for (var doc : found.scoreDocs) {
      var text = searcher.storedFields().document(doc.doc).get(IndexSchema.TEXT);
      if (text != null) {
        addSpellings(text, term, spellings);
      }
    }
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private void addSpellings(String text, BytesRef term, Map<String, Integer> spellings) {
    var forms = new Tokens();
    analyzers.get("en").analyze(text, 0, forms);
    for (int i = 0; i < forms.size(); i++) {
      if (forms.term(i).equals(term)) {
        spellings.merge(text.substring(forms.start(i), forms.end(i)), 1, Integer::sum);
      }
    }
  }
}
