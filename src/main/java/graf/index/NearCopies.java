package graf.index;

/// Passages that match too and were left out because they nearly repeat a hit.
///
/// @param documents source documents they stand in
public record NearCopies(long passages, long documents) {
  /// There are none.
  public static final NearCopies NONE = new NearCopies(0, 0);

  /// Returns these and `others`, which stand in other documents.
  public NearCopies and(NearCopies others) {
    return new NearCopies(passages + others.passages, documents + others.documents);
  }

  /// Whether there are none.
  public boolean isNone() {
    return passages == 0;
  }
}
