package graf.index.lucene.answer;

import graf.analysis.TextAnalyzer;
import graf.index.DocumentRecord;
import graf.index.IndexHit;
import graf.index.plan.IndexSchema;
import graf.index.plan.QueryPlan;
import graf.passage.Passage;
import graf.passage.TextRange;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/// Lights up hits: each by what the query plan asks in the hit's own language.
final class HitHighlighter {
  private final IndexSearcher searcher;
  private final StoredContents contents;
  private final QueryPlan plan;
  private final TextAnalyzer.Pool analyzers;
  private final Map<String, Weight> weights = new HashMap<>();

  HitHighlighter(
      IndexSearcher searcher,
      StoredContents contents,
      QueryPlan plan,
      TextAnalyzer.Pool analyzers) {
    this.searcher = searcher;
    this.contents = contents;
    this.plan = plan;
    this.analyzers = analyzers;
  }

  /// Returns `bare`, which is the passage `doc`, with what is highlighted in it.
  IndexHit highlighted(IndexHit bare, int doc) throws IOException {
    var metadata = bare.document().metadata();
    var language = TextAnalyzer.languageOf(metadata.language());
    var leaf = contents.leafOf(doc);
    var highlighted =
        new Highlights(weight(language), leaf, doc - leaf.docBase, analyzers.get(language));
    return new IndexHit(
        bare.document(),
        bare.passage(),
        bare.score(),
        bare.allWords(),
        highlighted.in(IndexSchema.BODY, List.of(bare.passage().text())).getFirst(),
        highlighted.in(IndexSchema.TITLE, List.of(metadata.title())).getFirst(),
        highlighted.in(IndexSchema.HEADING, bare.passage().location().heading()));
  }

  /// Returns what is highlighted in the text of `passage`, which is the passage `doc`.
  List<TextRange> matches(DocumentRecord document, Passage passage, int doc) throws IOException {
    var language = TextAnalyzer.languageOf(document.metadata().language());
    var leaf = contents.leafOf(doc);
    return new Highlights(weight(language), leaf, doc - leaf.docBase, analyzers.get(language))
        .in(IndexSchema.BODY, List.of(passage.text()))
        .getFirst();
  }

  private Weight weight(String language) throws IOException {
    var weight = weights.get(language);
    if (weight == null) {
      var query = searcher.rewrite(plan.highlight(language));
      weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
      weights.put(language, weight);
    }
    return weight;
  }
}
