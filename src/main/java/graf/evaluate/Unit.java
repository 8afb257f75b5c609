package graf.evaluate;

/// What the judgments name.
public enum Unit {
  /// Documents, each in the place of its best passage.
  DOCUMENT,
  /// Passages, by `DOCUMENT#n`.
  PASSAGE
}
