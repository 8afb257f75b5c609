package graf.passage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of a source document as its format gives it.
///
/// @param level of a heading, from 1 (outermost); nesting of a list item, from 1; otherwise 0
/// @param text as a reader sees it; for plain text the very characters of the source
/// @param places where the text stands in the source
/// @param page the page it begins on, null where the format has no pages
/// @param turns where it goes on on other pages, in order
public record Block(
    Kind kind,
    int level,
    String text,
    SourceMap places,
    @Nullable Page page,
    List<PageTurn> turns) {
  public Block {
    turns = List.copyOf(turns);
  }

  /// That of one page, or of none.
  public Block(Kind kind, int level, String text, SourceMap places, @Nullable Page page) {
    this(kind, level, text, places, page, List.of());
  }

  /// Returns it at other places.
  public Block at(SourceMap others) {
    return new Block(kind, level, text, others, page, turns);
  }

  /// Returns the page on which it ends.
  @Nullable Page lastPage() {
    return turns.isEmpty() ? page : turns.getLast().page();
  }

  /// What a block is to its document.
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_ROW,
    CODE
  }
}
