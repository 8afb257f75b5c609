package graf.index;

import graf.passage.Metadata;
import java.util.Comparator;

/// What an index remembers of a source document.
///
/// @param source the source file it was read from
/// @param passages how many it was split into
public record DocumentRecord(String id, String source, Metadata metadata, int passages) {
  /// By id, in the order of code points, which is that of UTF-8; of the same id, which rows of
  /// different sources may have, by source.
  public static final Comparator<DocumentRecord> ORDER = DocumentRecord::compare;

  /// What no other document has: the id alone may be that of rows in several sources.
  public record Name(String source, String id) {}

  public Name name() {
    return new Name(source, id);
  }

  private static int compare(DocumentRecord one, DocumentRecord other) {
    int byId = compare(one.id, other.id);
    return byId == 0 ? compare(one.source, other.source) : byId;
  }

  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char first = one.charAt(i);
      char second = other.charAt(i);
      if (first != second) {
        // Pairs of surrogates stand for what comes after all other characters.
        boolean isPair = Character.isSurrogate(first);
        return isPair == Character.isSurrogate(second)
            ? Character.compare(first, second)
            : isPair ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
