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
/// @param copies what was folded into it
/// @param reasons what its score is made of, where that was asked for
public record IndexHit(
    DocumentRecord document,
    Passage passage,
    float score,
    boolean allWords,
    List<TextRange> highlights,
    List<TextRange> titleHighlights,
    List<List<TextRange>> headingHighlights,
    NearCopies copies,
    List<Reason> reasons) {
  public IndexHit {
    highlights = List.copyOf(highlights);
    titleHighlights = List.copyOf(titleHighlights);
    headingHighlights = List.copyOf(headingHighlights);
    reasons = List.copyOf(reasons);
  }

  public IndexHit(
      DocumentRecord document,
      Passage passage,
      float score,
      boolean allWords,
      List<TextRange> highlights,
      List<TextRange> titleHighlights,
      List<List<TextRange>> headingHighlights) {
    this(
        document,
        passage,
        score,
        allWords,
        highlights,
        titleHighlights,
        headingHighlights,
        NearCopies.NONE,
        List.of());
  }

  /// Returns this hit with what was folded into it.
  public IndexHit folding(NearCopies folded) {
    return with(folded, reasons);
  }

  /// Returns this hit with what its score is made of.
  public IndexHit explainedBy(List<Reason> parts) {
    return with(copies, parts);
  }

  private IndexHit with(NearCopies folded, List<Reason> parts) {
    return new IndexHit(
        document,
        passage,
        score,
        allWords,
        highlights,
        titleHighlights,
        headingHighlights,
        folded,
        parts);
  }
}
