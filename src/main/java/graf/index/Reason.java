package graf.index;

/// A part of a hit's score.
///
/// @param term what was found, as it is indexed; empty for what is not due to one term
/// @param passages of the index that hold it there; 0 where that does not matter
/// @param score its share
public record Reason(String term, Place place, long passages, float score) {
  /// Where it was found.
  public enum Place {
    /// In the passage, in any form.
    TEXT,
    /// In the passage, as written.
    AS_WRITTEN,
    TITLE,
    HEADING,
    /// Several words close to each other.
    CLOSENESS
  }
}
