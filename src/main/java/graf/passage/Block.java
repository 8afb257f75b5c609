package graf.passage;

import org.jspecify.annotations.Nullable;

/// A piece of a source document as its format gives it.
///
/// @param level of a heading, from 1 (outermost); nesting of a list item, from 1; otherwise 0
/// @param text as a reader sees it; for plain text the very characters of the source
/// @param places where the text stands in the source
/// @param page the page it begins on, null where the format has no pages
public record Block(Kind kind, int level, String text, SourceMap places, @Nullable Page page) {
  /// What a block is to its document.
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_ROW,
    CODE
  }
}
