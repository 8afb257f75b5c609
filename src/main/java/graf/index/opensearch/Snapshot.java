package graf.index.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What of an index is to be seen: all that commits have made part of it.
///
/// Whatever is written carries the number of the commit that will make it visible; a reader asks
/// for nothing beyond the last one. A source that a commit has replaced is there twice until its
/// old passages are deleted, and is named here for that time. So readers see a commit whole or not
/// at all, whenever the shards refresh and wherever a writer dies.
///
/// @param commit the last one; 0 for none
/// @param first commits before this one are to be forgotten
/// @param abandoned numbers that writers took and never committed
/// @param replaced sources of which only the last commit holds
record Snapshot(long commit, long first, List<Long> abandoned, List<String> replaced) {
  /// As many terms as OpenSearch takes in one query.
  private static final int MOST_TERMS = 65_536;

  static final Snapshot EMPTY = new Snapshot(0, 0, List.of(), List.of());

  Snapshot {
    abandoned = List.copyOf(abandoned);
    replaced = List.copyOf(replaced);
  }

  /// Returns the query of what matches `query` and is to be seen.
  Map<String, Object> visible(Map<String, Object> query) {
    var hidden = new ArrayList<Object>();
    if (!abandoned.isEmpty()) {
      hidden.add(Dsl.anyOf(Schema.COMMIT, abandoned));
    }
    for (int i = 0; i < replaced.size(); i += MOST_TERMS) {
      var some = replaced.subList(i, Math.min(i + MOST_TERMS, replaced.size()));
      hidden.add(
          Dsl.all(
              Dsl.anyOf(Schema.SOURCE, some),
              Map.of("range", Map.of(Schema.COMMIT, Map.of("lt", commit)))));
    }
    return Map.of(
        "bool",
        Map.of(
            "must",
            List.of(query),
            "filter",
            List.of(Map.of("range", Map.of(Schema.COMMIT, Map.of("gte", first, "lte", commit)))),
            "must_not",
            hidden));
  }
}
