package graf.passage;

/// The unit that is indexed, ranked and quoted.
///
/// @param ordinal its place in its source document, from 0
/// @param text never empty; of plain text, exactly the characters at its location
public record Passage(int ordinal, String text, Location location) {
  /// Returns this as it is shown where `offset` of its text is what is looked for.
  public Passage seenAt(int offset) {
    return location.turns().isEmpty() ? this : new Passage(ordinal, text, location.seenAt(offset));
  }

  /// Returns the name of this passage in the document `documentId`: `DOCUMENT#n`, n from 1.
  public String id(String documentId) {
    return documentId + "#" + (ordinal + 1);
  }
}
