package graf.index.opensearch.answer;

import com.fasterxml.jackson.databind.JsonNode;
import graf.index.SourceState;
import graf.index.opensearch.dsl.Dsl;
import graf.index.opensearch.generation.Chunks;
import graf.index.opensearch.generation.Schema;
import graf.index.opensearch.generation.Visibility;
import graf.index.plan.IndexSchema;
import graf.index.plan.RecordFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The states of sources, those of many asked for at once.
///
/// @param known by source
record FoundStates(Map<String, SourceState> known) {
  FoundStates() {
    this(new HashMap<>());
  }

  /// Returns what is to be asked for the states of `sources`.
  List<Paged> pages(Asking asking, Visibility visibility, Collection<String> sources) {
    var pages = new ArrayList<Paged>();
    for (List<String> some : Chunks.of(sources, HitPages.AT_ONCE)) {
      var sought =
          new HitPages.Sought(
              visibility.visible(
                  Dsl.all(
                      Dsl.is(IndexSchema.KIND, IndexSchema.FILE),
                      Dsl.anyOf(IndexSchema.SOURCE, some))),
              List.of(IndexSchema.SOURCE),
              List.of(Schema.STATE_BYTES));
      pages.add(HitPages.unscored(asking, sought, Integer.MAX_VALUE, this::add));
    }
    return pages;
  }

  private void add(JsonNode hit) throws IOException {
    var state = RecordFormat.state(hit.path("_source").path(Schema.STATE_BYTES).binaryValue());
    known.put(state.source(), state);
  }
}
