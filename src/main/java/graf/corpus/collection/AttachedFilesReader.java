package graf.corpus.collection;

import graf.corpus.format.AttachedFile;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives the files that a document holds besides its text, which stay the document's to close.
public final class AttachedFilesReader implements Part.Reader {
  private final String id;
  private final Iterator<AttachedFile> files;
  private final @Nullable UnpackLimit limit;
  private final String refusal;

  private AttachedFilesReader(
      String id, List<AttachedFile> files, @Nullable UnpackLimit limit, String refusal) {
    this.id = id;
    this.files = files.iterator();
    this.limit = limit;
    this.refusal = refusal;
  }

  /// Returns a reader of the files of the document `id`.
  ///
  /// @param limit on all that comes out of the file around them
  public static AttachedFilesReader of(String id, List<AttachedFile> files, UnpackLimit limit) {
    return new AttachedFilesReader(id, files, limit, "");
  }

  /// Returns a reader that opens none of them, and says of each that it `refusal`.
  public static AttachedFilesReader refusing(String id, List<AttachedFile> files, String refusal) {
    return new AttachedFilesReader(id, files, null, refusal);
  }

  @Override
  public @Nullable Part next() throws UnpackLimit.ExceededException {
    if (!files.hasNext()) {
      return null;
    }
    var file = files.next();
    if (limit == null) {
      return new Part(id + "/" + file.name(), file.name(), 0, Part.NOTHING, refusal);
    }
    limit.take(file.bytes().size());
    return new Part(id + "/" + file.name(), file.name(), 0, file.bytes(), "");
  }

  /// Pictures and sound have no text.
  @Override
  public boolean passesOver(String type) {
    return type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
  }

  @Override
  public void close() {}
}
