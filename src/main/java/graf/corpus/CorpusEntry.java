package graf.corpus;

import graf.corpus.collection.UnreadableDocumentException;
import graf.corpus.format.SourceBytes;
import graf.passage.SkipReason;
import graf.passage.SourceDocument;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/// What came of reading a source file.
public sealed interface CorpusEntry permits CorpusEntry.Loaded, CorpusEntry.Skipped {
  /// Its documents, read while they are iterated. Whoever takes it closes it.
  non-sealed interface Loaded extends CorpusEntry, Closeable {
    /// Returns the documents, once. An iterator that fails throws `UncheckedIOException` or {@link
    /// UnreadableDocumentException}.
    Iterator<SourceDocument> documents();

    /// Returns the bytes of the file.
    SourceBytes bytes();

    /// Returns the hash of these bytes, in hexadecimal; empty where they changed while they were
    /// read. To be asked after the last document.
    default String hash() {
      try {
        return FileBytes.hash(bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Returns what could not be read of it, in a few words; empty where all could. To be asked
    /// after the last document.
    default String detail() {
      return "";
    }

    @Override
    default void close() throws IOException {
      if (bytes() instanceof Closeable temporary) {
        temporary.close();
      }
    }
  }

  /// Nothing to search in it.
  ///
  /// @param detail what was found, in a few words; empty where the reason says it all
  record Skipped(SkipReason reason, String detail) implements CorpusEntry {
    /// Returns what the failure of reading a source says of it.
    public static Skipped of(IOException e) {
      var failure = UnreadableDocumentException.of(e);
      return new Skipped(failure.reason(), failure.detail());
    }
  }
}
