package graf.index;

/// A part of a hit's score.
///
/// @param term the word that was found, as it was asked for; empty for what is not due to one word
/// @param passages of the index that hold it there; 0 where that does not matter
/// @param score its share
public record Reason(String term, Place place, Form form, long passages, float score) {
  /// Where it was found.
  public enum Place {
    TEXT,
    TITLE,
    HEADING,
    /// Several words close to each other.
    CLOSENESS
  }

  /// The form in which the word was found, the likest first.
  public enum Form {
    AS_WRITTEN,
    OTHER_ACCENTS,
    OTHER_FORM,
    PART_OF_A_WORD,
    /// Not known.
    ANY
  }
}
