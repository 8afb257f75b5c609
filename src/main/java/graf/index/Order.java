package graf.index;

/// The order of hits.
public enum Order {
  /// Passages with all the words first, then the best score first.
  SCORE,
  /// The newest document first, undated ones last; within one, as they stand in it.
  DATE,
  /// The oldest document first, undated ones last; within one, as they stand in it.
  OLDEST,
  /// By the document's id; within one, as they stand in it.
  PATH
}
