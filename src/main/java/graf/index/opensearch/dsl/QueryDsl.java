package graf.index.opensearch.dsl;

import graf.analysis.TextAnalyzer;
import graf.analysis.TokenText;
import graf.index.MissingWord;
import graf.index.lucene.answer.MemoryPassages;
import graf.index.plan.CopyGroups;
import graf.index.plan.Engine;
import graf.index.plan.MissingWords;
import graf.index.plan.NearestSpelling;
import graf.index.plan.QueryPlan;
import graf.index.plan.ScoreBoosts;
import graf.passage.Passage;
import graf.query.Query;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a cluster is asked for a query: the queries of the embedded engine, written in the language
/// of OpenSearch, so that the two cannot come to differ in what they ask.
public final class QueryDsl {
  /// The analyzer of the cluster that takes {@link TokenText} apart.
  public static final String ANALYZER = "tokens";

  /// How many of the best hits {@link #raising} raises.
  public static final int RAISED = ScoreBoosts.WINDOW;

  private final QueryPlan plan;
  private final DslQueries dsl;

  /// That of `query`.
  ///
  /// @param languages those of the index
  public QueryDsl(Query query, List<String> languages) {
    var analyzers = new TextAnalyzer.Pool();
    plan = new QueryPlan(query, languages, analyzers);
    dsl = new DslQueries(analyzers);
  }

  /// Whether "some" and "all" can differ.
  public boolean hasTiers() {
    return plan.hasTiers();
  }

  /// Returns the query of all hits.
  public Map<String, Object> some() {
    return dsl.of(plan.some());
  }

  /// Returns the query of the hits that match every wanted clause.
  public Map<String, Object> all() {
    return dsl.of(plan.all());
  }

  /// Returns what raises hits; null where nothing does.
  public @Nullable Map<String, Object> raising() {
    var raising = plan.raising();
    return raising == null ? null : dsl.of(raising);
  }

  /// Asks a cluster.
  public interface Lookup {
    /// Whether anything matches `query`.
    boolean finds(Map<String, Object> query) throws IOException;

    /// Returns some of the passages that match `query` best.
    List<Passage> best(Map<String, Object> query) throws IOException;
  }

  /// Returns the words of `query` that the index does not hold. The nearest spelling is taken from
  /// passages with words that are spelled alike.
  public static List<MissingWord> missingWords(Query query, List<String> languages, Lookup lookup)
      throws IOException {
    var analyzers = new TextAnalyzer.Pool();
    var dsl = new DslQueries(analyzers);
    var words =
        new MissingWords.Lookup() {
          @Override
          public boolean finds(org.apache.lucene.search.Query word) throws IOException {
            return lookup.finds(dsl.of(word));
          }

          @Override
          public @Nullable String nearest(String word) throws IOException {
            for (org.apache.lucene.search.Query like : NearestSpelling.like(word)) {
              var passages = lookup.best(dsl.of(like));
              if (!passages.isEmpty()) {
                return MemoryPassages.nearestSpelling(word, passages);
              }
            }
            return null;
          }
        };
    return new MissingWords(words, languages, analyzers).of(query);
  }

  /// Returns groups of near copies, compared by words as they are in the index.
  public static <P> CopyGroups<P> originals() {
    return new CopyGroups<>(new TextAnalyzer.Pool().get(TextAnalyzer.languageOf(null)));
  }

  /// Returns the similarity that scores as the embedded engine does.
  public static Map<String, Object> similarity() {
    return Map.of("type", "BM25", "k1", Engine.SIMILARITY.getK1(), "b", Engine.SIMILARITY.getB());
  }
}
