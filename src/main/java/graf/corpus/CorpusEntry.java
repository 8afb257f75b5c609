package graf.corpus;

import graf.passage.SkipReason;
import graf.passage.SourceDocument;
import java.io.Closeable;
import java.util.Iterator;

/// What came of reading a source file.
public sealed interface CorpusEntry permits CorpusEntry.Loaded, CorpusEntry.Skipped {
  /// Its documents, read while they are iterated. Whoever takes it closes it.
  non-sealed interface Loaded extends CorpusEntry, Closeable {
    /// Returns the documents, once. An iterator that fails throws `UncheckedIOException` or {@link
    /// UnreadableDocumentException}.
    Iterator<SourceDocument> documents();

    /// Returns the hash of the file's bytes, in hexadecimal; to be asked after the last document.
    String hash();

    /// Returns what could not be read of it, in a few words; empty where all could. To be asked
    /// after the last document.
    default String detail() {
      return "";
    }
  }

  /// Nothing to search in it.
  ///
  /// @param detail what was found, in a few words; empty where the reason says it all
  record Skipped(SkipReason reason, String detail) implements CorpusEntry {}
}
