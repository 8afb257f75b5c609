package graf.index.opensearch.generation;

import graf.index.opensearch.dsl.Dsl;
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
/// @param index the generation's own name
/// @param commit the last one; 0 for none
/// @param first commits before this one are to be forgotten
/// @param swept how many commits had something deleted that was seen before them
/// @param hidden numbers up to the last that were not committed
/// @param replaced what commits replaced and is not yet deleted
/// @param part to which all is narrowed; 0 for none
public record Snapshot(
    String index,
    long commit,
    long first,
    long swept,
    List<Long> hidden,
    List<Replacement> replaced,
    int part)
    implements Visibility {
  public static final Snapshot EMPTY = new Snapshot("", 0, 0, 0, List.of(), List.of(), 0);

  public Snapshot {
    hidden = List.copyOf(hidden);
    replaced = List.copyOf(replaced);
  }

  /// Returns the same of one part.
  public Snapshot of(int number) {
    return new Snapshot(index, commit, first, swept, hidden, replaced, number);
  }

  /// Whether the same is to be seen as then.
  public boolean isSame(Snapshot then) {
    return stillHolds(then)
        && commit == then.commit()
        && hidden.equals(then.hidden())
        && part == then.part();
  }

  /// Whether all that was to be seen then is there still: later commits deleted nothing of it.
  public boolean stillHolds(Snapshot then) {
    return index.equals(then.index()) && swept == then.swept();
  }

  /// Returns the query of what matches `query` and is to be seen.
  @Override
  public Map<String, Object> visible(Map<String, Object> query) {
    var filter = new ArrayList<Object>();
    filter.add(Map.of("range", Map.of(Schema.COMMIT, Map.of("gte", first, "lte", commit))));
    if (part > 0) {
      filter.add(Dsl.is(Schema.PART, part));
    }
    var never = new ArrayList<Object>();
    if (!hidden.isEmpty()) {
      never.add(Dsl.anyOf(Schema.COMMIT, hidden));
    }
    for (Replacement replacement : replaced) {
      never.addAll(replacement.queries(index));
    }
    return Map.of("bool", Map.of("must", List.of(query), "filter", filter, "must_not", never));
  }
}
