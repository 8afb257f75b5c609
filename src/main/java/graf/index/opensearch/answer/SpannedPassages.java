package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.DocumentRecord;
import graf.index.PassageSpan;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.generation.Chunks;
import graf.index.opensearch.generation.Visibility;
import graf.index.plan.DocumentNames;
import graf.index.plan.IndexSchema;
import graf.passage.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Passages of several documents by their ordinals, many spans in one search.
final class SpannedPassages {
  /// Well below the clauses that a query may have.
  private static final int SPANS_AT_ONCE = 200;

  private static final List<String> FIELDS =
      List.of(
          IndexSchema.ID,
          IndexSchema.SOURCE,
          IndexSchema.ORDINAL,
          IndexSchema.TEXT,
          IndexSchema.PLACE);

  private final Asking asking;
  private final Visibility visibility;
  private final List<PassageSpan> spans;
  private final Map<DocumentRecord.Name, TreeMap<Integer, Passage>> found = new HashMap<>();

  SpannedPassages(Asking asking, Visibility visibility, List<PassageSpan> spans) {
    this.asking = asking;
    this.visibility = visibility;
    this.spans = spans;
  }

  List<List<Passage>> read() throws IOException {
    var pages = new ArrayList<Paged>();
    for (List<PassageSpan> some : Chunks.of(spans, SPANS_AT_ONCE)) {
      var any = some.stream().map(SpannedPassages::query).toList();
      var query =
          visibility.visible(
              Map.of("bool", Map.of("filter", List.of(Map.of("bool", Map.of("should", any))))));
      var sought =
          new HitPages.Sought(query, List.of(IndexSchema.NAME, IndexSchema.ORDINAL), FIELDS);
      pages.add(HitPages.unscored(asking, sought, Integer.MAX_VALUE, this::add));
    }
    asking.run(pages);
    var all = new ArrayList<List<Passage>>();
    for (PassageSpan span : spans) {
      var passages = found.get(span.document().name());
      all.add(
          passages == null
              ? List.of()
              : List.copyOf(
                  passages.subMap(span.from(), Math.max(span.from(), span.to())).values()));
    }
    return all;
  }

  private static Map<String, Object> query(PassageSpan span) {
    var name = DocumentNames.write(span.document().name());
    var ordinals = Map.of("gte", Math.max(0, span.from()), "lt", span.to());
    return Dsl.all(
        Dsl.is(IndexSchema.NAME, name), Map.of("range", Map.of(IndexSchema.ORDINAL, ordinals)));
  }

  private void add(JsonNode hit) throws IOException {
    var stored = hit.path("_source");
    var passage = FoundPassage.passage(stored);
    found
        .computeIfAbsent(FoundPassage.nameOf(stored), _ -> new TreeMap<>())
        .put(passage.ordinal(), passage);
  }
}
