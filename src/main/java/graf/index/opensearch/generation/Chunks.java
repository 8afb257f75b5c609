package graf.index.opensearch.generation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Pieces of a long list, each short enough for one search.
public final class Chunks {
  private Chunks() {}

  public static <T> List<List<T>> of(Collection<T> all, int size) {
    var list = List.copyOf(all);
    var chunks = new ArrayList<List<T>>();
    for (int i = 0; i < list.size(); i += size) {
      chunks.add(list.subList(i, Math.min(i + size, list.size())));
    }
    return chunks;
  }
}
