package graf.corpus.collection;

import graf.corpus.format.SourceBytes;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A file within a file: a mail, a file in an archive.
///
/// @param id of the document that it is, where it is one
/// @param name by which its format is told
/// @param line after which it begins in the file around it; 0 where it has lines of its own
/// @param gap what of it was left out, in a few words; empty where nothing was
public record Part(String id, String name, int line, SourceBytes bytes, String gap) {
  /// The bytes of a part that cannot be read.
  static final SourceBytes NOTHING = new Nothing();

  private record Nothing() implements SourceBytes {
    @Override
    public InputStream open() {
      return InputStream.nullInputStream();
    }

    @Override
    public long size() {
      return 0;
    }
  }

  /// Gives the parts of a file, one after the other; each is at hand until the next is asked for.
  public interface Reader extends Closeable {
    /// Returns the next part, or null after the last.
    @Nullable Part next() throws IOException;

    /// Whether nothing of a part of the media type `type`, which cannot be read, is missed.
    default boolean passesOver(String type) {
      return false;
    }
  }
}
