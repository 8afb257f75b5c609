package graf.corpus;

import graf.corpus.format.SourceBytes;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file within a file: a mail, a file in an archive.
///
/// @param id of the document that it is, where it is one
/// @param name by which its format is told
/// @param line after which it begins in the file around it; 0 where it has lines of its own
/// @param gap what of it was left out, in a few words; empty where nothing was
record Part(String id, String name, int line, SourceBytes bytes, String gap) {
  /// Returns it as a file that was changed when the one around it was.
  SourceFile source(long modified) {
    return new SourceFile(id, Path.of(name), bytes.size(), modified);
  }

  /// Gives the parts of a file, one after the other; each is at hand until the next is asked for.
  interface Reader extends Closeable {
    /// Returns the next part, or null after the last.
    @Nullable Part next() throws IOException;
  }
}
