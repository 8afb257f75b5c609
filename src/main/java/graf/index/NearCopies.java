package graf.index;

import java.util.ArrayList;
import java.util.List;

/// Passages that match too and were left out because they nearly repeat a hit.
///
/// @param documents source documents they stand in
/// @param ids theirs, the first {@link #MOST_NAMED} of them
public record NearCopies(long passages, long documents, List<String> ids) {
  /// More are counted and not named.
  public static final int MOST_NAMED = 1000;

  /// There are none.
  public static final NearCopies NONE = new NearCopies(0, 0, List.of());

  public NearCopies {
    ids = List.copyOf(ids);
  }

  /// Returns these and `others`, which stand in other documents.
  public NearCopies and(NearCopies others) {
    var both = new ArrayList<>(ids);
    both.addAll(others.ids);
    return new NearCopies(
        passages + others.passages,
        documents + others.documents,
        both.subList(0, Math.min(MOST_NAMED, both.size())));
  }

  /// Whether there are none.
  public boolean isNone() {
    return passages == 0;
  }
}
