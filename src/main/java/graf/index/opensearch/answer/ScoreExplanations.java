package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.analysis.TextAnalyzer;
import graf.index.IndexHit;
import graf.index.opensearch.generation.Visibility;
import graf.index.plan.AskedWords;
import graf.index.plan.ScoreReasons;
import graf.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the scores of hits are made of, as the cluster explains them.
record ScoreExplanations(Asking asking, Visibility visibility) {
  /// Returns `hits`, which are those of `found`, with the reasons of their scores.
  ///
  /// @param query that gave the scores, but for what raises the best
  List<IndexHit> of(
      List<IndexHit> hits, List<FoundPassage> found, Map<String, Object> query, Query asked)
      throws IOException {
    var analyzers = new TextAnalyzer.Pool();
    var passages = found.stream().map(FoundPassage::id).toList();
    var ids = Map.of("ids", Map.of("values", passages));
    Map<String, Object> these =
        Map.of("bool", Map.of("must", List.of(query), "filter", List.of(ids)));
    var body =
        Map.of(
            "size",
            found.size(),
            "query",
            visibility.visible(these),
            "explain",
            true,
            "_source",
            false);
    var explanations = new HashMap<String, ScoreReasons.Part>();
    for (JsonNode hit : asking.one(asking.scored(body)).path("hits").path("hits")) {
      explanations.put(hit.path("_id").asText(), explanation(hit.path("_explanation")));
    }
    var explained = new ArrayList<IndexHit>();
    for (int i = 0; i < hits.size(); i++) {
      var explanation = explanations.get(found.get(i).id());
      var hit = hits.get(i);
      explained.add(
          explanation == null
              ? hit
              : hit.explainedBy(
                  ScoreReasons.of(
                      found.get(i).score(), explanation, AskedWords.of(asked, hit, analyzers))));
    }
    return explained;
  }

  private static ScoreReasons.Part explanation(JsonNode part) {
    var details = new ArrayList<ScoreReasons.Part>();
    for (JsonNode detail : part.path("details")) {
      details.add(explanation(detail));
    }
    float value = (float) part.path("value").asDouble();
    return new ScoreReasons.Part(value, part.path("description").asText(), details);
  }
}
