package graf.index;

import graf.passage.Passage;
import graf.passage.TextRange;
import java.util.List;

/// A passage that answers a query, with what matched in it.
///
/// @param score in the engine's unit; comparable only within one query
/// @param allWords whether every wanted clause matched
/// @param highlights what matched in the passage's text, in order, without overlap
/// @param titleHighlights what matched in its document's title
/// @param headingHighlights what matched in its headings, a list for each heading of the path
public record IndexHit(
    DocumentRecord document,
    Passage passage,
    float score,
    boolean allWords,
    List<TextRange> highlights,
    List<TextRange> titleHighlights,
    List<List<TextRange>> headingHighlights) {
  public IndexHit {
    highlights = List.copyOf(highlights);
    titleHighlights = List.copyOf(titleHighlights);
    headingHighlights = List.copyOf(headingHighlights);
  }
}
