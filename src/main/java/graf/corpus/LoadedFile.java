package graf.corpus;

import graf.corpus.format.ExtractionException;
import graf.corpus.format.Extractor;
import graf.corpus.format.SourceBytes;
import graf.passage.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/// A file that holds one source document.
final class LoadedFile implements CorpusEntry.Loaded {
  private final SourceFile file;
  private final FileBytes bytes;
  private final SourceBytes content;
  private final Extractor extractor;

  /// @param content what `bytes` hold, unpacked
  LoadedFile(SourceFile file, FileBytes bytes, SourceBytes content, Extractor extractor) {
    this.file = file;
    this.bytes = bytes;
    this.content = content;
    this.extractor = extractor;
  }

  @Override
  public Iterator<SourceDocument> documents() {
    try {
      var extracted = extractor.extract(content, file.path().toString());
      return List.of(Completion.of(file.id(), extracted, file)).iterator();
    } catch (ExtractionException e) {
      throw new UnreadableDocumentException(e.reason(), e.detail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String hash() {
    try {
      return bytes.hash();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {}
}
