package graf.search;

/// A part of a hit's score.
///
/// @param term what was found, as it is indexed; empty for what is not due to one term
/// @param passages of the index that hold it there; 0 where that does not matter
public record ScorePart(String term, Place place, long passages, float score) {
  /// Where it was found, as an index says it.
  public enum Place {
    TEXT,
    AS_WRITTEN,
    TITLE,
    HEADING,
    CLOSENESS
  }
}
