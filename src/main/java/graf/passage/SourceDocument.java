package graf.passage;

import java.util.List;

/// One item read from a source: a file, a line of JSON, a mail.
///
/// @param id names the document in the index: its path, or the identifier that the source gives it
public record SourceDocument(String id, Metadata metadata, Content content) {
  /// The most characters of an id that the user or a row gives: a term of an index has at most
  /// 32,766 bytes.
  public static final int LONGEST_ID = 500;

  /// @param blocks in the order of the source; may be read from the source while it is iterated,
  ///   and can be iterated once
  public SourceDocument(String id, Metadata metadata, Iterable<Block> blocks) {
    this(id, metadata, new Blocks(blocks));
  }

  /// What it says.
  public sealed interface Content {}

  /// Text that is still to be split.
  public record Blocks(Iterable<Block> blocks) implements Content {}

  /// Text that was split before, as an export has it; in order, numbered from 0.
  public record Passages(List<Passage> passages) implements Content {
    public Passages {
      passages = List.copyOf(passages);
    }
  }
}
