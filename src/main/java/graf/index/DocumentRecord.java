package graf.index;

import graf.passage.Metadata;
import java.util.Comparator;

/// What an index remembers of a source document.
///
/// @param source the source file it was read from
/// @param passages how many it was split into
public record DocumentRecord(String id, String source, Metadata metadata, int passages) {
  /// By id; of the same id, which rows of different sources may have, by source.
  public static final Comparator<DocumentRecord> ORDER = DocumentRecord::compare;

  /// What no other document has: the id alone may be that of rows in several sources.
  public record Name(String source, String id) {}

  public Name name() {
    return new Name(source, id);
  }

  private static int compare(DocumentRecord one, DocumentRecord other) {
    int byId = one.id.compareTo(other.id);
    return byId == 0 ? one.source.compareTo(other.source) : byId;
  }
}
