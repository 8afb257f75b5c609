package graf.render;

import graf.passage.Metadata;
import graf.passage.Passage;
import java.util.List;

/// What `graf show` shows: a document, whole or around one passage.
///
/// @param id of the document
/// @param passageCount how many passages the whole document has
/// @param passages those to show, in order
/// @param asked the ordinal of the passage asked for; -1 where the whole document was
public record ShownDocument(
    String id, Metadata metadata, int passageCount, List<Passage> passages, int asked) {
  public ShownDocument {
    passages = List.copyOf(passages);
  }

  /// Returns the file in which it stands, named as a document is.
  public String file() {
    return metadata.fileOf(id);
  }
}
