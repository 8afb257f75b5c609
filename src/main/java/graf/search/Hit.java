package graf.search;

import graf.index.NearCopies;
import graf.index.Reason;
import graf.passage.Metadata;
import graf.passage.Passage;
import graf.passage.TextRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A passage in the results, checked against its source.
///
/// @param rank from 1
/// @param allWords whether every wanted clause of the query matched
/// @param highlights what matched in the passage's text, in order, without overlap
/// @param titleHighlights what matched in its document's title
/// @param headingHighlights what matched in its headings, a list for each heading of the path
/// @param modified when its file was changed, in microseconds since 1970; 0 where unknown
/// @param copies what was folded into it
/// @param match where its first match stands, where that was asked for and its file has lines
/// @param parts what its score is made of, where that was asked for
/// @param before the passages before it in its document, as many as were asked for, in order
/// @param after the passages after it
public record Hit(
    int rank,
    float score,
    boolean allWords,
    String document,
    Metadata metadata,
    Passage passage,
    List<TextRange> highlights,
    List<TextRange> titleHighlights,
    List<List<TextRange>> headingHighlights,
    long modified,
    NearCopies copies,
    @Nullable FirstMatch match,
    List<Reason> parts,
    List<Passage> before,
    List<Passage> after) {
  public Hit {
    highlights = List.copyOf(highlights);
    titleHighlights = List.copyOf(titleHighlights);
    headingHighlights = List.copyOf(headingHighlights);
    parts = List.copyOf(parts);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// Returns the file in which the document stands, named as a document is.
  public String file() {
    return metadata.fileOf(document);
  }

  /// Returns the passage's name: `DOCUMENT#n`, n from 1.
  public String id() {
    return passage.id(document);
  }
}
